using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Options;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Summaries;

/// <summary>What a method promises: in its attributes, in those of what it implements, in a setting.</summary>
public class ContractTests
{
    private readonly Compilation _compilation = Compile.Program("""
        using SafeKms;
        namespace Shop;
        interface IGuard
        {
            [EnsuresStoreEmpty("id")] Task Ensure(string id);
            [EnsuresStoreDisconnected("id", When = false)] bool IsInUse(string id);
            [EnsuresStoreEmpty("id")] Task<bool> IsEmpty(string id);
            [RequiresStoreEmpty("id"), RequiresStoreDisconnected("id")] Task Drop(string id);
            Task Plain(string id);
        }
        class Guard : IGuard
        {
            public Task Ensure(string id) => Task.CompletedTask;
            public bool IsInUse(string id) => true;
            public Task<bool> IsEmpty(string id) => Task.FromResult(true);
            public Task Drop(string id) => Task.CompletedTask;
            public Task Plain(string id) => Task.CompletedTask;
        }
        """, Library.Source);

    [Theory]
    [InlineData("IGuard")]
    [InlineData("Guard")]
    public void An_attribute_holds_for_the_member_and_for_what_implements_it(string type) =>
        Assert.Equal([new ContractFact(ContractKind.Empty, "id", null)], Of(type, "Ensure")?.Ensures ?? []);

    [Fact]
    public void A_guard_that_answers_is_true_where_the_fact_holds() =>
        Assert.Equal([new ContractFact(ContractKind.Empty, "id", true)], Of("IGuard", "IsEmpty")?.Ensures ?? []);

    [Fact]
    public void Unless_it_says_otherwise() =>
        Assert.Equal([new ContractFact(ContractKind.Disconnected, "id", false)], Of("IGuard", "IsInUse")?.Ensures ?? []);

    [Fact]
    public void What_a_method_asks_for_it_does_not_promise()
    {
        var contract = Of("IGuard", "Drop")!;

        Assert.Empty(contract.Ensures);
        Assert.Equal([ContractKind.Empty, ContractKind.Disconnected], contract.Requires.Select(r => r.Kind));
    }

    [Fact]
    public void A_method_that_says_nothing_has_no_contract() => Assert.Null(Of("Guard", "Plain"));

    [Theory]
    [InlineData("Shop.Guard.Plain", true)]
    [InlineData("Guard.Plain", true)]
    [InlineData("Plain", true)]
    [InlineData("uard.Plain", false)]
    [InlineData("Other.Plain", false)]
    public void A_setting_names_the_end_of_the_full_name(string name, bool meant) =>
        Assert.Equal(meant, Of("Guard", "Plain", ("safekms.ensures_empty_methods", name)) is { Ensures: [{ Kind: ContractKind.Empty, Parameter: null, When: null }] });

    private Contract? Of(string type, string method, params (string, string)[] options) => Contract.Of(
        _compilation.GetTypeByMetadataName("Shop." + type)!.GetMembers(method).OfType<IMethodSymbol>().Single(),
        new AnalyzerSettings(new EditorConfig(options), _compilation.SyntaxTrees.First()));
}
