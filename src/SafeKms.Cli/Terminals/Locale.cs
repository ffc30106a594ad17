namespace SafeKms.Cli.Terminals;

/// <summary>What characters the user's terminal can show.</summary>
internal static class Locale
{
    private static readonly string[] Variables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>As POSIX has it: the first of three variables that is set says it. On Windows the console takes Unicode.</summary>
    public static bool IsUnicode { get; } = OperatingSystem.IsWindows() || Charset().Replace("-", "", StringComparison.Ordinal).Contains("UTF8", StringComparison.OrdinalIgnoreCase);

    private static string Charset() =>
        Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
}
