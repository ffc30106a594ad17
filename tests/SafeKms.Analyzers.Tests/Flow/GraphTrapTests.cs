using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Flow;

/// <summary>
/// Where the compiler's control-flow graph is not what a reader of the source expects: each test shows the trap in the
/// graph first, then that the engine does not fall into it.
/// </summary>
public class GraphTrapTests
{
    [Fact]
    public void While_true_keeps_an_edge_that_is_never_taken()
    {
        var analysis = Analysis.Of("while (true) { if (a) await Task.Delay(1); } X[id]");

        Assert.Contains(analysis.Graph.Blocks, b => b is { ConditionalSuccessor.Destination: not null, FallThroughSuccessor.Destination: not null, BranchValue.ConstantValue: { HasValue: true, Value: true } });
        Assert.Equal("-", analysis.Verdict);
    }

    [Fact]
    public void No_edge_leads_from_a_try_block_to_its_handlers()
    {
        var analysis = Analysis.Of("try { G[id] P[id] } catch (Exception e) { Log(e); } X[id]");

        var handler = Region(analysis.Graph, ControlFlowRegionKind.Catch);
        Assert.Empty(analysis.Graph.Blocks[handler.FirstBlockOrdinal].Predecessors);
        Assert.Equal("ED", analysis.Verdict);
    }

    [Fact]
    public void What_throws_in_a_try_block_had_done_what_stands_before_it() =>
        Assert.Equal("D", Analysis.Of("try { G[id] P[id] } catch (Exception e) { G[id] Log(e); } X[id]").Verdict);

    [Fact]
    public void A_finally_block_runs_on_each_path_by_itself()
    {
        var analysis = Analysis.Of("try { if (a) return; G[id] P[id] } finally { Log(1); } X[id]");

        Assert.Contains(analysis.Graph.Blocks, b => b.FallThroughSuccessor is { FinallyRegions.IsEmpty: false });
        Assert.Empty(analysis.Graph.Blocks[Region(analysis.Graph, ControlFlowRegionKind.Finally).FirstBlockOrdinal].Predecessors);
        Assert.Equal("ok", analysis.Verdict);
    }

    [Fact]
    public void What_a_finally_block_does_is_done_on_every_path() =>
        Assert.Equal("D", Analysis.Of("try { G[id] P[id] } finally { await kms.ConnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); } X[id]").Verdict);

    [Fact]
    public void Targets_and_initializers_go_through_captures()
    {
        var analysis = Analysis.Of("string? x = null; x ??= id; G[id] P[id] await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = a ? x : id });");

        Assert.Contains(Operations(analysis.Graph), o => o is ISimpleAssignmentOperation { Target: IFlowCaptureReferenceOperation } or ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IFlowCaptureReferenceOperation } });
        Assert.Equal("ok", analysis.Verdict);
    }

    [Fact]
    public void The_next_element_of_an_asynchronous_loop_is_a_condition_not_a_statement()
    {
        var analysis = Analysis.Of("G[id] P[id] X[id]");

        Assert.Contains(analysis.Graph.Blocks, b => b.BranchValue is IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "MoveNextAsync" } });
        Assert.Equal("ok", analysis.Verdict);
    }

    [Fact]
    public void ConfigureAwait_wraps_what_is_enumerated()
    {
        var analysis = Analysis.Of("await foreach (var k in KEYS.ConfigureAwait(false)) { if (M[k.KeyId].CustomKeyStoreId == id) throw new InvalidOperationException(); } P[id] X[id]");

        Assert.Contains(Operations(analysis.Graph), o => o is IInvocationOperation { TargetMethod: { Name: "ConfigureAwait", ContainingType.Name: "TaskAsyncEnumerableExtensions" } });
        Assert.Equal("ok", analysis.Verdict);
    }

    [Fact]
    public void A_recursive_pattern_stays_one_operation()
    {
        var analysis = Analysis.Of("await foreach (var k in KEYS) { if (await kms.DescribeKeyAsync(k.KeyId) is { KeyMetadata: { CustomKeyStoreId: var s } } && s == id) throw new InvalidOperationException(); } P[id] X[id]");

        Assert.Contains(Operations(analysis.Graph), o => o is IIsPatternOperation { Pattern: IRecursivePatternOperation });
        Assert.Equal("ok", analysis.Verdict);
    }

    [Fact]
    public void Deconstruction_is_not_taken_apart()
    {
        var analysis = Analysis.Of("var (x, y) = (id, id2); G[id] P[id] Log(y); X[x]");

        Assert.Contains(Operations(analysis.Graph), o => o is IDeconstructionAssignmentOperation);
        Assert.Equal("ok", analysis.Verdict);
        Assert.Equal("ED", Analysis.Of("var (x, y) = (id, id2); (x, y) = (y, x); G[id] P[id] X[x]").Verdict);
    }

    [Fact]
    public void With_is_a_copy_and_assignments()
    {
        const string job = "record Job(string Id, bool Force);";
        var analysis = Analysis.Of("var job = new Job(id, true); G[id] P[id] var second = job with { Id = id2 }; Log(second); X[job.Id]", job);

        Assert.Contains(Operations(analysis.Graph), o => o is IInvocationOperation { TargetMethod.Name: "<Clone>$" } or IWithOperation);
        Assert.Equal("ok", analysis.Verdict);
        Assert.Equal("ED", Analysis.Of("var job = new Job(id, true); G[id] P[id] job = job with { Id = id2 }; X[job.Id]", job).Verdict);
    }

    [Fact]
    public void A_lambda_that_is_only_described_has_a_graph_too()
    {
        var analysis = Analysis.Of("System.Linq.Expressions.Expression<Func<Task>> call = () => kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); Log(call);");

        var lambda = Assert.Single(Operations(analysis.Graph).OfType<IFlowAnonymousFunctionOperation>());
        Assert.NotEmpty(analysis.Graph.GetAnonymousFunctionControlFlowGraph(lambda).Blocks);
        Assert.Equal("-", analysis.Verdict);
    }

    [Fact]
    public void A_filter_that_refuses_leaves_the_exception_to_the_handlers_after_it()
    {
        var analysis = Analysis.Of("try { G[id] } catch (Exception) when (a) { throw; } catch (InvalidOperationException e) { Log(e); } P[id] X[id]");

        Assert.Contains(analysis.Graph.Blocks, b => b.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling, Destination: null });
        Assert.Equal("E", analysis.Verdict);
    }

    [Fact]
    public void A_filter_that_refuses_leaves_the_exception_to_the_handlers_around() =>
        Assert.Equal("ok", Analysis.Of("try { try { G[id] } catch (Exception) when (a) { throw; } } catch (InvalidOperationException) { return; } P[id] X[id]").Verdict);

    [Fact]
    public void An_empty_switch_case_makes_two_edges_to_one_block()
    {
        var analysis = Analysis.Of("G[id] switch (S[id].Value) { case \"DISCONNECTED\": break; } X[id]");

        Assert.Contains(analysis.Graph.Blocks, b => b.ConditionalSuccessor?.Destination is { } to && to == b.FallThroughSuccessor?.Destination);
        Assert.Equal("D", analysis.Verdict);
    }

    [Fact]
    public void Unreachable_blocks_stay_in_the_graph()
    {
        var analysis = Analysis.Of("return; X[id]");

        Assert.Contains(analysis.Graph.Blocks, b => !b.IsReachable && !b.Operations.IsEmpty);
        Assert.Equal("-", analysis.Verdict);
    }

    private static IEnumerable<IOperation> Operations(ControlFlowGraph graph) =>
        graph.Blocks.SelectMany(b => b.BranchValue is { } value ? b.Operations.Append(value) : b.Operations).SelectMany(o => o.DescendantsAndSelf());

    private static ControlFlowRegion Region(ControlFlowGraph graph, ControlFlowRegionKind kind)
    {
        IEnumerable<ControlFlowRegion> All(ControlFlowRegion region) => region.NestedRegions.SelectMany(All).Prepend(region);
        return All(graph.Root).First(r => r.Kind == kind);
    }
}
