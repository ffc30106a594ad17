using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Fixes;

public class FixTests
{
    private static string Method(string body) => $$"""
        class Program(IAmazonKeyManagementService kms)
        {
            public async Task Run(string id, CancellationToken ct)
            {
        {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });", "await kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();")]
    [InlineData("        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct).ConfigureAwait(false);", "await kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete().ExecuteAsync(null, ct).ConfigureAwait(false);")]
    [InlineData("        var r = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id };\n        await kms.DeleteCustomKeyStoreAsync(r);", "await kms.CustomKeyStore(r.CustomKeyStoreId).EnsureEmpty().Disconnect().Delete();")]
    public async Task Deletion_becomes_the_safe_one(string body, string expected)
    {
        using var fixing = new Fixing(Method(body));

        await fixing.Apply("SKMS001", "Delete through SafeKms");

        Assert.Contains(expected, await fixing.Text(), StringComparison.Ordinal);
        Assert.StartsWith("using SafeKms;", await fixing.Text(), StringComparison.Ordinal);
        Assert.Empty(await fixing.Diagnostics());
    }

    [Fact]
    public async Task Disconnection_and_poll_before_it_go_and_the_comment_stays()
    {
        using var fixing = new Fixing(Method("""
                    Console.WriteLine(id);
                    // Take it down.
                    await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
                    while ((await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
                    {
                        await Task.Delay(1000);
                    }

                    await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
            """));

        await fixing.Apply("SKMS001", "Delete through SafeKms");

        var text = await fixing.Text();
        Assert.DoesNotContain("DisconnectCustomKeyStoreAsync", text, StringComparison.Ordinal);
        Assert.DoesNotContain("while", text, StringComparison.Ordinal);
        Assert.Contains("// Take it down.", text, StringComparison.Ordinal);
        Assert.Contains("Console.WriteLine(id);", text, StringComparison.Ordinal);
        Assert.Empty(await fixing.Diagnostics());
    }

    [Fact]
    public async Task Only_the_missing_step_is_inserted()
    {
        using var fixing = new Fixing(Method("""
                    if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            """));

        await fixing.Apply("SKMS001", "Check first that the store is empty");

        Assert.Contains("await kms.CustomKeyStore(id).EnsureEmpty();", await fixing.Text(), StringComparison.Ordinal);
        Assert.Empty(await fixing.Diagnostics());
    }

    [Fact]
    public async Task Missing_step_goes_into_a_block_of_its_own_under_an_if()
    {
        using var fixing = new Fixing(Method("        if (id.Length > 3) await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });"));

        await fixing.Apply("SKMS002", "Check and disconnect first");

        Assert.Contains("await kms.CustomKeyStore(id).EnsureEmpty().Disconnect();", await fixing.Text(), StringComparison.Ordinal);
        Assert.Empty(await fixing.Diagnostics());
    }

    [Fact]
    public async Task Every_deletion_of_a_document_is_fixed_at_once()
    {
        using var fixing = new Fixing(Method("""
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = "cks-2" });
            """));

        await fixing.ApplyToAll("SKMS001", "Delete through SafeKms");

        Assert.Empty(await fixing.Diagnostics());
        Assert.Contains("kms.CustomKeyStore(\"cks-2\")", await fixing.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_offered_without_the_library()
    {
        using var fixing = new Fixing(Method("        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });"), library: false);

        Assert.Empty(await fixing.Titles("SKMS001"));
    }

    [Fact]
    public async Task Nothing_is_offered_where_the_answer_is_used()
    {
        using var fixing = new Fixing(Method("        var answer = await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });\n        Console.WriteLine(answer.HttpStatusCode);"));

        Assert.Empty(await fixing.Titles("SKMS001"));
    }

    [Fact]
    public async Task First_page_becomes_every_page()
    {
        using var fixing = new Fixing(Method("""
                    var page = await kms.ListKeysAsync(new ListKeysRequest(), ct);
                    foreach (var key in page.Keys)
                    {
                        if ((await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
                    }

                    if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            """));

        await fixing.Apply("SKMS004", "Read every page of keys");

        Assert.Contains("await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))", await fixing.Text(), StringComparison.Ordinal);
        Assert.Empty(await fixing.Diagnostics());
    }

    [Theory]
    [InlineData("        kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();")]
    [InlineData("        _ = kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();")]
    public async Task Forgotten_operation_is_awaited(string body)
    {
        using var fixing = new Fixing("using SafeKms;\n" + Method(body));

        await fixing.Apply("SKMS005", "Await the operation");

        Assert.Contains("        await kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();", await fixing.Text(), StringComparison.Ordinal);
        Assert.Empty(await fixing.Diagnostics());
    }
}
