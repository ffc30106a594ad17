using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;

namespace SafeKms.Tests;

/// <summary>Three answers: used, never used, unknown - and nothing that lacks a date is taken for never.</summary>
public class KeyLastUsageTests
{
    private static readonly DateTime Tracking = new(2026, 4, 23, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Used_tells_when_and_for_what()
    {
        var usage = await AskAsync(new GetKeyLastUsageResponse
        {
            KeyCreationDate = Tracking.AddYears(-1),
            TrackingStartDate = Tracking,
            KeyLastUsage = new KeyLastUsageData { Timestamp = Tracking.AddDays(3), Operation = "Decrypt" },
        });

        Assert.Equal(KeyUsageAnswer.Used, usage.Answer);
        Assert.Equal(Tracking.AddDays(3), usage.UsedAt!.Value.UtcDateTime);
        Assert.Equal("2026-04-26 00:00 UTC (Decrypt)", usage.ToString());
    }

    [Fact]
    public async Task A_key_as_young_as_the_account_kept_of_it_was_never_used()
    {
        var usage = await AskAsync(new GetKeyLastUsageResponse
        {
            KeyCreationDate = Tracking.AddDays(1),
            TrackingStartDate = Tracking.AddDays(1),
            KeyLastUsage = new KeyLastUsageData(),
        });

        Assert.Equal(KeyUsageAnswer.NeverUsed, usage.Answer);
    }

    [Fact]
    public async Task An_older_key_may_have_been_used_before()
    {
        var usage = await AskAsync(new GetKeyLastUsageResponse { KeyCreationDate = Tracking.AddDays(-1), TrackingStartDate = Tracking });

        Assert.Equal(KeyUsageAnswer.Unknown, usage.Answer);
        Assert.Contains("2026-04-23", usage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_dates_is_unknown()
    {
        Assert.Equal(KeyUsageAnswer.Unknown, (await AskAsync(new GetKeyLastUsageResponse())).Answer);
        Assert.Equal(KeyUsageAnswer.Unknown, (await AskAsync(new GetKeyLastUsageResponse { KeyCreationDate = Tracking })).Answer);
        Assert.Equal(KeyUsageAnswer.Unknown, (await AskAsync(new GetKeyLastUsageResponse { TrackingStartDate = Tracking })).Answer);
    }

    [Fact]
    public async Task A_refusal_is_unknown_and_tells_why()
    {
        var kms = new Mock<IAmazonKeyManagementService>();
        kms.Setup(client => client.GetKeyLastUsageAsync(It.IsAny<GetKeyLastUsageRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AmazonKeyManagementServiceException("not authorized") { ErrorCode = "AccessDeniedException" });

        var usage = await new SafeKmsClient(kms.Object).GetKeyLastUsageAsync("1234abcd-12ab-34cd-56ef-1234567890ab");

        Assert.Equal(KeyUsageAnswer.Unknown, usage.Answer);
        Assert.Contains("AccessDeniedException", usage.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_key_id_is_refused_before_any_call()
    {
        var kms = new Mock<IAmazonKeyManagementService>();

        Assert.Throws<ArgumentException>(() => { _ = new SafeKmsClient(kms.Object).GetKeyLastUsageAsync(" "); });

        kms.Verify(client => client.GetKeyLastUsageAsync(It.IsAny<GetKeyLastUsageRequest>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    private static async Task<KeyLastUsage> AskAsync(GetKeyLastUsageResponse response)
    {
        var kms = new Mock<IAmazonKeyManagementService>();
        kms.Setup(client => client.GetKeyLastUsageAsync(It.IsAny<GetKeyLastUsageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(response);
        return await new SafeKmsClient(kms.Object).GetKeyLastUsageAsync("1234abcd-12ab-34cd-56ef-1234567890ab");
    }
}
