using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Summaries;

/// <summary>The gate before the engine: members that cannot delete cost no more than a look at their words.</summary>
public class DeletionNamesTests
{
    private const string Program = """
        class Remover(IAmazonKeyManagementService kms)
        {
            public Task Direct(string id) => kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            public Task Through(string id) => Helper(id);
            Task Helper(string id) => Deeper(id);
            Task Deeper(string id) => Direct(id);
            Task Unused(string id) => Direct(id);
            public void Other(string id) => Console.WriteLine("DeleteCustomKeyStore " + id);
            public Task Asked(string id) => Guarded(id);
            Task Guarded(string id) => Task.FromResult(id);
        }
        class Bystander { public void Direct(string id) => Console.WriteLine(id); }
        """;

    private readonly Compilation _compilation = Compile.Program(Program, "class Elsewhere { public void Direct(string id) => Console.WriteLine(id); }");

    [Theory]
    [InlineData("Direct", true)]
    [InlineData("Through", true)]
    [InlineData("Deeper", true)]
    [InlineData("Other", false)]
    [InlineData("Asked", false)]
    public void A_member_passes_if_it_names_the_operation_or_a_helper_that_does(string member, bool passes) =>
        Assert.Equal(passes, In("Remover", new DeletionNames()).Mentions(Method("Remover", member), CancellationToken.None));

    [Fact]
    public void A_helper_of_another_type_is_not_meant() =>
        Assert.False(In("Bystander", new DeletionNames()).Mentions(Method("Bystander", "Direct"), CancellationToken.None));

    [Fact]
    public void A_file_without_the_word_is_not_looked_into()
    {
        var names = new DeletionNames();

        Assert.False(names.Has(Method("Elsewhere", "Direct").DeclaringSyntaxReferences[0].SyntaxTree, CancellationToken.None));
        Assert.False(In("Elsewhere", names).Mentions(Method("Elsewhere", "Direct"), CancellationToken.None));
    }

    [Fact]
    public void A_method_that_asks_for_an_empty_store_is_a_word_too()
    {
        var names = new DeletionNames();
        names.Requiring["Guarded"] = true;

        Assert.True(In("Remover", names).Mentions(Method("Remover", "Asked"), CancellationToken.None));
    }

    [Theory]
    [InlineData("Helper", true)]
    [InlineData("Unused", false)]
    public void A_private_helper_is_used_if_its_type_names_it(string helper, bool used) => Assert.Equal(used, In("Remover", new DeletionNames()).IsUsed(helper));

    private TypeDeletions In(string type, DeletionNames names) => names.In(_compilation.GetTypeByMetadataName(type)!, CancellationToken.None);

    private IMethodSymbol Method(string type, string name) => _compilation.GetTypeByMetadataName(type)!.GetMembers(name).OfType<IMethodSymbol>().Single();
}
