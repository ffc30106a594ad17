using Microsoft.CodeAnalysis.CSharp;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Rules;

/// <summary>Who is judged, and how often it is said.</summary>
public class StoreDeletionAnalyzerTests
{
    [Fact]
    public async Task A_fault_that_several_members_reach_is_told_once() => Assert.Equal(["SKMS001", "SKMS002"], await Said("""
        class Remover(IAmazonKeyManagementService kms)
        {
            readonly string _id = "cks-1";
            public Task Now() => Drop();
            public Task Later() => Drop();
            Task Drop() => kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = _id });
        }
        """));

    [Fact]
    public async Task A_private_helper_nobody_calls_is_judged_by_itself() => Assert.Equal(["SKMS001", "SKMS002"], await Said("""
        class Remover(IAmazonKeyManagementService kms)
        {
            Task Drop(string id) => kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
        """));

    [Fact]
    public async Task A_client_that_hands_its_own_request_on_deletes_nothing_by_itself() => Assert.Empty(await Said("""
        class Logging(Amazon.Runtime.AWSCredentials credentials) : AmazonKeyManagementServiceClient(credentials)
        {
            public override Task<DeleteCustomKeyStoreResponse> DeleteCustomKeyStoreAsync(DeleteCustomKeyStoreRequest request, CancellationToken ct = default) => base.DeleteCustomKeyStoreAsync(request, ct);
        }
        """));

    [Fact]
    public async Task Unmet_and_unknown_exclude_each_other() => Assert.Equal(["SKMS001", "SKMS002"], await Said("""
        interface IGuard { Task Ensure(string id); }
        class Remover(IAmazonKeyManagementService kms, IGuard guard)
        {
            public async Task Run(string id, bool careful)
            {
                if (careful) await guard.Ensure(id);
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            }
        }
        """));

    [Fact]
    public async Task Where_the_AWS_type_is_absent_nothing_is_said()
    {
        var compilation = Compile.Program("""
            interface IAmazonKeyManagementService { Task DeleteCustomKeyStoreAsync(string id); }
            class Remover(IAmazonKeyManagementService kms) { public Task Run(string id) => kms.DeleteCustomKeyStoreAsync(id); }
            """);
        var without = compilation.WithReferences(compilation.References.Where(r => r.Display?.Contains("AWSSDK", StringComparison.Ordinal) != true))
            .RemoveSyntaxTrees(compilation.SyntaxTrees[0])
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("global using System.Threading.Tasks;", (CSharpParseOptions)compilation.SyntaxTrees[0].Options));
        Assert.Empty(Compile.Errors(without));

        Assert.Empty(await Compile.Analyze(without));
    }

    private static async Task<IEnumerable<string>> Said(string program)
    {
        var compilation = Compile.Program(program);
        Assert.Empty(Compile.Errors(compilation));
        return (await Compile.Analyze(compilation)).Select(d => d.Id).Order();
    }
}
