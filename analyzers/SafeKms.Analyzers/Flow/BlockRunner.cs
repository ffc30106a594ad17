using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer;

namespace SafeKms.Analyzers.Flow;

/// <summary>The worklist over the blocks of one graph, or over those of one finally region on one path.</summary>
internal sealed class BlockRunner
{
    /// <summary>After so many visits a block keeps one disjunct, after <see cref="MaxVisits"/> the analysis gives up.</summary>
    private const int WidenAfter = 24;
    private const int MaxVisits = 80;

    private readonly Evaluator _evaluator;
    private readonly Frame _frame;
    private readonly ControlFlowRegion? _within;
    private readonly BlockRunner? _outer;
    private readonly List<State>?[] _in;
    private readonly HashSet<State>[] _followed;
    private readonly int[] _visits;
    private readonly SortedSet<int> _work = [];
    private readonly List<State> _ends = [];

    public BlockRunner(Evaluator evaluator, Frame frame, ControlFlowRegion? within = null)
    {
        _evaluator = evaluator;
        _frame = frame;
        _within = within;
        _outer = frame.Runner;
        _in = new List<State>?[frame.Graph.Blocks.Length];
        _followed = new HashSet<State>[frame.Graph.Blocks.Length];
        _visits = new int[frame.Graph.Blocks.Length];
    }

    /// <summary>Runs to the fixed point and gives the states in which a finally region ends.</summary>
    public List<State> Run(int first, IEnumerable<State> states)
    {
        var block = _frame.Block;
        _frame.Runner = this;
        Enter(first, states.ToList());
        while (_work.Count > 0)
        {
            var next = _work.Min;
            _work.Remove(next);
            if (!_evaluator.Step())
            {
                break;
            }

            Visit(_frame.Graph.Blocks[next]);
        }

        _frame.Runner = _outer;
        _frame.Block = block;
        return _ends;
    }

    /// <summary>Adds states to a block of this run, or of the run around it.</summary>
    public void Enter(int ordinal, List<State> states)
    {
        if (_within is not null && (ordinal < _within.FirstBlockOrdinal || ordinal > _within.LastBlockOrdinal))
        {
            _outer?.Enter(ordinal, states);
            return;
        }

        states.ForEach(s => Sweeps.Leave(s, _frame, _frame.Graph.Blocks[ordinal]));
        var merged = StateJoin.Merge(_in[ordinal] ?? [], states, _frame.Graph.Blocks[ordinal]);
        if (merged is null)
        {
            return;
        }

        if (_visits[ordinal] > WidenAfter)
        {
            merged = StateJoin.Collapse(merged, _frame.Graph.Blocks[ordinal]);
        }

        _in[ordinal] = merged;
        _work.Add(ordinal);
    }

    private void Visit(BasicBlock block)
    {
        if (!block.IsReachable)
        {
            return;
        }

        if (++_visits[block.Ordinal] > MaxVisits)
        {
            _evaluator.GiveUp();
            return;
        }

        _frame.Block = block;
        // A state that stayed as it was has been followed already.
        var followed = _followed[block.Ordinal] ??= [];
        var states = _in[block.Ordinal]!.Where(followed.Add).Select(s => s.Clone()).ToList();
        foreach (var operation in block.Operations)
        {
            var after = new List<State>();
            foreach (var state in states)
            {
                foreach (var result in _evaluator.Eval(operation, state, _frame))
                {
                    after.Add(result.State);
                }
            }

            states = after.Count > StateJoin.MaxDisjuncts ? StateJoin.Merge([], after, operation) ?? after : after;
        }

        if (block.Kind == BasicBlockKind.Exit)
        {
            _frame.Returns.AddRange(states.Select(s => new Out(Const.Null, s)));
            return;
        }

        Leave(block, states);
    }

    private void Leave(BasicBlock block, List<State> states)
    {
        if (block.BranchValue is null)
        {
            Follow(block, block.FallThroughSuccessor, states.Select(s => new Out(Const.Null, s)).ToList());
            return;
        }

        var values = states.SelectMany(s => _evaluator.Eval(block.BranchValue, s, _frame)).ToList();
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            Follow(block, block.FallThroughSuccessor, values);
            return;
        }

        var whenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        var taken = new List<Out>();
        var fallen = new List<Out>();
        foreach (var value in values)
        {
            foreach (var (truth, state) in Truth.Of(value.Value, value.State))
            {
                (truth == whenTrue ? taken : fallen).Add(new Out(Const.Of(truth), state));
            }
        }

        Follow(block, block.ConditionalSuccessor, taken);
        Follow(block, block.FallThroughSuccessor, fallen);
    }

    private void Follow(BasicBlock block, ControlFlowBranch? branch, List<Out> outs)
    {
        if (branch is null || outs.Count == 0)
        {
            return;
        }

        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw:
                foreach (var thrown in outs)
                {
                    var exception = thrown.Value as ExnVal ?? new ExnVal(block.BranchValue?.Type, Exact: false, null);
                    Exceptions.Raise(_frame, block.EnclosingRegion, thrown.State, exception);
                }

                return;
            case ControlFlowBranchSemantics.Rethrow:
                foreach (var thrown in outs)
                {
                    Exceptions.Raise(_frame, block.EnclosingRegion, thrown.State, Exceptions.Caught(block.EnclosingRegion, thrown.State));
                }

                return;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                EndRegion(block, outs);
                return;
            case ControlFlowBranchSemantics.Return or ControlFlowBranchSemantics.Regular:
                break;
            default:
                return;
        }

        if (!branch.FinallyRegions.IsEmpty)
        {
            outs = outs.SelectMany(o => RunFinally(branch.FinallyRegions, o.State).Select(s => new Out(o.Value, s))).ToList();
        }

        foreach (var result in outs)
        {
            Drop(branch.LeavingRegions, result.State, _frame);
            if (_within is null)
            {
                // Within a finally block the value on its way out is in nobody's hands.
                _frame.Leftovers?.Sweep(result.State, result.Value);
            }

        }

        if (branch.Semantics == ControlFlowBranchSemantics.Return)
        {
            _frame.Returns.AddRange(outs);
        }
        else if (branch.Destination is { } destination)
        {
            Enter(destination.Ordinal, outs.Select(o => o.State).ToList());
        }
    }

    /// <summary>A finally region has ended, or a filter has refused.</summary>
    private void EndRegion(BasicBlock block, List<Out> outs)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Filter)
            {
                foreach (var refused in outs)
                {
                    Exceptions.Refused(_frame, region.EnclosingRegion!, refused.State);
                }

                return;
            }

            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                _ends.AddRange(outs.Select(o => o.State));
                return;
            }
        }
    }

    public List<State> RunFinally(ImmutableArray<ControlFlowRegion> regions, State state)
    {
        var states = new List<State> { state };
        foreach (var region in regions)
        {
            states = new BlockRunner(_evaluator, _frame, region).Run(region.FirstBlockOrdinal, states);
        }

        return states;
    }

    /// <summary>Variables whose scope ends are forgotten, so that states stay small.</summary>
    public static void Drop(ImmutableArray<ControlFlowRegion> regions, State state, Frame frame)
    {
        foreach (var region in regions)
        {
            foreach (var local in region.Locals)
            {
                state.Map.Remove(new LocalKey(local));
            }

            foreach (var capture in region.CaptureIds)
            {
                state.Map.Remove(new CaptureKey(frame.Graph, capture));
            }
        }
    }
}
