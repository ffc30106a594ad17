using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public abstract class ListKeysFacts(Transport transport) : OnEachTransport(transport)
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(9, 10)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(30, 10)]
    public async Task Every_key_comes_once_whatever_the_page(int count, int limit)
    {
        string[] ids = [.. Emulator.AddKeys(count).Select(key => key.Id)];
        Assert.Equal(ids.Order(StringComparer.Ordinal), await Kms.AllKeys(limit));
        Assert.Equal(Math.Max(1, (count + limit - 1) / limit), Emulator.CallsTo("ListKeys"));
    }

    [Fact]
    public async Task A_page_has_a_hundred_keys_unless_told_and_a_thousand_at_most()
    {
        Emulator.AddKeys(1001);
        Assert.Equal(100, (await Kms.ListKeysAsync(new ListKeysRequest())).Keys.Count);
        Assert.Equal(1000, (await Kms.ListKeysAsync(new ListKeysRequest { Limit = 1000 })).Keys.Count);
        foreach (int limit in new[] { 0, 1001 })
        {
            Assert.Equal("ValidationException", await Kms.ListKeysAsync(new ListKeysRequest { Limit = limit }).Outcome());
        }
    }

    [Fact]
    public async Task Keys_created_and_deleted_between_pages_neither_hide_nor_repeat_the_others()
    {
        string[] ids = [.. Emulator.AddKeys(500).Select(key => key.Id)];
        string removed = ids.Max(StringComparer.Ordinal)!;
        int pages = 0;
        Emulator.BeforeEachCall = (call, emulator) =>
        {
            emulator.AddKeys(50);
            if (++pages == 3)
            {
                emulator.RemoveKey(removed);
            }
        };
        var seen = await Kms.AllKeys(37);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(ids.Except(seen).Except([removed]));
    }

    [Fact]
    public async Task A_marker_survives_the_key_at_which_it_stands()
    {
        string[] ids = [.. Emulator.AddKeys(20).Select(key => key.Id).Order(StringComparer.Ordinal)];
        var first = await Kms.ListKeysAsync(new ListKeysRequest { Limit = 10 });
        Emulator.RemoveKey(ids[9]);
        var second = await Kms.ListKeysAsync(new ListKeysRequest { Limit = 10, Marker = first.NextMarker });
        Assert.Equal(ids[10..], second.Keys.Select(key => key.KeyId));
    }

    [Fact]
    public async Task A_foreign_marker_is_refused()
    {
        Emulator.AddKeys(2);
        var other = new KmsEmulator();
        other.AddKeys(2);
        using var otherKms = other.CreateClient();
        string foreign = (await otherKms.ListKeysAsync(new ListKeysRequest { Limit = 1 })).NextMarker;
        Emulator.AddAlias("alias/a", Emulator.AddKey().Id);
        Emulator.AddAlias("alias/b", Emulator.AddKey().Id);
        string ofAliases = (await Kms.ListAliasesAsync(new ListAliasesRequest { Limit = 1 })).NextMarker;
        foreach (string marker in new[] { foreign, ofAliases, "x", "AAAA", new string('A', 1024) })
        {
            await Assert.ThrowsAsync<InvalidMarkerException>(() => Kms.ListKeysAsync(new ListKeysRequest { Marker = marker }));
        }
    }

    [Fact]
    public async Task An_entry_has_the_id_and_the_ARN()
    {
        var key = Emulator.AddKey();
        var entry = Assert.Single((await Kms.ListKeysAsync(new ListKeysRequest())).Keys);
        Assert.Equal(key.Id, entry.KeyId);
        Assert.Equal($"arn:aws:kms:us-east-1:111122223333:key/{key.Id}", entry.KeyArn);
    }
}

public sealed class ListKeysInProcess() : ListKeysFacts(Transport.InProcess);

public sealed class ListKeysOverHttp() : ListKeysFacts(Transport.Http);
