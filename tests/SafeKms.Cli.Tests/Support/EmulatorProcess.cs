using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace SafeKms.Cli.Tests;

/// <summary>safekms emulator as a process, and the hands to arrange things in it.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static int _clusters;

    private readonly Process _process;
    private readonly HttpClient _http;

    private EmulatorProcess(Process process, string url)
    {
        _process = process;
        Url = url;
        _http = new HttpClient { BaseAddress = new Uri(url) };
        Kms = new AmazonKeyManagementServiceClient(
            new BasicAWSCredentials("AKIAEXAMPLE", "dummy"),
            new AmazonKeyManagementServiceConfig { ServiceURL = url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
    }

    public string Url { get; }

    public int Port => new Uri(Url).Port;

    public HttpClient Http => _http;

    public AmazonKeyManagementServiceClient Kms { get; }

    public static async Task<EmulatorProcess> StartAsync(params string[] options)
    {
        var process = Tool.Start(Tool.CommandLine(["emulator", "--port", "0", .. options]), Tool.CleanEnvironment());
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Tool.Bound);
        Assert.Matches(@"^listening on http://127\.0\.0\.1:\d+$", line);
        return new EmulatorProcess(process, line!["listening on ".Length..]);
    }

    /// <summary>Runs safekms on this emulator.</summary>
    public Task<Ended> RunAsync(params string[] arguments) => Tool.RunAsync(Tool.CommandLine(arguments), Tool.CleanEnvironment(this));

    /// <summary>Runs safekms on this emulator, in JSON, and reads the one document it gives.</summary>
    public async Task<(int ExitCode, JsonElement Document)> RunJsonAsync(params string[] arguments)
    {
        var ended = await RunAsync([.. arguments, "--output", "json"]);
        return (ended.ExitCode, JsonDocument.Parse(ended.Out).RootElement);
    }

    /// <summary>Creates a CloudHSM key store.</summary>
    public async Task<string> AddStoreAsync(string name, bool connect = true)
    {
        var number = Interlocked.Increment(ref _clusters);
        var created = await Kms.CreateCustomKeyStoreAsync(new CreateCustomKeyStoreRequest
        {
            CustomKeyStoreName = name,
            CloudHsmClusterId = $"cluster-{new string([.. number.ToString("D11", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))])}",
            KeyStorePassword = "kmsPswd777",
            TrustAnchorCertificate = "-----BEGIN CERTIFICATE-----",
        });
        if (connect)
            await Kms.ConnectCustomKeyStoreAsync(new ConnectCustomKeyStoreRequest { CustomKeyStoreId = created.CustomKeyStoreId });
        return created.CustomKeyStoreId;
    }

    public async Task<string> AddKeyAsync(string storeId, string? alias = null)
    {
        var key = await Kms.CreateKeyAsync(new CreateKeyRequest { CustomKeyStoreId = storeId, Origin = OriginType.AWS_CLOUDHSM });
        if (alias is not null)
            await Kms.CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = key.KeyMetadata.KeyId });
        return key.KeyMetadata.KeyId;
    }

    /// <summary>Adds keys that are in no custom key store.</summary>
    public Task AddOtherKeysAsync(int count) => ControlAsync("keys", $$"""{"count":{{count}},"customKeyStoreId":null}""");

    /// <summary>Forbids everybody to describe a key.</summary>
    public Task DenyDescribeAsync(string keyId) => Kms.PutKeyPolicyAsync(new PutKeyPolicyRequest
    {
        KeyId = keyId,
        Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"kms:DescribeKey","Resource":"*"}]}""",
    });

    public Task FaultAsync(string operation, string error, int count = 1) =>
        ControlAsync("faults", $$"""{"operation":"{{operation}}","error":"{{error}}","statusCode":400,"count":{{count}}}""");

    /// <summary>After so many calls, each further one takes so long.</summary>
    public Task SlowDownAsync(string operation, int afterCalls, TimeSpan delay) =>
        ControlAsync("faults", $$"""{"operation":"{{operation}}","skip":{{afterCalls}},"count":1000000,"delayMs":{{delay.TotalMilliseconds}}}""");

    public Task AdvanceAsync(TimeSpan time) => ControlAsync("clock", $$"""{"advanceSeconds":{{time.TotalSeconds}}}""");

    public async Task FailNextConnectAsync(string storeId, string errorCode)
    {
        await ControlAsync($"stores/{storeId}/connection", $$"""{"nextConnect":"FAILED","errorCode":"{{errorCode}}"}""");
        await Kms.ConnectCustomKeyStoreAsync(new ConnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    public async Task<string> StateOfAsync(string storeId)
    {
        var stores = await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        return stores.CustomKeyStores[0].ConnectionState.Value;
    }

    public async Task<bool> ExistsAsync(string storeId)
    {
        var stores = await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        return stores.CustomKeyStores?.Any(store => store.CustomKeyStoreId == storeId) == true;
    }

    public async Task<int> CallsToAsync(string operation)
    {
        var calls = await _http.GetFromJsonAsync<JsonElement>("/_emulator/calls");
        return calls.EnumerateArray().Count(call => call.GetProperty("operation").GetString() == operation);
    }

    /// <summary>Asks it to stop, as a shell does.</summary>
    public async Task<int> StopAsync(PosixSignal signal = PosixSignal.SIGTERM)
    {
        using (var kill = Process.Start("kill", [signal == PosixSignal.SIGINT ? "-INT" : "-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Tool.Bound);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Kms.Dispose();
        _http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ControlAsync(string path, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync($"/_emulator/{path}", content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
