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

    private const int MaxActivations = 4;

    /// <summary>Runs a body of the program in the state of its caller; null where there is none to see.</summary>
    public List<Out>? Inline(IMethodSymbol method, Val? self, IReadOnlyList<IParameterSymbol> parameters, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        if (frame.Nesting > MaxNesting || !CanEnter(method, args, frame) || IsTooDeep(method, frame) || root.Program.Graph(method, frame) is not { } graph)
        {
            return null;
        }

        var iterator = Kinds.IsIterator(method, graph);
        var yields = iterator ? Contents.MakeColl((site, "yield"), new CollInfo(default, Size.Empty), s) : null;
        var owner = self ?? (method.MethodKind == MethodKind.LocalFunction ? frame.This : new Sym(method.ContainingType.OriginalDefinition));
        var callee = new Frame(graph, method, owner, frame, site) { CaughtAbove = frame.CanCatch, Yields = yields?.Set };
        var outer = frame.IsActive(method) ? SetAside(callee, s) : [];
        for (var i = 0; i < parameters.Count && i < args.Length; i++)
        {
            s.Set(new LocalKey(parameters[i].OriginalDefinition), args[i]);
        }

        var before = yields is null ? null : new HashSet<Fact>(s.Facts);
        callee.Leftovers = new Leftovers(s, callee);
        new BlockRunner(evaluator, callee).Run(0, [s]);
        if (yields is not null)
        {
            callee.Returns.ForEach(r => Enumerations.Keep(yields.Set, before!, r.State));
        }

        return Leave(callee, parameters, frame, yields, outer);
    }

    private bool IsTooDeep(IMethodSymbol method, Frame frame) =>
        frame.Depth >= root.Program.Options.MaxDepth + (Frame.IsPart(method) || frame.IsActive(method) ? 1 : 0);

    /// <summary>
    /// Whether a method is not running yet; one that runs what it is given, as a retry does, may run something else within
    /// itself.
    /// </summary>
    public static bool CanEnter(IMethodSymbol method, IReadOnlyList<Val> args, Frame frame) => frame.Activations(method) switch
    {
        0 => true,
        < MaxActivations => args.Any(a => (a is LambdaVal lambda && !frame.IsActive(lambda.Lambda.Syntax)) || (a is MethodVal group && !frame.IsActive(group.Method))),
        _ => false,
    };

    /// <summary>The variables of the activation under way, which the new one must not touch.</summary>
    private static List<KeyValuePair<Key, Val>> SetAside(Frame callee, State s)
    {
        var outer = s.Map.Where(p => IsOf(callee, p.Key) || (p.Key is LocalKey { Symbol: IParameterSymbol own } && SymbolEqualityComparer.Default.Equals(own.ContainingSymbol, callee.Member))).ToList();
        outer.ForEach(p => s.Map.Remove(p.Key));
        return outer;
    }

    /// <summary>Runs the body of a lambda.</summary>
    public List<Out> RunLambda(LambdaVal lambda, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var symbol = lambda.Lambda.Symbol;
        root.Executed(lambda.Lambda.Syntax);
        var graph = root.Program.Graph(lambda);
        var callee = new Frame(graph, symbol, lambda.This, frame, site) { CaughtAbove = frame.CanCatch, Lambda = lambda };
        var taken = lambda.Keys.Where(k => s.Get(new LocalKey(k.Variable.OriginalDefinition)) is null).ToList();
        foreach (var (variable, value) in taken)
        {
            s.Set(new LocalKey(variable.OriginalDefinition), value);
        }

        for (var i = 0; i < symbol.Parameters.Length; i++)
        {
            s.Set(new LocalKey(symbol.Parameters[i].OriginalDefinition), i < args.Length ? args[i] : new Sym(symbol.Parameters[i]));
        }

        callee.Leftovers = new Leftovers(s, callee);
        new BlockRunner(evaluator, callee).Run(0, [s]);
        var outs = Leave(callee, symbol.Parameters, frame, null, []);
        foreach (var (variable, _) in taken)
        {
            outs.ForEach(o => o.State.Map.Remove(new LocalKey(variable.OriginalDefinition)));
        }

        return outs;
    }

    /// <summary>Back to the caller: what was thrown, and what was returned, without what the body had for itself.</summary>
    private static List<Out> Leave(Frame callee, IReadOnlyList<IParameterSymbol> parameters, Frame frame, Coll? yields, List<KeyValuePair<Key, Val>> outer)
    {
        foreach (var thrown in callee.Throws)
        {
            Clean(callee, parameters, thrown.State);
            outer.ForEach(p => thrown.State.Set(p.Key, p.Value));
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
                outer.ForEach(p => state.Set(p.Key, p.Value));
                Sweeps.Leave(state, callee);
                callee.Leftovers!.Sweep(state, group.Key, leaving: true);
            }

            foreach (var state in StateJoin.Merge([], states, (callee.Graph, group.Key)) ?? [])
            {
                result.Add(new Out(Anew(group.Key, callee, state), state));
            }
        }

        return result;
    }

    /// <summary>What was made in a body, and the lists it has, belong to the call: another call of the same body gives others.</summary>
    public static Val Anew(Val value, Frame callee, State s)
    {
        if (callee.CallSite is not { } call)
        {
            return value;
        }

        if (value is Obj)
        {
            foreach (var field in s.Map.Where(p => p.Key is FieldKey field && field.Of.Equals(value) && p.Value is Coll).Select(p => p.Value).Distinct().ToList())
            {
                Anew(field, callee, s);
            }
        }

        var given = value switch
        {
            Obj made when IsMade(made.Site) => made with { Site = new Given(made.Site, call) },
            Sym { Tag: "" } made when IsMade(made.Site) => made with { Site = new Given(made.Site, call) },
            Coll { Set: { Kind: SetKind.Collection, Site: { } site } set } when IsMade(site) => new Coll(set with { Site = new Given(site, call) }),
            _ => value,
        };
        if (!ReferenceEquals(given, value))
        {
            Renaming.Rename(s, value, given);
        }

        return given;

        bool IsMade(object site) =>
            (site switch { Given earlier => earlier.Call, ValueTuple<SyntaxNode, string> tagged => tagged.Item1, _ => site as SyntaxNode }) is { } at
            && at.SyntaxTree == callee.Graph.OriginalOperation.Syntax.SyntaxTree && callee.Graph.OriginalOperation.Syntax.Span.Contains(at.Span);
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
            if (IsOf(callee, key))
            {
                (stale ??= []).Add(key);
            }
        }

        stale?.ForEach(k => state.Map.Remove(k));
    }

    /// <summary>Whether a place is a variable of a body, other than a parameter.</summary>
    private static bool IsOf(Frame callee, Key key) => key switch
    {
        CaptureKey capture => capture.Graph == callee.Graph,
        CaughtKey caught => callee.Owns(caught.Region),
        LocalKey { Symbol: ILocalSymbol local } => SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, callee.Member),
        _ => false,
    };
}
