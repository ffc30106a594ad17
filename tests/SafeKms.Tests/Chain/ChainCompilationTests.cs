using Amazon.KeyManagementService;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeKms.Tests;

/// <summary>The wrong order does not compile.</summary>
public class ChainCompilationTests
{
    [Theory]
    [InlineData("await store.EnsureEmpty().Disconnect().Delete();")]
    [InlineData("await kms.CustomKeyStore(\"cks-1\").EnsureEmpty().Disconnect().Delete();")]
    [InlineData("await new SafeKmsClient(kms).CustomKeyStore(\"cks-1\").EnsureEmpty().Disconnect().Delete().Confirm(\"payments-hsm\").ExecuteAsync(progress, ct);")]
    [InlineData("DeletionReceipt receipt = await store.EnsureEmpty().Disconnect().Delete();")]
    [InlineData("DeletionPlan plan = await store.EnsureEmpty().Disconnect().Delete().PlanAsync(ct);")]
    [InlineData("DeletionReceipt receipt = await store.EnsureEmpty().Disconnect().Delete().AsPlanned(plan0).ExecuteAsync(ct);")]
    [InlineData("await store.EnsureEmpty();")]
    [InlineData("await store.EnsureEmpty().Disconnect();")]
    [InlineData("await store.EnsureEmpty().Disconnect().Delete().ConfigureAwait(false);")]
    [InlineData("await store.DisconnectMakingKeysUnusable(); await store.Connect();")]
    public void The_right_order_compiles(string statement) => Assert.Empty(Errors(statement));

    [Theory]
    [InlineData("await store.Delete();")]
    [InlineData("await store.EnsureEmpty().Delete();")]
    [InlineData("await store.Disconnect().Delete();")]
    [InlineData("await store.DisconnectMakingKeysUnusable().Delete();")]
    [InlineData("await store.Connect().Delete();")]
    [InlineData("await store.EnsureEmpty().Confirm(\"payments-hsm\");")]
    [InlineData("await (await store.EnsureEmpty().Disconnect()).Delete();")]
    public void The_wrong_order_is_CS1061(string statement) => Assert.Equal("CS1061", Assert.Single(Errors(statement)));

    [Theory]
    [InlineData("new EmptyStoreDisconnection();", "CS1729")]
    [InlineData("new StoreDeletion();", "CS1729")]
    [InlineData("new EmptinessCheck();", "CS1729")]
    public void No_link_can_be_made_without_the_one_before(string statement, string error) => Assert.Contains(error, Errors("_ = " + statement));

    private static IReadOnlyList<string> Errors(string statement)
    {
        var source = $$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Amazon.KeyManagementService;
            using SafeKms;

            class Program
            {
                async Task Run(CustomKeyStore store, IAmazonKeyManagementService kms, IProgress<StoreProgress> progress, DeletionPlan plan0, CancellationToken ct)
                {
                    {{statement}}
                    await Task.CompletedTask;
                }
            }
            """;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var assemblies = platform.Concat([typeof(SafeKmsClient).Assembly.Location, typeof(IAmazonKeyManagementService).Assembly.Location]).Distinct();
        var compilation = CSharpCompilation.Create(
            "Chain",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            assemblies.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)];
    }
}
