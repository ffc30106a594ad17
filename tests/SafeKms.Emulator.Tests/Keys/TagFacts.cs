using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public sealed class TagFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly string _key;

    public TagFacts()
    {
        _kms = _emulator.CreateClient();
        _key = _emulator.AddKey().Id;
    }

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task Tags_are_added_replaced_listed_and_removed()
    {
        await Tag(("Owner", "payments"), ("Cost", ""));
        await Tag(("Owner", "risk"));
        Assert.Equal(["Cost=", "Owner=risk"], await Tags());
        await Untag("Owner", "Nobody");
        Assert.Equal(["Cost="], await Tags());
    }

    [Fact]
    public async Task Tags_given_at_creation_are_the_keys_tags()
    {
        var key = (await _kms.CreateKeyAsync(new CreateKeyRequest { Tags = [new() { TagKey = "a", TagValue = "b" }] })).KeyMetadata;
        var tag = Assert.Single((await _kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = key.Arn })).Tags);
        Assert.Equal(("a", "b"), (tag.TagKey, tag.TagValue));
    }

    [Fact]
    public async Task Tags_come_in_pages_of_fifty_at_most()
    {
        await Tag([.. Enumerable.Range(0, 50).Select(i => ($"key {i:00}", "v"))]);
        Assert.Equal(50, (await _kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = _key, Limit = 1000 })).Tags.Count);
        var first = await _kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = _key, Limit = 20 });
        Assert.True(first.Truncated);
        await Untag("key 19", "key 20");
        var second = await _kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = _key, Limit = 50, Marker = first.NextMarker });
        Assert.Equal("key 21", second.Tags[0].TagKey);
        Assert.Equal(29, second.Tags.Count);
        Assert.False(second.Truncated);
        await Assert.ThrowsAsync<InvalidMarkerException>(() => _kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = _key, Marker = "foreign" }));
    }

    [Fact]
    public async Task Fifty_tags_are_the_most()
    {
        await Tag([.. Enumerable.Range(0, 50).Select(i => ($"key {i}", "v"))]);
        await Tag(("key 7", "replaced"));
        await Assert.ThrowsAsync<LimitExceededException>(() => Tag(("one more", "v")));
        Assert.Equal(50, (await Tags()).Length);
    }

    [Fact]
    public async Task Invalid_tags_are_refused()
    {
        await Assert.ThrowsAsync<TagException>(() => Tag(("a", "1"), ("a", "2")));
        await Assert.ThrowsAsync<TagException>(() => Tag(("aws:reserved", "1")));
        await Assert.ThrowsAsync<TagException>(() => Tag(("a", "<1>")));
        await Assert.ThrowsAsync<TagException>(() => Untag("aws:reserved"));
        await Assert.ThrowsAsync<TagException>(() => _kms.CreateKeyAsync(new CreateKeyRequest { Tags = [new() { TagKey = "AWS:x", TagValue = "" }] }));
        Assert.Empty(await Tags());
        Assert.Single(_emulator.Keys);
    }

    private Task<UntagResourceResponse> Untag(params string[] keys) => _kms.UntagResourceAsync(new UntagResourceRequest { KeyId = _key, TagKeys = [.. keys] });

    private Task<TagResourceResponse> Tag(params (string Key, string Value)[] tags) =>
        _kms.TagResourceAsync(new TagResourceRequest { KeyId = _key, Tags = [.. tags.Select(static tag => new Tag { TagKey = tag.Key, TagValue = tag.Value })] });

    private async Task<string[]> Tags() =>
        [.. (await _kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = _key })).Tags.Select(static tag => $"{tag.TagKey}={tag.TagValue}")];
}
