using System.Text.RegularExpressions;

namespace SafeKms.Cli.Tests;

/// <summary>docs/cli.md shows the real --help of every command; SAFEKMS_APPROVE=1 writes it anew.</summary>
public partial class ManualTests
{
    private static readonly string Manual = Repository.PathTo("docs", "cli.md");

    [Fact]
    public async Task The_manual_shows_the_real_help_of_every_command()
    {
        var text = (await File.ReadAllTextAsync(Manual)).ReplaceLineEndings("\n");
        var real = new Dictionary<string, string>();
        foreach (Match block in HelpBlock().Matches(text))
            real[block.Groups["command"].Value] = await HelpOfAsync(block.Groups["command"].Value);

        Assert.Equal(Commands(await HelpOfAsync("safekms")).Prepend("safekms").Order(), real.Keys.Order());
        var expected = HelpBlock().Replace(text, block => $"<!-- help: {block.Groups["command"].Value} -->\n```text\n{real[block.Groups["command"].Value]}```");
        Golden.FileMatches(Manual, expected);
    }

    [Theory]
    [InlineData("stores", "--keys")]
    [InlineData("keys", "--last-used")]
    [InlineData("plan", "--out")]
    [InlineData("delete", "--confirm", "--plan", "--receipt")]
    [InlineData("disconnect")]
    [InlineData("connect")]
    [InlineData("schedule-key-deletion", "--window-days", "--confirm")]
    [InlineData("cancel-key-deletion")]
    public async Task Every_option_of_the_design_is_there(string command, params string[] options)
    {
        var help = await HelpOfAsync(command);

        string[] everywhere = ["--region", "--profile", "--endpoint-url", "--output <table|json>", "--no-color", "--timeout", "--verbose"];
        Assert.All([.. options, .. everywhere], option => Assert.Contains($"  {option}", help, StringComparison.Ordinal));
        Assert.Contains($"\n  safekms {command}", help[help.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_option_of_the_emulator_is_there()
    {
        var help = await HelpOfAsync("emulator");

        Assert.All(
            ["--port <N>", "--region <region>", "--account <id>", "--connect-duration <S>", "--disconnect-duration <S>", "--quotas <on|off>", "--latency-ms <N>"],
            option => Assert.Contains(option, help, StringComparison.Ordinal));
        Assert.DoesNotContain("--profile", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_exit_code_is_explained()
    {
        var text = File.ReadAllText(Manual);

        Assert.All([0, 1, 2, 3, 4, 5, 130], code => Assert.Contains($"| {code} |", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Completion_scripts_ask_safekms_itself(string shell)
    {
        var script = await Tool.RunAsync(Tool.CommandLine("completion", shell), Tool.CleanEnvironment());
        var suggestions = await Tool.RunAsync(Tool.CommandLine("[suggest:13]", "safekms sched"), Tool.CleanEnvironment());

        Assert.Equal(0, script.ExitCode);
        Assert.Contains("[suggest:", script.Out, StringComparison.Ordinal);
        Assert.Contains("schedule-key-deletion", suggestions.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_completes()
    {
        var safekms = string.Join(' ', Tool.CommandLine().Select(word => $"'{word}'"));
        var script = $$"""
            safekms() { {{safekms}} "$@"; }
            eval "$(safekms completion bash)"
            COMP_LINE='safekms dis' COMP_POINT=11 COMP_WORDS=(safekms dis) COMP_CWORD=1
            _safekms
            echo "${COMPREPLY[@]}"
            """;

        var ended = await Tool.RunAsync(["bash", "-c", script], Tool.CleanEnvironment());

        Assert.Equal("disconnect\n", ended.Out);
    }

    private static async Task<string> HelpOfAsync(string command)
    {
        var environment = Tool.CleanEnvironment();
        environment["COLUMNS"] = "100";
        var ended = await Tool.RunAsync(Tool.CommandLine(command == "safekms" ? ["--help"] : [command, "--help"]), environment);
        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(ended.Error);
        return ended.Out.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Commands(string help) =>
        CommandLine().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)]).Select(line => line.Groups["name"].Value);

    [GeneratedRegex(@"<!-- help: (?<command>[\w-]+) -->\n```text\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex HelpBlock();

    [GeneratedRegex(@"^  (?<name>[a-z][\w-]*)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();
}
