using System.CommandLine;
using SafeKms.Cli.Account;
using SafeKms.Cli.Terminals;

namespace SafeKms.Cli.Commands;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string?> Region = new("--region")
    {
        Description = "The AWS Region; else AWS_REGION or the profile's.",
        HelpName = "region",
        Recursive = true,
    };

    public static readonly Option<string?> Profile = new("--profile")
    {
        Description = "The AWS profile; else AWS_PROFILE or the default one.",
        HelpName = "name",
        Recursive = true,
    };

    public static readonly Option<Uri?> EndpointUrl = new("--endpoint-url")
    {
        Description = "Where AWS KMS is, for example the emulator's address.",
        HelpName = "url",
        Recursive = true,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                return uri;
            result.AddError($"--endpoint-url must be an http or https URL, not '{text}'.");
            return null;
        },
    };

    public static readonly Option<string> Output = new("--output")
    {
        Description = "table for people, json for programs: one document, errors included.",
        HelpName = "table|json",
        DefaultValueFactory = _ => "table",
        Recursive = true,
    };

    public static readonly Option<bool> NoColor = new("--no-color")
    {
        Description = "No colour; NO_COLOR does the same.",
        Recursive = true,
    };

    public static readonly Option<TimeSpan?> Timeout = new("--timeout")
    {
        Description = "Give up waiting after so long: 90s, 30m, 2h.",
        HelpName = "duration",
        Recursive = true,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Durations.TryParse(text, out var duration))
                return duration;
            result.AddError($"--timeout must be like 90s, 30m or 2h, up to 24h, not '{text}'.");
            return null;
        },
    };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Show each AWS call with its request id, and stack traces.",
        Recursive = true,
    };

    public static IEnumerable<Option> All => [Region, Profile, EndpointUrl, Output, NoColor, Timeout, Verbose];

    static GlobalOptions() => Output.AcceptOnlyFromAmong("table", "json");

    public static AccountOptions Account(ParseResult parsed) => new()
    {
        Region = parsed.GetValue(Region),
        Profile = parsed.GetValue(Profile),
        EndpointUrl = parsed.GetValue(EndpointUrl),
    };

    /// <summary>How to answer, even where the rest of the command line makes no sense.</summary>
    public static OutputMode Mode(ParseResult parsed) =>
        parsed.GetResult(Output) is { Tokens: [.., { Value: "json" }] } ? OutputMode.Json : OutputMode.Table;
}
