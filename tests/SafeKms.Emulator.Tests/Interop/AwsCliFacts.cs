using System.Text.Json;

namespace SafeKms.Emulator.Tests.Interop;

/// <summary>The AWS CLI (botocore) against the emulator: what the AWS documentation says to type, word for word, and what comes of it.</summary>
public sealed class AwsCliFacts : IAsyncLifetime
{
    // From "Deleting a Custom Key Store", AWS KMS Developer Guide.
    private const string DocumentedLoop = """for key in $(aws kms list-keys --query 'Keys[*].KeyId' --output text) ; do aws kms describe-key --key-id $key | grep '"CustomKeyStoreId": "cks-1234567890abcdef0"' --context 100; done""";
    private const string DocumentedDisconnect = "aws kms disconnect-custom-key-store --custom-key-store-id cks-1234567890abcdef0";
    private const string DocumentedDelete = "aws kms delete-custom-key-store --custom-key-store-id cks-1234567890abcdef0";
    private const string DocumentedId = "cks-1234567890abcdef0";

    private const string ExternalStore = """
        {
          "CustomKeyStoreName": "external",
          "CustomKeyStoreType": "EXTERNAL_KEY_STORE",
          "XksProxyUriEndpoint": "https://proxy.example.com",
          "XksProxyUriPath": "/kms/xks/v1",
          "XksProxyConnectivity": "PUBLIC_ENDPOINT",
          "XksProxyAuthenticationCredential": { "AccessKeyId": "ABCDE2345672EXAMPLEX", "RawSecretAccessKey": "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk" }
        }
        """;

    private Rig _rig = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(
            await Tool.IsThereAsync("bash", "-c", "aws --version && echo x | grep x --context 1"),
            "The AWS CLI is not installed (Debian: awscli), or bash and GNU grep are not.");
        _rig = await Rig.StartAsync(Transport.Http, new KmsEmulator { ConnectDuration = TimeSpan.FromMinutes(20), DisconnectDuration = TimeSpan.FromMinutes(10) });
    }

    public ValueTask DisposeAsync() => _rig?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task The_documented_loop_shows_the_keys_of_the_store_and_no_other()
    {
        _rig.Emulator.AddCloudHsmStore("payments", id: DocumentedId);
        string inside = _rig.Emulator.AddKey(DocumentedId).Id;
        string elsewhere = _rig.Emulator.AddKey(_rig.Emulator.AddCloudHsmStore("other").Id).Id;
        string plain = _rig.Emulator.AddKey().Id;
        var (exitCode, output, error) = await ShellAsync(DocumentedLoop);
        using var shown = JsonDocument.Parse(output);
        Assert.Equal(inside, shown.RootElement.GetProperty("KeyMetadata").GetProperty("KeyId").GetString());
        Assert.DoesNotContain(elsewhere, output, StringComparison.Ordinal);
        Assert.DoesNotContain(plain, output, StringComparison.Ordinal);
        Assert.Equal("", error);
        Assert.Equal(3, _rig.Emulator.CallsTo("DescribeKey"));
        Assert.InRange(exitCode, 0, 1); // grep's, of the last key
    }

    [Fact]
    public async Task The_documented_loop_is_silent_about_a_key_it_may_not_see()
    {
        _rig.Emulator.AddCloudHsmStore("payments", id: DocumentedId);
        _rig.Emulator.DenyDescribeKey(_rig.Emulator.AddKey(DocumentedId).Id);
        var (_, output, error) = await ShellAsync(DocumentedLoop);
        Assert.Equal("", output);
        Assert.Contains("(AccessDeniedException)", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documented_commands_disconnect_and_delete_an_empty_store()
    {
        _rig.Emulator.AddCloudHsmStore("payments", id: DocumentedId);
        var loop = await ShellAsync(DocumentedLoop);
        Assert.Equal((0, "", ""), loop);
        var early = await ShellAsync(DocumentedDelete);
        Assert.NotEqual(0, early.ExitCode);
        Assert.Contains("(CustomKeyStoreInvalidStateException) when calling the DeleteCustomKeyStore operation", early.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await ShellAsync(DocumentedDisconnect)).ExitCode);
        Assert.Equal(EmulatedConnectionState.Disconnecting, _rig.Emulator.FindStore(DocumentedId)!.ConnectionState);
        _rig.Emulator.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(0, (await ShellAsync(DocumentedDelete)).ExitCode);
        Assert.Null(_rig.Emulator.FindStore(DocumentedId));
        Assert.Contains("(CustomKeyStoreNotFoundException)", (await ShellAsync(DocumentedDelete)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_lives_and_dies_by_the_command_line()
    {
        string store = Text(
            await KmsAsync("create-custom-key-store --custom-key-store-name payments --cloud-hsm-cluster-id cluster-2a23b4cdefg"
                + " --key-store-password kmsPswd1 --trust-anchor-certificate certificate"),
            "CustomKeyStoreId");
        Assert.Equal("DISCONNECTED", await StateAsync(store));
        await KmsAsync($"connect-custom-key-store --custom-key-store-id {store}");
        Assert.Equal("CONNECTING", await StateAsync(store));
        Assert.Contains("(CustomKeyStoreInvalidStateException)", await FailureAsync($"create-key --origin AWS_CLOUDHSM --custom-key-store-id {store}"), StringComparison.Ordinal);
        _rig.Emulator.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("CONNECTED", await StateAsync(store));

        string key = Text(await KmsAsync($"create-key --origin AWS_CLOUDHSM --custom-key-store-id {store}"), "KeyMetadata", "KeyId");
        await KmsAsync($"create-alias --alias-name alias/payments --target-key-id {key}");
        string ciphertext = Text(await KmsAsync("encrypt --key-id alias/payments --plaintext cGxhaW50ZXh0"), "CiphertextBlob");
        Assert.NotEmpty(ciphertext);

        Assert.Contains("(ValidationException)", await FailureAsync($"schedule-key-deletion --key-id {key} --pending-window-in-days 6"), StringComparison.Ordinal);
        Assert.Equal("PendingDeletion", Text(await KmsAsync($"schedule-key-deletion --key-id {key} --pending-window-in-days 7"), "KeyState"));
        await KmsAsync($"cancel-key-deletion --key-id {key}");
        Assert.Equal("Disabled", Text(await KmsAsync($"describe-key --key-id {key}"), "KeyMetadata", "KeyState"));
        await KmsAsync($"schedule-key-deletion --key-id {key} --pending-window-in-days 7");

        await KmsAsync($"disconnect-custom-key-store --custom-key-store-id {store}");
        Assert.Equal("DISCONNECTING", await StateAsync(store));
        _rig.Emulator.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("(CustomKeyStoreHasCMKsException)", await FailureAsync($"delete-custom-key-store --custom-key-store-id {store}"), StringComparison.Ordinal);
        _rig.Emulator.Advance(TimeSpan.FromDays(7));
        Assert.Contains("(NotFoundException)", await FailureAsync("describe-key --key-id alias/payments"), StringComparison.Ordinal);
        await KmsAsync($"delete-custom-key-store --custom-key-store-id {store}");
        Assert.Empty(_rig.Emulator.Stores);
    }

    [Fact]
    public async Task An_external_store_that_fails_to_connect_tells_why()
    {
        string store = Text(
            await KmsAsync($"create-custom-key-store --cli-input-json '{ExternalStore}'"), // as JSON: the AWS CLI 1 would fetch a parameter that is a URL
            "CustomKeyStoreId");
        await _rig.ControlAsync("POST", $"/_emulator/stores/{store}/connection", """{"nextConnect":"FAILED","errorCode":"XKS_PROXY_TIMED_OUT"}""");
        await KmsAsync($"connect-custom-key-store --custom-key-store-id {store}");
        await _rig.ControlAsync("POST", "/_emulator/clock", """{"advanceSeconds":1200}""");
        var described = (await KmsAsync($"describe-custom-key-stores --custom-key-store-id {store}")).GetProperty("CustomKeyStores")[0];
        Assert.Equal("FAILED", described.GetProperty("ConnectionState").GetString());
        Assert.Equal("XKS_PROXY_TIMED_OUT", described.GetProperty("ConnectionErrorCode").GetString());
        Assert.Equal("https://proxy.example.com", described.GetProperty("XksProxyConfiguration").GetProperty("UriEndpoint").GetString());
    }

    [Fact]
    public async Task The_paginator_of_the_command_line_sees_every_key_once()
    {
        var ids = _rig.Emulator.AddKeys(250).Select(key => key.Id).ToHashSet();
        var listed = (await KmsAsync("list-keys --page-size 100")).GetProperty("Keys").EnumerateArray().Select(key => key.GetProperty("KeyId").GetString()!).ToArray();
        Assert.Equal(250, listed.Length);
        Assert.Equal(ids, [.. listed]);
        Assert.Equal(3, _rig.Emulator.CallsTo("ListKeys"));
    }

    private static string Text(JsonElement json, params string[] path) => path.Aggregate(json, static (node, member) => node.GetProperty(member)).GetString()!;

    /// <summary>Runs a command line as it is; only where <c>aws</c> goes is arranged, in a way that old versions understand too.</summary>
    private Task<(int ExitCode, string Output, string Error)> ShellAsync(string commandLine) =>
        Tool.RunAsync("bash", ["-c", $"aws() {{ command aws --endpoint-url {_rig.Address} \"$@\"; }}\n{commandLine}"], Tool.Environment(_rig.Address!));

    private async Task<JsonElement> KmsAsync(string arguments)
    {
        var (exitCode, output, error) = await ShellAsync($"aws kms {arguments} --output json");
        Assert.True(exitCode == 0, $"aws kms {arguments}: {error}");
        using var json = JsonDocument.Parse(output.Length == 0 ? "{}" : output);
        return json.RootElement.Clone();
    }

    private async Task<string> FailureAsync(string arguments)
    {
        var (exitCode, _, error) = await ShellAsync($"aws kms {arguments}");
        Assert.NotEqual(0, exitCode);
        return error;
    }

    private async Task<string> StateAsync(string store) =>
        (await KmsAsync($"describe-custom-key-stores --custom-key-store-id {store}")).GetProperty("CustomKeyStores")[0].GetProperty("ConnectionState").GetString()!;
}
