using System.Text;

namespace SafeKms.Cli.Tests;

/// <summary>The whole story of a store on the command line. docs/cli-transcript.md is what this test saw; SAFEKMS_APPROVE=1 writes it anew.</summary>
public class TranscriptTests
{
    private readonly StringBuilder _transcript = new();

    [Fact]
    public async Task The_transcript_is_what_really_happens()
    {
        Assert.SkipUnless(OnPath("aws") && OnPath("curl"), "The transcript uses the AWS CLI and curl.");
        await using var emulator = await EmulatorProcess.StartAsync();
        var shell = new Shell(emulator, _transcript);

        _transcript.AppendLine("# safekms from beginning to end").AppendLine()
            .AppendLine("On the emulator, with the AWS CLI beside it. A test runs these commands and compares what they print with this page.").AppendLine()
            .AppendLine("The emulator runs in another terminal. Any credentials will do:").AppendLine()
            .AppendLine("```console").AppendLine("$ safekms emulator --port 8080").AppendLine("listening on " + emulator.Url).AppendLine("```").AppendLine()
            .AppendLine("```console").AppendLine("$ export AWS_ACCESS_KEY_ID=AKIAEXAMPLE AWS_SECRET_ACCESS_KEY=dummy AWS_DEFAULT_REGION=us-east-1").AppendLine("```").AppendLine();

        await shell.SayAsync("A store, made with the AWS CLI, and connected:");
        var store = (await shell.RunAsync(0, "aws kms create-custom-key-store --custom-key-store-name payments-hsm --cloud-hsm-cluster-id cluster-2a34b5cdefg --key-store-password kmsPswd77 --trust-anchor-certificate file://customerCA.crt --query CustomKeyStoreId --output text --endpoint-url URL")).Trim();
        await shell.RunAsync(0, "safekms connect payments-hsm --endpoint-url URL");
        await shell.SayAsync("A key in it, and one outside:");
        var key = (await shell.RunAsync(0, $"aws kms create-key --origin AWS_CLOUDHSM --custom-key-store-id {store} --query KeyMetadata.KeyId --output text --endpoint-url URL")).Trim();
        await shell.RunAsync(0, $"aws kms create-alias --alias-name alias/card-numbers --target-key-id {key} --endpoint-url URL");
        await shell.RunAsync(0, "aws kms create-key --query KeyMetadata.KeyId --output text --endpoint-url URL");
        await shell.RunAsync(0, "safekms stores --keys --endpoint-url URL");
        await shell.SayAsync("A store with keys is not deleted: the plan says why, and when it could be. Its exit code is 3.");
        await shell.RunAsync(3, "safekms plan payments-hsm --endpoint-url URL");
        await shell.RunAsync(3, "safekms delete payments-hsm --confirm payments-hsm --endpoint-url URL");
        await shell.SayAsync("The key is not needed any more:");
        await shell.RunAsync(0, "safekms schedule-key-deletion payments-hsm --window-days 7 --confirm payments-hsm --endpoint-url URL");
        await shell.RunAsync(0, "safekms keys payments-hsm --endpoint-url URL");
        await shell.SayAsync("Eight days pass; on the emulator that takes no time:");
        await shell.RunAsync(0, "curl -s -X POST URL/_emulator/clock -d '{\"advanceSeconds\":691200}' -o clock.json");
        await shell.RunAsync(0, "safekms plan payments-hsm --out plan.json --endpoint-url URL");
        await shell.SayAsync("Now it can go, exactly as planned:");
        await shell.RunAsync(0, "safekms delete payments-hsm --plan plan.json --confirm payments-hsm --receipt receipt.json --endpoint-url URL");
        await shell.RunAsync(0, "safekms stores --endpoint-url URL");

        Assert.False(await emulator.ExistsAsync(store));
        Golden.FileMatches(Repository.PathTo("docs", "cli-transcript.md"), Golden.Normalize(_transcript.ToString()));
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private sealed class Shell(EmulatorProcess emulator, StringBuilder transcript)
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("safekms").FullName;

        public Task SayAsync(string words)
        {
            transcript.AppendLine(words).AppendLine();
            return File.WriteAllTextAsync(Path.Combine(_folder, "customerCA.crt"), "-----BEGIN CERTIFICATE-----");
        }

        public async Task<string> RunAsync(int exitCode, string command)
        {
            command = command.Replace("URL", emulator.Url, StringComparison.Ordinal);
            var environment = Tool.CleanEnvironment();
            environment["COLUMNS"] = "100";
            environment["AWS_DEFAULT_REGION"] = "us-east-1";
            environment["AWS_PAGER"] = "";
            var safekms = string.Join(' ', Tool.CommandLine().Select(word => $"'{word}'"));
            var ended = await Tool.RunAsync(["bash", "-c", $"safekms() {{ {safekms} \"$@\"; }}; {command} 2>&1"], environment, _folder);

            Assert.True(ended.ExitCode == exitCode, $"{command} ended with {ended.ExitCode}:\n{ended.Out}");
            transcript.AppendLine("```console").AppendLine("$ " + command).Append(ended.Out).AppendLine("```").AppendLine();
            return ended.Out;
        }
    }
}
