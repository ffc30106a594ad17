using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Flow;

/// <summary>A value with the state in which an expression gave it.</summary>
internal readonly record struct Out(Val Value, State State);

/// <summary>An exception that left a method, with the state in which it did.</summary>
internal readonly record struct Thrown(ExnVal Exception, State State);

/// <summary>One activation of a method, local function or lambda.</summary>
internal sealed class Frame(ControlFlowGraph graph, ISymbol? member, Val self, Frame? caller, SyntaxNode? callSite)
{
    public ControlFlowGraph Graph { get; } = graph;

    public ISymbol? Member { get; } = member;

    public Val This { get; } = self;

    public Frame? Caller { get; } = caller;

    /// <summary>Where the caller calls.</summary>
    public SyntaxNode? CallSite { get; } = callSite;

    /// <summary>The lambda, where this is one.</summary>
    public LambdaVal? Lambda { get; init; }

    /// <summary>What an iterator yields into.</summary>
    public SetSym? Yields { get; init; }

    /// <summary>Whether some caller can catch what leaves this frame.</summary>
    public bool CaughtAbove { get; init; }

    /// <summary>How many methods deep; lambdas and constructors stand where they are written, and what runs within itself is one method.</summary>
    public int Depth { get; } = caller is null ? 0 : caller.Depth + (IsPart(member) || caller.IsActive(member!) ? 0 : 1);

    /// <summary>How many activations of any kind are under this one.</summary>
    public int Nesting { get; } = caller is null ? 0 : caller.Nesting + 1;

    /// <summary>Whether a body stands where it is written, and counts for no depth.</summary>
    public static bool IsPart(ISymbol? member) => member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.Constructor or MethodKind.PropertyGet };

    public List<Out> Returns { get; } = [];

    public List<Thrown> Throws { get; } = [];

    /// <summary>What a temporary stands for when it is assigned to.</summary>
    public Dictionary<CaptureId, IOperation> Targets { get; } = [];

    /// <summary>What ref locals stand for.</summary>
    public Dictionary<ISymbol, IReadOnlyList<IOperation>> Aliases { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What the call found when it began.</summary>
    public Leftovers? Leftovers { get; set; }

    /// <summary>Whether a region is one of this graph's.</summary>
    public bool Owns(ControlFlowRegion region)
    {
        while (region.Kind != ControlFlowRegionKind.Root && region.EnclosingRegion is { } outer)
        {
            region = outer;
        }

        return region == Graph.Root;
    }

    /// <summary>The loops in which pages of keys are asked for.</summary>
    public HashSet<(SyntaxTree Tree, Microsoft.CodeAnalysis.Text.TextSpan Span)> Sweeps { get; } = [];

    public BlockRunner? Runner { get; set; }

    public BasicBlock? Block { get; set; }

    public bool IsActive(ISymbol member) => Activations(member) > 0;

    /// <summary>How many activations of a method are under way.</summary>
    public int Activations(ISymbol member)
    {
        var count = 0;
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            count += frame.Lambda is null && SymbolEqualityComparer.Default.Equals(frame.Member, member) ? 1 : 0;
        }

        return count;
    }

    public bool IsActive(SyntaxNode lambda)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (frame.Lambda?.Lambda.Syntax == lambda)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an exception raised here can reach a handler or a finally block of interest.</summary>
    public bool CanCatch
    {
        get
        {
            if (CaughtAbove)
            {
                return true;
            }

            for (var region = Block?.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
            {
                if (region.Kind == ControlFlowRegionKind.Try)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
