using System.Text.Json;

namespace SafeKms.Cli.Tests;

/// <summary>Failures in words, with the remedy, and never a stack trace unless asked.</summary>
public class ErrorTests
{
    [Theory]
    [InlineData("ListKeys", false)]
    [InlineData("DescribeCustomKeyStores", true)]
    public async Task A_missing_permission_is_named_with_the_statement_that_grants_it(string operation, bool atStart)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddStoreAsync("payments-hsm");
        await emulator.FaultAsync(operation, "AccessDeniedException", count: 2);

        var ended = await emulator.RunAsync("plan", "payments-hsm");
        var (exitCode, document) = await emulator.RunJsonAsync("plan", "payments-hsm");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains($"kms:{operation}", ended.Error, StringComparison.Ordinal);
        Assert.Contains($$"""{"Effect":"Allow","Action":["kms:{{operation}}"],"Resource":"*"}""", ended.Error, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        var error = document.GetProperty("error");
        Assert.Equal("AccessDenied", error.GetProperty("code").GetString());
        Assert.Equal(operation, error.GetProperty("operation").GetString());
        Assert.Equal("Allow", error.GetProperty("statement").GetProperty("Effect").GetString());
        Assert.Equal(atStart, !error.TryGetProperty("storeId", out _));
    }

    [Theory]
    [InlineData("ExpiredTokenException", "ExpiredCredentials", "Sign in again")]
    [InlineData("UnrecognizedClientException", "InvalidCredentials", "access key")]
    [InlineData("InvalidSignatureException", "InvalidCredentials", "clock")]
    public async Task Credentials_that_AWS_does_not_take_are_told_apart(string awsError, string code, string remedy)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.FaultAsync("DescribeCustomKeyStores", awsError);

        var (exitCode, document) = await emulator.RunJsonAsync("stores");

        Assert.Equal(1, exitCode);
        Assert.Equal(code, document.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains(remedy, document.GetProperty("error").GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_credentials_no_Region_and_no_profile_are_told_before_any_call()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var none = Tool.CleanEnvironment(emulator);
        none.Remove("AWS_ACCESS_KEY_ID");
        var placeless = Tool.CleanEnvironment();
        placeless.Remove("AWS_REGION");

        var noCredentials = await Tool.RunAsync(Tool.CommandLine("stores", "--region", "eu-central-1"), none);
        var noRegion = await Tool.RunAsync(Tool.CommandLine("stores"), placeless);
        var noProfile = await Tool.RunAsync(Tool.CommandLine("stores", "--profile", "ops"), Tool.CleanEnvironment(emulator));

        Assert.Equal((1, 1, 1), (noCredentials.ExitCode, noRegion.ExitCode, noProfile.ExitCode));
        Assert.Contains("No AWS credentials were found", noCredentials.Error, StringComparison.Ordinal);
        Assert.Contains("--region", noRegion.Error, StringComparison.Ordinal);
        Assert.Contains("no AWS profile named 'ops'", noProfile.Error, StringComparison.Ordinal);
        Assert.Equal(0, await emulator.CallsToAsync("DescribeCustomKeyStores"));
    }

    [Fact]
    public async Task A_profile_gives_credentials_and_Region()
    {
        await using var emulator = await EmulatorProcess.StartAsync("--region", "eu-central-1");
        var folder = Directory.CreateTempSubdirectory("safekms").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "config"), "[profile ops]\nregion = eu-central-1\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "credentials"), "[ops]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = dummy\n");
        var environment = Tool.CleanEnvironment();
        environment.Remove("AWS_ACCESS_KEY_ID");
        environment.Remove("AWS_REGION");
        environment["AWS_CONFIG_FILE"] = Path.Combine(folder, "config");
        environment["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(folder, "credentials");

        var ended = await Tool.RunAsync(Tool.CommandLine("stores", "--profile", "ops", "--endpoint-url", emulator.Url), environment);

        Assert.Equal("There is no custom key store in this account in eu-central-1.\n", ended.Out);
        Assert.Equal(0, ended.ExitCode);
    }

    [Fact]
    public async Task Nobody_at_the_endpoint_is_said_in_words()
    {
        var ended = await Tool.RunAsync(Tool.CommandLine("stores", "--endpoint-url", "http://127.0.0.1:1", "--output", "json"), Tool.CleanEnvironment());

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("NoConnection", JsonDocument.Parse(ended.Out).RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Verbose_shows_each_call_with_its_request_id_and_each_attempt()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.FaultAsync("DescribeCustomKeyStores", "ThrottlingException");

        var ended = await emulator.RunAsync("stores", "--verbose");

        Assert.Equal(0, ended.ExitCode);
        Assert.Matches(@"#1 DescribeCustomKeyStores 400 ThrottlingException \d+ ms [0-9a-f-]{36}", ended.Error);
        Assert.Matches(@"#2 DescribeCustomKeyStores 200 \d+ ms [0-9a-f-]{36}", ended.Error);
        Assert.Contains("failed in attempt 1 and is repeated", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("dummy", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_trace_is_shown_only_where_it_is_asked_for()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.FaultAsync("DescribeCustomKeyStores", "SomethingOddException", count: 2);

        var quiet = await emulator.RunAsync("stores");
        var verbose = await emulator.RunAsync("stores", "--verbose");

        Assert.Equal((1, 1), (quiet.ExitCode, verbose.ExitCode));
        Assert.DoesNotContain("   at ", quiet.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", verbose.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_usage_error_is_one_document_too()
    {
        var ended = await Tool.RunAsync(Tool.CommandLine("stores", "--output", "json", "--bogus"), Tool.CleanEnvironment());

        Assert.Equal(2, ended.ExitCode);
        Assert.Equal("Usage", JsonDocument.Parse(ended.Out).RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(ended.Error);
    }
}
