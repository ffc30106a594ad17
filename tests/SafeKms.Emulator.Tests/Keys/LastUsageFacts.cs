using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

/// <summary>GetKeyLastUsage has three answers: used, never used, unknown.</summary>
public sealed class LastUsageFacts
{
    private static readonly DateTime TrackingStart = new(2026, 4, 23, 0, 0, 0, DateTimeKind.Utc);

    private readonly KmsEmulator _emulator = new();

    [Fact]
    public async Task A_key_never_used_has_been_tracked_since_it_was_created()
    {
        using var kms = _emulator.CreateClient();
        var key = _emulator.AddKey();
        var answer = await Ask(kms, key);
        Assert.Null(answer.KeyLastUsage);
        Assert.Equal(key.Id, answer.KeyId);
        Assert.Equal(answer.KeyCreationDate, answer.TrackingStartDate);
    }

    [Fact]
    public async Task A_key_older_than_the_tracking_may_have_been_used_before()
    {
        var old = new KmsEmulator { TimeProvider = new VirtualTimeProvider(TrackingStart.AddDays(-30)) };
        using var kms = old.CreateClient();
        var key = old.AddKey();
        await Use(kms, key);
        old.Advance(TimeSpan.FromDays(60));
        var answer = await Ask(kms, key);
        Assert.Null(answer.KeyLastUsage);
        Assert.Equal(TrackingStart, answer.TrackingStartDate!.Value.ToUniversalTime());
        Assert.True(answer.KeyCreationDate < answer.TrackingStartDate);

        await Use(kms, key);
        Assert.NotNull((await Ask(kms, key)).KeyLastUsage);
    }

    [Fact]
    public async Task A_use_tells_what_when_and_which_request()
    {
        using var kms = _emulator.CreateClient();
        var key = _emulator.AddKey();
        _emulator.Advance(TimeSpan.FromDays(1));
        var used = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key.Arn, KeySpec = DataKeySpec.AES_128 });
        var usage = (await Ask(kms, key)).KeyLastUsage;
        Assert.Equal(KeyLastUsageTrackingOperation.GenerateDataKey, usage.Operation);
        Assert.Equal(_emulator.UtcNow.UtcDateTime, usage.Timestamp!.Value.ToUniversalTime());
        Assert.Equal(used.ResponseMetadata.RequestId, usage.KmsRequestId);
        Assert.True(Guid.TryParse(usage.CloudTrailEventId, out _));
    }

    [Fact]
    public async Task A_refused_use_and_a_dry_run_are_none()
    {
        using var kms = _emulator.CreateClient();
        var key = _emulator.AddKey();
        Assert.Equal("DryRunOperationException", await kms.EncryptAsync(new EncryptRequest { KeyId = key.Id, Plaintext = new([1]), DryRun = true }).Outcome());
        _emulator.DisableKey(key.Id);
        Assert.Equal("DisabledException", await Use(kms, key).Outcome());
        Assert.Null((await Ask(kms, key)).KeyLastUsage);
    }

    [Fact]
    public async Task With_a_delay_a_use_shows_late_by_no_more_than_that_and_none_is_lost()
    {
        _emulator.LastUsageDelay = TimeSpan.FromHours(1);
        using var kms = _emulator.CreateClient();
        var key = _emulator.AddKey();
        for (int i = 0; i < 24; i++)
        {
            await Use(kms, key);
            var usage = (await Ask(kms, key)).KeyLastUsage;
            Assert.True(i < 2 || usage is not null);
            if (usage is not null)
            {
                Assert.InRange(_emulator.UtcNow.UtcDateTime - usage.Timestamp!.Value.ToUniversalTime(), TimeSpan.Zero, TimeSpan.FromHours(2));
            }

            _emulator.Advance(TimeSpan.FromMinutes(37));
        }

        var last = _emulator.UtcNow - TimeSpan.FromMinutes(37);
        _emulator.Advance(TimeSpan.FromHours(1));
        Assert.Equal(last.UtcDateTime, (await Ask(kms, key)).KeyLastUsage.Timestamp!.Value.ToUniversalTime());
    }

    private static Task<EncryptResponse> Use(AmazonKeyManagementServiceClient kms, EmulatedKey key) => kms.EncryptAsync(new EncryptRequest { KeyId = key.Id, Plaintext = new([1]) });

    private static Task<GetKeyLastUsageResponse> Ask(AmazonKeyManagementServiceClient kms, EmulatedKey key) => kms.GetKeyLastUsageAsync(new GetKeyLastUsageRequest { KeyId = key.Id });
}
