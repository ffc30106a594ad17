using System.Globalization;

namespace SafeKms.Cli.Results;

/// <summary>States, types and dates in the words of AWS.</summary>
internal static class AwsWords
{
    public static string Of(StoreType type) => type switch
    {
        StoreType.CloudHsm => "AWS_CLOUDHSM",
        StoreType.External => "EXTERNAL_KEY_STORE",
        _ => "UNKNOWN",
    };

    public static string StateOf(StoreSnapshot store) =>
        store.ConnectionState == StoreConnectionState.Unknown ? store.ConnectionStateText ?? "UNKNOWN" : store.ConnectionState.ToString().ToUpperInvariant();

    public static string Day(DateTimeOffset? date) => date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Minute(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
