using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer.Aws;

namespace SafeKms.Analyzers.Flow;

/// <summary>
/// The control-flow graph has no edge from a try block to its handlers. Whatever can throw comes here with the state
/// before it, and goes through inner finally blocks to every handler that may catch it, then to the caller's.
/// </summary>
internal static class Exceptions
{
    /// <summary>An exception may leave here, with the state as it is.</summary>
    public static void MayThrow(State s, Frame frame, ExnVal exception)
    {
        if (frame.CanCatch)
        {
            Raise(frame, frame.Block?.EnclosingRegion, s.Clone(), exception);
        }
    }

    public static void Raise(Frame frame, ControlFlowRegion? region, State state, ExnVal exception)
    {
        var states = new List<State> { state };
        var left = ImmutableArray.CreateBuilder<ControlFlowRegion>();
        // A lambda's root region lies in a region of the graph around it, which is not its caller's.
        for (; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            left.Add(region);
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } group)
            {
                continue;
            }

            if (group.Kind == ControlFlowRegionKind.TryAndCatch)
            {
                if (states.Count == 0 || Offer(frame, group, 1, states, exception, left.ToImmutable()))
                {
                    return;
                }
            }
            else if (group.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                var final = group.NestedRegions.Last(r => r.Kind == ControlFlowRegionKind.Finally);
                if (HasUserCode(frame.Graph, final))
                {
                    states = states.SelectMany(s => frame.Runner!.RunFinally(ImmutableArray.Create(final), s.Clone())).ToList();
                }
            }
        }

        if (frame.CaughtAbove)
        {
            frame.Throws.AddRange(states.Select(s => new Thrown(exception, s.Clone())));
        }
    }

    /// <summary>A filter said no: the handlers after it, then those around.</summary>
    public static void Refused(Frame frame, ControlFlowRegion handler, State state)
    {
        var exception = state.Get(new CaughtKey(handler)) as ExnVal ?? new ExnVal(null, false, null);
        var group = handler.EnclosingRegion!;
        var next = group.NestedRegions.IndexOf(handler) + 1;
        if (!Offer(frame, group, next, [state], exception, ImmutableArray<ControlFlowRegion>.Empty))
        {
            Raise(frame, group.EnclosingRegion, state, exception);
        }
    }

    /// <summary>The exception being handled in a region.</summary>
    public static ExnVal Caught(ControlFlowRegion? region, State state)
    {
        for (; region is not null; region = region.EnclosingRegion)
        {
            if (state.Get(new CaughtKey(region)) is ExnVal exception)
            {
                return exception;
            }
        }

        return new ExnVal(null, false, null);
    }

    /// <summary>Offers an exception to the handlers of a try statement; true where it goes no further.</summary>
    private static bool Offer(Frame frame, ControlFlowRegion group, int first, List<State> states, ExnVal exception, ImmutableArray<ControlFlowRegion> left)
    {
        for (var i = first; i < group.NestedRegions.Length; i++)
        {
            var handler = group.NestedRegions[i];
            var (may, must) = Matches(handler.ExceptionType, exception);
            if (!may)
            {
                continue;
            }

            var entered = new List<State>();
            foreach (var state in states)
            {
                var copy = state.Clone();
                BlockRunner.Drop(left, copy, frame);
                frame.Leftovers?.Sweep(copy, exception);
                AwsErrors.Mean(copy, exception.Cause, handler.ExceptionType?.Name);
                var seen = exception.Type is null && handler.ExceptionType is not null ? exception with { Type = handler.ExceptionType } : exception;
                copy.Set(new CaughtKey(handler), seen);
                entered.Add(copy);
            }

            frame.Runner!.Enter(handler.FirstBlockOrdinal, entered);
            if (must && handler.Kind == ControlFlowRegionKind.Catch)
            {
                return true;
            }
        }

        return false;
    }

    private static (bool May, bool Must) Matches(ITypeSymbol? handler, ExnVal exception)
    {
        if (handler is null || handler.SpecialType == SpecialType.System_Object || (handler.Name == "Exception" && handler.ContainingNamespace?.Name == "System"))
        {
            return (true, true);
        }

        if (exception.Type is { } type && !exception.External)
        {
            return Derives(type, handler) ? (true, true) : (!exception.Exact && Derives(handler, type), false);
        }

        // The runtime and the AWS client throw none of the program's own exceptions, and each AWS error comes from its own operations.
        if (exception.External && handler.Locations.Any(l => l.IsInSource))
        {
            return (false, false);
        }

        return (AwsErrors.CanThrow(exception.Cause, handler.Name), false);
    }

    private static bool Derives(ITypeSymbol type, ITypeSymbol from)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, from.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A finally block that only disposes changes nothing.</summary>
    private static bool HasUserCode(ControlFlowGraph graph, ControlFlowRegion region)
    {
        for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            if (graph.Blocks[i].Operations.Any(o => !o.IsImplicit))
            {
                return true;
            }
        }

        return false;
    }
}
