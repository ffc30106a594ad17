namespace SafeKms.Analyzers.Tests.Harness;

/// <summary>The files of this repository, found from where the tests were built.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SafeKms.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests were not built inside the repository.");
        }

        return folder;
    });

    public static string PathTo(params string[] parts) => Path.Combine([Root.Value, .. parts]);
}
