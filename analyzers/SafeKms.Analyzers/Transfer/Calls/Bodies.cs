using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Bodies of the program, run in the state of their caller.</summary>
internal sealed class Bodies(Evaluator evaluator, RootAnalysis root)
{
    /// <summary>A type whose initializer makes another of itself never ends otherwise.</summary>
    public const int MaxNesting = 24;

    /// <summary>Runs a body of the program in the state of its caller; null where there is none to see.</summary>
    public List<Out>? Inline(IMethodSymbol method, Val? self, IReadOnlyList<IParameterSymbol> parameters, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        if (frame.Nesting > MaxNesting || frame.IsActive(method) || frame.Depth >= root.Program.Options.MaxDepth || root.Program.Graph(method, frame) is not { } graph)
        {
            return null;
        }

        var iterator = Kinds.IsIterator(method, graph);
        var yields = iterator ? Contents.MakeColl((site, "yield"), new CollInfo(default, Size.Empty), s) : null;
        var owner = self ?? (method.MethodKind == MethodKind.LocalFunction ? frame.This : new Sym(method.ContainingType.OriginalDefinition));
        var callee = new Frame(graph, method, owner, frame, site) { CaughtAbove = frame.CanCatch, Yields = yields?.Set };
        for (var i = 0; i < parameters.Count && i < args.Length; i++)
        {
            s.Set(new LocalKey(parameters[i].OriginalDefinition), args[i]);
        }

        callee.Leftovers = new Leftovers(s, callee);
        new BlockRunner(evaluator, callee).Run(0, [s]);
        return Leave(callee, parameters, frame, yields);
    }

    /// <summary>Runs the body of a lambda.</summary>
    public List<Out> RunLambda(LambdaVal lambda, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var symbol = lambda.Lambda.Symbol;
        root.Executed(lambda.Lambda.Syntax);
        var graph = root.Program.Graph(lambda);
        var callee = new Frame(graph, symbol, lambda.This, frame, site) { CaughtAbove = frame.CanCatch, Lambda = lambda };
        for (var i = 0; i < symbol.Parameters.Length; i++)
        {
            s.Set(new LocalKey(symbol.Parameters[i].OriginalDefinition), i < args.Length ? args[i] : new Sym(symbol.Parameters[i]));
        }

        callee.Leftovers = new Leftovers(s, callee);
        new BlockRunner(evaluator, callee).Run(0, [s]);
        return Leave(callee, symbol.Parameters, frame, null);
    }

    /// <summary>Back to the caller: what was thrown, and what was returned, without what the body had for itself.</summary>
    private static List<Out> Leave(Frame callee, IReadOnlyList<IParameterSymbol> parameters, Frame frame, Coll? yields)
    {
        foreach (var thrown in callee.Throws)
        {
            Clean(callee, parameters, thrown.State);
            Sweeps.Leave(thrown.State, callee);
            callee.Leftovers!.Sweep(thrown.State, thrown.Exception, leaving: true);
            Exceptions.Raise(frame, frame.Block?.EnclosingRegion, thrown.State, thrown.Exception);
        }

        var result = new List<Out>();
        foreach (var group in callee.Returns.GroupBy(r => yields ?? r.Value))
        {
            var states = group.Select(g => g.State).ToList();
            foreach (var state in states)
            {
                Clean(callee, parameters, state);
                Sweeps.Leave(state, callee);
                callee.Leftovers!.Sweep(state, group.Key, leaving: true);
            }

            foreach (var state in StateJoin.Merge([], states, (callee.Graph, group.Key)) ?? [])
            {
                result.Add(new Out(group.Key, state));
            }
        }

        return result;
    }

    /// <summary>Forgets the variables of a body that has ended.</summary>
    public static void Clean(Frame callee, IReadOnlyList<IParameterSymbol> parameters, State state)
    {
        foreach (var parameter in parameters)
        {
            References.Leave(parameter, state);
        }

        List<Key>? stale = null;
        foreach (var key in state.Map.Keys)
        {
            if ((key is CaptureKey capture && capture.Graph == callee.Graph)
                || (key is CaughtKey caught && callee.Owns(caught.Region))
                || (key is LocalKey { Symbol: ILocalSymbol local } && SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, callee.Member)))
            {
                (stale ??= []).Add(key);
            }
        }

        stale?.ForEach(k => state.Map.Remove(k));
    }
}
