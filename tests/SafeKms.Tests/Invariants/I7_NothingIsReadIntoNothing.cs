using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;

namespace SafeKms.Tests;

/// <summary>I7: null pages, null collections, missing fields and unknown states are never read as "empty" or "disconnected".</summary>
public class I7_NothingIsReadIntoNothing
{
    private const string StoreId = "cks-1234567890abcdef0";

    private readonly Mock<IAmazonKeyManagementService> _kms = new();

    public I7_NothingIsReadIntoNothing()
    {
        StoreAnswers(new CustomKeyStoresListEntry
        {
            CustomKeyStoreId = StoreId, CustomKeyStoreName = "hsm", ConnectionState = ConnectionStateType.CONNECTED, CustomKeyStoreType = CustomKeyStoreType.AWS_CLOUDHSM,
        });
        ListAnswers(new ListKeysResponse { Keys = [], Truncated = false });
    }

    [Fact]
    public async Task I7_The_seam_itself_is_sound_an_empty_list_is_empty()
    {
        var receipt = await EnsureEmpty();

        Assert.Equal(0, receipt.KeysSwept);
    }

    public static TheoryData<string, ListKeysResponse?> OddLists() => new()
    {
        { "there is none", null },
        { "no list of keys", new ListKeysResponse { Truncated = false } },
        { "whether there is more", new ListKeysResponse { Keys = [] } },
        { "not where", new ListKeysResponse { Keys = [], Truncated = true } },
        { "not where", new ListKeysResponse { Keys = [], Truncated = true, NextMarker = string.Empty } },
        { "has no id", new ListKeysResponse { Keys = [new KeyListEntry()], Truncated = false } },
        { "has no id", new ListKeysResponse { Keys = [null!], Truncated = false } },
        { "back to the same page", new ListKeysResponse { Keys = [], Truncated = true, NextMarker = "again" } },
    };

    [Theory]
    [MemberData(nameof(OddLists), DisableDiscoveryEnumeration = true)]
    public async Task I7_An_incomplete_list_of_keys_is_not_empty(string says, ListKeysResponse? list)
    {
        ListAnswers(list!);

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(EnsureEmpty);

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        AssertNothingWasChanged();
    }

    public static TheoryData<string, DescribeKeyResponse?> OddKeys() => new()
    {
        { "incomplete: there is none", null },
        { "no metadata", new DescribeKeyResponse() },
        { "another key", new DescribeKeyResponse { KeyMetadata = new KeyMetadata() } },
        { "another key", new DescribeKeyResponse { KeyMetadata = new KeyMetadata { KeyId = "other", Origin = OriginType.AWS_KMS } } },
        { "(Origin)", new DescribeKeyResponse { KeyMetadata = new KeyMetadata { KeyId = "k" } } },
        { "store is missing", new DescribeKeyResponse { KeyMetadata = new KeyMetadata { KeyId = "k", Origin = OriginType.AWS_CLOUDHSM } } },
        { "store is missing", new DescribeKeyResponse { KeyMetadata = new KeyMetadata { KeyId = "k", Origin = OriginType.EXTERNAL_KEY_STORE } } },
    };

    [Theory]
    [MemberData(nameof(OddKeys), DisableDiscoveryEnumeration = true)]
    public async Task I7_A_key_of_which_something_is_missing_is_unknown(string says, DescribeKeyResponse? key)
    {
        ListAnswers(new ListKeysResponse { Keys = [new KeyListEntry { KeyId = "k" }], Truncated = false });
        _kms.Setup(kms => kms.DescribeKeyAsync(It.IsAny<DescribeKeyRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(key!);

        var refusal = await Assert.ThrowsAsync<EmptinessUnknownException>(EnsureEmpty);

        Assert.Contains(says, Assert.Single(refusal.UnknownKeys).Reason, StringComparison.Ordinal);
        AssertNothingWasChanged();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("DISCONNECTED_SOMEHOW")]
    [InlineData("disconnected")]
    [InlineData("")]
    public async Task I7_An_unknown_state_is_not_disconnected(string? state)
    {
        StoreAnswers(new CustomKeyStoresListEntry { CustomKeyStoreId = StoreId, CustomKeyStoreName = "hsm", ConnectionState = state is null ? null : new ConnectionStateType(state) });

        var refusal = await Assert.ThrowsAsync<StoreStateException>(() => Client().CustomKeyStore(StoreId).EnsureEmpty().Disconnect().Delete().ExecuteAsync());

        Assert.Contains("unknown connection state", refusal.Message, StringComparison.Ordinal);
        AssertNothingWasChanged();
    }

    public static TheoryData<DescribeCustomKeyStoresResponse?> OddStores() => new(
        null,
        new DescribeCustomKeyStoresResponse(),
        new DescribeCustomKeyStoresResponse { CustomKeyStores = [null!] },
        new DescribeCustomKeyStoresResponse { CustomKeyStores = [new CustomKeyStoresListEntry()] },
        new DescribeCustomKeyStoresResponse { CustomKeyStores = [new CustomKeyStoresListEntry { CustomKeyStoreId = "cks-other", CustomKeyStoreName = "other" }] });

    [Theory]
    [MemberData(nameof(OddStores), DisableDiscoveryEnumeration = true)]
    public async Task I7_An_incomplete_description_of_the_store_is_no_description(DescribeCustomKeyStoresResponse? answer)
    {
        _kms.Setup(kms => kms.DescribeCustomKeyStoresAsync(It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(answer!);

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(EnsureEmpty);

        Assert.Equal(StepName.InspectStore, failure.Step);
        Assert.Contains("incomplete", failure.Message, StringComparison.Ordinal);
        AssertNothingWasChanged();
    }

    [Fact]
    public async Task I7_While_waiting_a_list_without_stores_is_neither_disconnected_nor_vanished()
    {
        var scene = new Scene();
        using (scene)
        {
            var listed = new DescribeCustomKeyStoresResponse { Truncated = false };
            var found = new DescribeCustomKeyStoresResponse { Truncated = false, CustomKeyStores = [Entry(ConnectionStateType.DISCONNECTING)] };
            _kms.Setup(kms => kms.DescribeCustomKeyStoresAsync(It.Is<DescribeCustomKeyStoresRequest>(r => r.CustomKeyStoreId == StoreId), It.IsAny<CancellationToken>())).ReturnsAsync(found);
            _kms.Setup(kms => kms.DescribeCustomKeyStoresAsync(It.Is<DescribeCustomKeyStoresRequest>(r => r.CustomKeyStoreId == null), It.IsAny<CancellationToken>())).ReturnsAsync(listed);

            var client = new SafeKmsClient(_kms.Object, timeProvider: scene.Emulator.TimeProvider);
            var timeout = await Assert.ThrowsAsync<StoreStateTimeoutException>(() => client.CustomKeyStore(StoreId).EnsureEmpty().Disconnect().Delete().ExecuteAsync());

            Assert.Equal(StoreConnectionState.Disconnecting, timeout.LastSnapshot!.ConnectionState);
            AssertNothingWasChanged();
        }
    }

    [Fact]
    public async Task I7_One_reading_of_DISCONNECTED_is_not_enough()
    {
        using var scene = new Scene();
        var readings = new Queue<ConnectionStateType>([
            ConnectionStateType.DISCONNECTING, // found so
            ConnectionStateType.DISCONNECTED, ConnectionStateType.DISCONNECTING, // one is not enough
            ConnectionStateType.DISCONNECTED, ConnectionStateType.DISCONNECTED, // two are; then the keys are swept
            ConnectionStateType.DISCONNECTING, // so the sweep was not wholly within DISCONNECTED
            ConnectionStateType.DISCONNECTED, ConnectionStateType.DISCONNECTED, // again two; the keys are swept again
            ConnectionStateType.DISCONNECTED]);
        _kms.Setup(kms => kms.DescribeCustomKeyStoresAsync(It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new DescribeCustomKeyStoresResponse { Truncated = false, CustomKeyStores = [Entry(readings.Dequeue())] });

        await new SafeKmsClient(_kms.Object, timeProvider: scene.Emulator.TimeProvider).CustomKeyStore(StoreId).EnsureEmpty().Disconnect();

        Assert.Empty(readings);
        _kms.Verify(kms => kms.ListKeysAsync(It.IsAny<ListKeysRequest>(), It.IsAny<CancellationToken>()), Times.Exactly(3));
    }

    [Fact]
    public async Task I7_A_list_of_stores_with_a_hole_is_not_given_as_whole()
    {
        _kms.Setup(kms => kms.DescribeCustomKeyStoresAsync(It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeCustomKeyStoresResponse { Truncated = false });

        await Assert.ThrowsAsync<StoreOperationFailedException>(() => Client().ListCustomKeyStoresAsync());
    }

    private static CustomKeyStoresListEntry Entry(ConnectionStateType state) =>
        new() { CustomKeyStoreId = StoreId, CustomKeyStoreName = "hsm", ConnectionState = state, CustomKeyStoreType = CustomKeyStoreType.AWS_CLOUDHSM };

    private SafeKmsClient Client() => new(_kms.Object);

    private Task<EmptinessReceipt> EnsureEmpty() => Client().CustomKeyStore(StoreId).EnsureEmpty().ExecuteAsync();

    private void StoreAnswers(CustomKeyStoresListEntry entry) =>
        _kms.Setup(kms => kms.DescribeCustomKeyStoresAsync(It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeCustomKeyStoresResponse { CustomKeyStores = [entry], Truncated = false });

    private void ListAnswers(ListKeysResponse answer) =>
        _kms.Setup(kms => kms.ListKeysAsync(It.IsAny<ListKeysRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(answer);

    private void AssertNothingWasChanged()
    {
        _kms.Verify(kms => kms.DisconnectCustomKeyStoreAsync(It.IsAny<DisconnectCustomKeyStoreRequest>(), It.IsAny<CancellationToken>()), Times.Never);
        _kms.Verify(kms => kms.DeleteCustomKeyStoreAsync(It.IsAny<DeleteCustomKeyStoreRequest>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task I7_When_a_disconnect_is_to_be_repeated_a_store_in_an_unknown_state_is_not_touched()
    {
        var readings = new Queue<string>(["CONNECTED", "MIGRATING"]);
        _kms.Setup(kms => kms.DescribeCustomKeyStoresAsync(It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new DescribeCustomKeyStoresResponse { Truncated = false, CustomKeyStores = [Entry(new ConnectionStateType(readings.Dequeue()))] });
        _kms.Setup(kms => kms.DisconnectCustomKeyStoreAsync(It.IsAny<DisconnectCustomKeyStoreRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new CustomKeyStoreInvalidStateException("not now"));

        var refusal = await Assert.ThrowsAsync<StoreStateException>(() => Client().CustomKeyStore(StoreId).EnsureEmpty().Disconnect().ExecuteAsync());

        Assert.Contains("MIGRATING", refusal.Message, StringComparison.Ordinal);
        _kms.Verify(kms => kms.DisconnectCustomKeyStoreAsync(It.IsAny<DisconnectCustomKeyStoreRequest>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public async Task I7_An_empty_page_that_is_not_the_last_does_not_prove_that_the_store_is_gone(bool? truncated)
    {
        _kms.Setup(kms => kms.DescribeCustomKeyStoresAsync(It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeCustomKeyStoresResponse { CustomKeyStores = [], Truncated = truncated });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(EnsureEmpty);

        Assert.Contains("incomplete", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I7_A_hole_in_the_list_of_aliases_does_not_hide_the_keys_in_the_way()
    {
        ListAnswers(new ListKeysResponse { Keys = [new KeyListEntry { KeyId = "k" }], Truncated = false });
        _kms.Setup(kms => kms.DescribeKeyAsync(It.IsAny<DescribeKeyRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeKeyResponse { KeyMetadata = new KeyMetadata { KeyId = "k", CustomKeyStoreId = StoreId } });
        _kms.Setup(kms => kms.ListAliasesAsync(It.IsAny<ListAliasesRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ListAliasesResponse { Aliases = [null!, new AliasListEntry(), new AliasListEntry { AliasName = "alias/payments" }] });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(EnsureEmpty);

        Assert.Equal("alias/payments", Assert.Single(Assert.Single(refusal.Keys).Aliases!));
    }

    [Fact]
    public async Task I7_A_key_that_is_listed_twice_is_one_key()
    {
        ListAnswers(new ListKeysResponse { Keys = [new KeyListEntry { KeyId = "k" }, new KeyListEntry { KeyId = "k" }], Truncated = false });
        _kms.Setup(kms => kms.DescribeKeyAsync(It.IsAny<DescribeKeyRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeKeyResponse { KeyMetadata = new KeyMetadata { KeyId = "k", CustomKeyStoreId = StoreId } });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(EnsureEmpty);

        Assert.Single(refusal.Keys);
    }

    [Fact]
    public async Task I7_Pages_that_go_round_in_a_circle_are_no_list()
    {
        var pages = 0;
        _kms.Setup(kms => kms.ListKeysAsync(It.IsAny<ListKeysRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => ++pages < 100
                ? new ListKeysResponse { Keys = [], Truncated = true, NextMarker = pages % 2 == 0 ? "even" : "odd" }
                : new ListKeysResponse { Keys = [], Truncated = false });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(EnsureEmpty);

        Assert.Contains("back to the same pages", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, pages);
    }
}
