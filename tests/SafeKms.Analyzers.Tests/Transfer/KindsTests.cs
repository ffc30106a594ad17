using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Tests.Harness;
using SafeKms.Analyzers.Transfer;

namespace SafeKms.Analyzers.Tests.Transfer;

/// <summary>Types and operations are told by their names.</summary>
public class KindsTests
{
    private readonly Compilation _compilation = Compile.Program("""
        class Wrapper : AmazonKeyManagementServiceClient
        {
            public Wrapper() : base("a", "b") { }
            public override Task<DeleteCustomKeyStoreResponse> DeleteCustomKeyStoreAsync(DeleteCustomKeyStoreRequest request, CancellationToken ct = default) => base.DeleteCustomKeyStoreAsync(request, ct);
            public Task DeleteQuietly(string id) => Task.CompletedTask;
        }
        class Impostor { public Task DeleteCustomKeyStoreAsync(DeleteCustomKeyStoreRequest request) => Task.CompletedTask; }
        class Mine : List<string> { }
        """);

    [Theory]
    [InlineData("Amazon.KeyManagementService.IAmazonKeyManagementService", "DeleteCustomKeyStoreAsync", "DeleteCustomKeyStore")]
    [InlineData("Amazon.KeyManagementService.AmazonKeyManagementServiceClient", "ListKeysAsync", "ListKeys")]
    [InlineData("Wrapper", "DeleteCustomKeyStoreAsync", "DeleteCustomKeyStore")]
    [InlineData("Wrapper", "DeleteQuietly", null)]
    [InlineData("Impostor", "DeleteCustomKeyStoreAsync", null)]
    public void An_operation_is_one_of_a_client(string type, string method, string? operation) =>
        Assert.Equal(operation, Kinds.KmsOperation(Type(type).GetMembers(method).OfType<IMethodSymbol>().First()));

    [Fact]
    public void What_the_program_declares_is_no_runtime()
    {
        Assert.True(Kinds.IsRuntime(Type("System.Console")));
        Assert.True(Kinds.IsRuntime(Type("Amazon.KeyManagementService.AmazonKeyManagementServiceClient")));
        Assert.False(Kinds.IsRuntime(Type("Wrapper")));
    }

    [Fact]
    public void Collections_are_those_of_the_runtime()
    {
        Assert.True(Kinds.IsCollection(Type("System.Collections.Generic.List`1")));
        Assert.False(Kinds.IsCollection(Type("Mine")));
        Assert.False(Kinds.IsCollection(Type("System.Collections.Generic.IEnumerable`1")));
    }

    private INamedTypeSymbol Type(string name) => _compilation.GetTypeByMetadataName(name)!;
}
