using System.Globalization;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Rules;

/// <summary>A message names the store as the program does at the place it points to, and its cure is code for that place.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });", "'id' is deleted", "kms.CustomKeyStore(id).EnsureEmpty()")]
    [InlineData("await other.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = ids[0] });", "'ids[0]' is deleted", "other.CustomKeyStore(ids[0]).EnsureEmpty()")]
    [InlineData("await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id.Trim() });", "'id.Trim()' is deleted", "kms.CustomKeyStore(id.Trim()).EnsureEmpty()")]
    [InlineData("foreach (var one in ids) await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = one });", "'one' is deleted", "kms.CustomKeyStore(one).EnsureEmpty()")]
    [InlineData("var request = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }; await kms.DeleteCustomKeyStoreAsync(request);", "'request.CustomKeyStoreId' is deleted", "kms.CustomKeyStore(request.CustomKeyStoreId)")]
    [InlineData("foreach (var one in ids) await Drop(one);", "'one' is deleted", "kms.CustomKeyStore(one)")]
    [InlineData("foreach (var one in ids) await Drop(store: one);", "'one' is deleted", "kms.CustomKeyStore(one)")]
    [InlineData("var order = new Order(id, 1); await DropIt(order);", "'order.Store' is deleted", "kms.CustomKeyStore(order.Store)")]
    [InlineData("await kms.DeleteCustomKeyStoreAsync(new());", "'a request without an id' is deleted", "kms.CustomKeyStore(id)")]
    public async Task The_store_is_named_as_it_is_written(string body, string fault, string cure)
    {
        var compilation = Compile.Program($$"""
            public record Order(string Store, int Day);
            public class Cleanup(IAmazonKeyManagementService kms)
            {
                public async Task Run(string id, string[] ids, IAmazonKeyManagementService other) { {{body}} }
                private async Task Drop(string store) => await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store });
                private async Task DropIt(Order order) => await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = order.Store });
            }
            """);
        Assert.Empty(Compile.Errors(compilation));

        var said = (await Compile.Analyze(compilation)).Where(d => d.Location.GetLineSpan().StartLinePosition.Line == 3).ToList();

        Assert.Equal(["SKMS001", "SKMS002"], said.Select(d => d.Id).Order());
        Assert.All(said, d =>
        {
            Assert.Contains(fault, d.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Contains(cure, d.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("SKMS002", "it was connected again after it was seen DISCONNECTED", "await Check(kms, id); await Off(kms, id); await kms.ConnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });")]
    [InlineData("SKMS002", "it was seen DISCONNECTED through another client", "await Check(kms, id); await Off(other, id);")]
    [InlineData("SKMS002", "what was seen DISCONNECTED is another store", "await Check(kms, id); await Off(kms, id2);")]
    [InlineData("SKMS002", "it is never seen DISCONNECTED", "await Check(kms, id);")]
    [InlineData("SKMS002", "the disconnection is not waited for", "await Check(kms, id); await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });")]
    [InlineData("SKMS001", "(a key may have been created since the check)", "await Check(kms, id); await Off(kms, id); await kms.CreateKeyAsync(new() { CustomKeyStoreId = id });")]
    [InlineData("SKMS001", "(the check was made through another client)", "await Check(other, id); await Off(kms, id);")]
    [InlineData("SKMS001", "(the check was of another store)", "await Check(kms, id2); await Off(kms, id);")]
    public async Task The_reason_is_the_call_that_undid_the_proof(string rule, string reason, string body)
    {
        var compilation = Compile.Program($$"""
            public class Cleanup(IAmazonKeyManagementService kms)
            {
                public async Task Run(string id, string id2, IAmazonKeyManagementService other) { {{body}} await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); }
                private static async Task Check(IAmazonKeyManagementService c, string store)
                {
                    await foreach (var k in c.Paginators.ListKeys(new()).Keys) if ((await c.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException();
                }
                private static async Task Off(IAmazonKeyManagementService c, string store)
                {
                    if ((await c.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
                }
            }
            """);
        Assert.Empty(Compile.Errors(compilation));

        var said = (await Compile.Analyze(compilation)).Where(d => d.Id is "SKMS001" or "SKMS002").ToList();

        Assert.Equal([rule], said.Select(d => d.Id));
        Assert.Contains(reason, said[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
