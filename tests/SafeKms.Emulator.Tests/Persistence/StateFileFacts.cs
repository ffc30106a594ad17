using System.Text;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Persistence;

/// <summary>The state survives a restart: nothing is lost, nothing is half written.</summary>
public sealed class StateFileFacts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("safekms");
    private readonly KmsEmulator _before = new();

    private string Path => System.IO.Path.Combine(_folder.FullName, "state.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_answer_is_the_same_after_a_restart()
    {
        byte[] ciphertext = await LiveALittleAsync();
        await _before.SaveStateAsync(Path);
        var asked = await AnswersAsync(_before, ciphertext);
        var after = await RestartAsync();

        Assert.Equal(asked, await AnswersAsync(after, ciphertext));
        Assert.Equal(_before.UtcNow, after.UtcNow);
        Assert.Equal(_before.Stores.Select(store => store.ToString()), after.Stores.Select(store => store.ToString()));
        Assert.Equal(_before.Keys.Select(key => key.ToString()), after.Keys.Select(key => key.ToString()));
    }

    [Fact]
    public async Task What_was_under_way_goes_on()
    {
        string store = _before.AddCloudHsmStore("store", EmulatedConnectionState.Disconnected).Id;
        string key = _before.AddKey(store).Id;
        _before.AddAlias("alias/a", key);
        _before.ScheduleKeyDeletion(key, 7);
        _before.ScriptNextConnect(store, "USER_LOGGED_IN");
        using (var kms = _before.CreateClient())
        {
            await kms.Connect(store);
        }

        _before.Advance(TimeSpan.FromMinutes(4));
        await _before.SaveStateAsync(Path);
        var after = await RestartAsync();
        Assert.Equal(EmulatedConnectionState.Connecting, after.FindStore(store)!.ConnectionState);
        after.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("USER_LOGGED_IN", after.FindStore(store)!.ConnectionErrorCode);
        after.Advance(TimeSpan.FromDays(7));
        Assert.Null(after.FindKey(key));
        Assert.Equal(0, after.FindStore(store)!.KeyCount);
    }

    [Fact]
    public async Task A_marker_given_before_is_good_after()
    {
        _before.AddKeys(20);
        using var kms = _before.CreateClient();
        var first = await kms.ListKeysAsync(new ListKeysRequest { Limit = 10 });
        await _before.SaveStateAsync(Path);
        using var again = (await RestartAsync()).CreateClient();
        var second = await again.ListKeysAsync(new ListKeysRequest { Limit = 10, Marker = first.NextMarker });
        Assert.Equal(20, first.Keys.Concat(second.Keys).Select(key => key.KeyId).Distinct().Count());
    }

    [Fact]
    public async Task A_marker_of_stores_is_good_after_though_stores_are_gone()
    {
        string[] ids = [.. Enumerable.Range(0, 4).Select(i => _before.AddCloudHsmStore($"store {i}", EmulatedConnectionState.Disconnected).Id)];
        using var kms = _before.CreateClient();
        var first = await kms.DescribeCustomKeyStoresAsync(new() { Limit = 2 });
        await kms.Delete(ids[0]);
        await kms.Delete(ids[1]);
        await _before.SaveStateAsync(Path);
        using var again = (await RestartAsync()).CreateClient();
        var second = await again.DescribeCustomKeyStoresAsync(new() { Marker = first.NextMarker });
        Assert.Equal(ids[2..], second.CustomKeyStores.Select(store => store.CustomKeyStoreId));
    }

    [Fact]
    public async Task A_clock_that_is_ahead_stays_ahead()
    {
        var real = new KmsEmulator { TimeProvider = TimeProvider.System };
        real.Advance(TimeSpan.FromDays(30));
        await real.SaveStateAsync(Path);
        var after = new KmsEmulator { TimeProvider = TimeProvider.System };
        await after.LoadStateAsync(Path);
        Assert.InRange(after.UtcNow - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(29.9), TimeSpan.FromDays(30.1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"version":2}""")]
    [InlineData("""{"version":1,"region":"eu-west-1","accountId":"111122223333"}""")]
    [InlineData("""{"version":1,"region":"us-east-1","accountId":"111122223333","now":-1}""")]
    [InlineData("""{"version":1,"region":"us-east-1","accountId":"111122223333","now":1,"clockOffset":0,"markerSecret":"AAAA","stores":[{}],"keys":[],"aliases":[]}""")]
    [InlineData("""{"version":1,"region":"us-east-1","accountId":"111122223333","now":1,"clockOffset":0,"markerSecret":"AAAA","stores":[],"keys":[{"id":"1234abcd-12ab-34cd-56ef-1234567890ab","store":"cks-nobody","created":1,"visibleFrom":1,"enabled":true}],"aliases":[]}""")]
    public async Task A_file_that_is_no_state_changes_nothing(string content)
    {
        string key = _before.AddKey().Id;
        await File.WriteAllTextAsync(Path, content);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => _before.LoadStateAsync(Path));
        Assert.NotEmpty(error.Message);
        Assert.NotNull(_before.FindKey(key));
    }

    [Fact]
    public async Task A_save_that_is_given_up_leaves_the_old_file()
    {
        await _before.SaveStateAsync(Path);
        string old = await File.ReadAllTextAsync(Path);
        _before.AddKeys(1000);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _before.SaveStateAsync(Path, new CancellationToken(canceled: true)));
        Assert.Equal(old, await File.ReadAllTextAsync(Path));
    }

    [Fact]
    public async Task Saves_and_calls_at_once_always_leave_a_whole_state()
    {
        string store = _before.AddCloudHsmStore("store").Id;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            for (int round = 0; round < 10; round++)
            {
                _before.AddKeys(50, store);
                await _before.SaveStateAsync(Path);
            }
        })));
        var after = await RestartAsync();
        Assert.Equal(4000, after.FindStore(store)!.KeyCount);
        Assert.Equal(["state.json"], _folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Only_its_owner_may_read_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await _before.SaveStateAsync(Path);
#pragma warning disable CA1416 // Not on Windows: see above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
#pragma warning restore CA1416
    }

    [Fact]
    public async Task The_file_holds_no_password_and_no_proxy_secret()
    {
        using var kms = _before.CreateClient();
        await kms.CreateCustomKeyStoreAsync(new() { CustomKeyStoreName = "a", CloudHsmClusterId = "cluster-abcdefghijk", TrustAnchorCertificate = "c", KeyStorePassword = "kmsuser-s3cret" });
        await _before.SaveStateAsync(Path);
        Assert.DoesNotContain("s3cret", await File.ReadAllTextAsync(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_change_count_tells_reading_from_changing()
    {
        using var kms = _before.CreateClient();
        string key = _before.AddKey().Id;
        long count = _before.ChangeCount;
        await kms.DescribeKey(key);
        await kms.ListKeysAsync(new ListKeysRequest());
        await kms.DisableKeyAsync("nobody").Outcome();
        Assert.Equal(count, _before.ChangeCount);
        await kms.DisableKeyAsync(key);
        Assert.True(_before.ChangeCount > count);
    }

    private async Task<byte[]> LiveALittleAsync()
    {
        using var kms = _before.CreateClient();
        var hsm = _before.AddCloudHsmStore("hsm");
        var external = _before.AddExternalStore("external");
        _before.AddExternalStore("failed", EmulatedConnectionState.Failed, "XKS_PROXY_TIMED_OUT");
        var key = await kms.CreateKeyIn(hsm);
        await kms.CreateKeyIn(external);
        var described = (await kms.CreateKeyAsync(new CreateKeyRequest { Description = "ü", Tags = [new() { TagKey = "a", TagValue = "b" }] })).KeyMetadata;
        await kms.CreateAliasAsync("alias/one", key.KeyId);
        await kms.ScheduleKeyDeletionAsync(described.KeyId, 7);
        _before.DenyDescribeKey(_before.AddKey().Id);
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/one", Plaintext = new("secret"u8.ToArray()) });
        _before.Advance(TimeSpan.FromDays(1));
        _before.DisableKey(_before.AddKey().Id);
        return encrypted.CiphertextBlob.ToArray();
    }

    private static async Task<List<string>> AnswersAsync(KmsEmulator emulator, byte[] ciphertext)
    {
        List<(string Operation, string Body)> questions =
        [
            ("DescribeCustomKeyStores", "{}"),
            ("ListKeys", "{}"),
            ("ListAliases", "{}"),
        ];
        foreach (var key in emulator.Keys)
        {
            questions.AddRange(from operation in new[] { "DescribeKey", "GetKeyLastUsage", "ListResourceTags", "GetKeyPolicy" } select (operation, $$"""{"KeyId":"{{key.Id}}"}"""));
        }

        // Last: it is a use.
        questions.Add(("Decrypt", $$"""{"CiphertextBlob":"{{Convert.ToBase64String(ciphertext)}}"}"""));
        var answers = new List<string>();
        foreach (var (operation, body) in questions)
        {
            var answer = await emulator.HandleAsync("TrentService." + operation, Encoding.UTF8.GetBytes(body));
            answers.Add($"{operation}: {answer.StatusCode} {Encoding.UTF8.GetString(answer.Body.Span)}");
        }

        return answers;
    }

    private async Task<KmsEmulator> RestartAsync()
    {
        var after = new KmsEmulator();
        await after.LoadStateAsync(Path);
        return after;
    }
}
