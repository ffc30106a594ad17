using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Calls: known ones by what they mean, those in source as if they stood inline, the rest as unseen.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A type whose initializer makes another of itself never ends otherwise.</summary>
    private const int MaxNesting = 24;

    private List<Out> Invoke(IInvocationOperation invocation, State state, Frame frame)
    {
        var operands = new List<IOperation?>();
        if (invocation.Instance is not null)
        {
            operands.Add(invocation.Instance);
        }

        operands.AddRange(invocation.Arguments.Select(a => (IOperation?)a.Value));
        var result = new List<Out>();
        foreach (var (values, s) in EvalAll(operands, state, frame))
        {
            var instance = invocation.Instance is null ? null : values[0];
            var args = new Val[invocation.TargetMethod.Parameters.Length];
            for (var i = 0; i < invocation.Arguments.Length; i++)
            {
                args[invocation.Arguments[i].Parameter?.Ordinal ?? i] = values[i + values.Length - invocation.Arguments.Length];
            }

            for (var i = 0; i < args.Length; i++)
            {
                args[i] ??= Const.Null;
            }

            result.AddRange(Dispatch(invocation, instance, args, s, frame));
        }

        return result;
    }

    private List<Out> Dispatch(IInvocationOperation invocation, Val? instance, Val[] args, State s, Frame frame)
    {
        var method = invocation.TargetMethod;
        var site = invocation.Syntax;
        if (method.MethodKind == MethodKind.DelegateInvoke && instance is not null)
        {
            return Call(instance, args, s, site, frame, invocation);
        }

        if (Kinds.KmsOperation(method) is { } operation && instance is not null)
        {
            return Mocks.IsRecording(invocation) ? One(Fresh(site, s), s) : CallKms(operation, method, instance, args, s, site, frame);
        }

        if (method.ContainingType.Name == "IKeyManagementServicePaginatorFactory" && instance is not null)
        {
            return One(Paginator(method.Name, instance is Member paginators ? paginators.Of : instance, args[0], s, site), s);
        }

        if (method.Name == "<Clone>$" && instance is not null)
        {
            return One(Clone(instance, method.ContainingType, site, s), s);
        }

        if (Chain(method, instance, args, s) is { } chain)
        {
            return One(chain, s);
        }

        if (_root.Program.Contract(method) is { } contract)
        {
            return ApplyContract(contract, method, instance, args, s, invocation, frame);
        }

        if (!method.Locations.Any(l => l.IsInSource) && (Library(method, instance, args, s, invocation, frame) is { } known))
        {
            return known;
        }

        return CallSource(method, instance, args, s, invocation, frame);
    }

    private List<Out> CallSource(IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var target = _root.Program.Target(method, instance, invocation.IsVirtual);
        if (target is not null && !frame.IsActive(target) && frame.Depth < _root.Program.Options.MaxDepth)
        {
            if (target.IsAsync && !target.ReturnsVoid && !Kinds.IsAsyncSequence(target.ReturnType))
            {
                var deferred = new Deferred(new MethodVal(target, instance, frame.Graph), new EqArray<Val>(args), invocation.Syntax);
                if (!IsWaitedFor(invocation) && _root.Program.MayDelete(target))
                {
                    // What runs unobserved deletes all the same.
                    Inline(target, instance, target.Parameters, args, s.Clone(), invocation.Syntax, frame);
                }

                return One(deferred, s);
            }

            if (target is { IsAsync: true, ReturnsVoid: true })
            {
                return Unobserved(s, copy => Inline(target, instance, target.Parameters, args, copy, invocation.Syntax, frame));
            }

            return Inline(target, instance, target.Parameters, args, s, invocation.Syntax, frame) ?? Unseen(method, instance, args, s, invocation.Syntax, frame);
        }

        if (target is not null && frame.IsActive(target) && IsDropped(invocation))
        {
            // A verdict on the rest that nobody reads proves nothing of it.
            Exceptions.MayThrow(s, frame, new ExnVal(null, false, null));
            return One(Fresh(invocation.Syntax, s), s);
        }

        return Unseen(method, instance, args, s, invocation.Syntax, frame);
    }

    /// <summary>Whether a call gives an answer, now or later, and its answer goes nowhere.</summary>
    private static bool IsDropped(IInvocationOperation invocation)
    {
        IOperation value = invocation;
        while (value.Parent is IAwaitOperation or IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IExpressionStatementOperation && value.Type is { SpecialType: SpecialType.System_Boolean };
    }

    private static bool IsWaitedFor(IInvocationOperation invocation)
    {
        for (var parent = invocation.Syntax.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case Microsoft.CodeAnalysis.CSharp.Syntax.AwaitExpressionSyntax:
                    return true;
                case Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.ParenthesizedExpressionSyntax:
                case Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax when parent.ChildNodes().First() is Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access
                    && access.Name.Identifier.Text is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" or "WaitAsync" or "AsTask":
                    continue;
                default:
                    return parent is Microsoft.CodeAnalysis.CSharp.Syntax.ReturnStatementSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.ArrowExpressionClauseSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.LambdaExpressionSyntax;
            }
        }

        return false;
    }

    /// <summary>Runs a body of the program in the state of its caller; null where there is none to see.</summary>
    private List<Out>? Inline(IMethodSymbol method, Val? self, IReadOnlyList<IParameterSymbol> parameters, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        if (frame.Nesting > MaxNesting || frame.IsActive(method) || frame.Depth >= _root.Program.Options.MaxDepth || _root.Program.Graph(method, frame) is not { } graph)
        {
            return null;
        }

        var iterator = Kinds.IsIterator(method, graph);
        var yields = iterator ? MakeColl((site, "yield"), new CollInfo(default, Size.Empty), s) : null;
        var owner = self ?? (method.MethodKind == MethodKind.LocalFunction ? frame.This : new Sym(method.ContainingType.OriginalDefinition));
        var callee = new Frame(graph, method, owner, frame, site) { CaughtAbove = frame.CanCatch, Yields = yields?.Set };
        for (var i = 0; i < parameters.Count && i < args.Length; i++)
        {
            s.Set(new LocalKey(parameters[i].OriginalDefinition), args[i]);
        }

        callee.Leftovers = new Leftovers(s, callee);
        new BlockRunner(this, callee).Run(0, [s]);
        return Leave(callee, parameters, frame, yields);
    }

    private List<Out> Leave(Frame callee, IReadOnlyList<IParameterSymbol> parameters, Frame frame, Coll? yields)
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

    private static void Clean(Frame callee, IReadOnlyList<IParameterSymbol> parameters, State state)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.RefKind is RefKind.None or RefKind.In)
            {
                state.Map.Remove(new LocalKey(parameter.OriginalDefinition));
            }
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

    /// <summary>Calls a delegate value.</summary>
    private List<Out> Call(Val target, Val[] args, State s, SyntaxNode site, Frame frame, IInvocationOperation? invocation = null, bool awaited = false)
    {
        switch (target)
        {
            case LambdaVal lambda when frame.Nesting <= MaxNesting && !frame.IsActive(lambda.Lambda.Syntax) && frame.Depth < _root.Program.Options.MaxDepth + 2:
                if (lambda.Lambda.Symbol is { IsAsync: true, ReturnsVoid: false } && !awaited)
                {
                    if (invocation is not null && !IsWaitedFor(invocation))
                    {
                        RunLambda(lambda, args, s.Clone(), site, frame);
                    }

                    return One(new Deferred(target, new EqArray<Val>(args), site), s);
                }

                return lambda.Lambda.Symbol is { IsAsync: true, ReturnsVoid: true } ? Unobserved(s, copy => RunLambda(lambda, args, copy, site, frame)) : RunLambda(lambda, args, s, site, frame);
            case MethodVal group:
                _root.Executed(group.Method);
                var method = _root.Program.Target(group.Method, group.Receiver, isVirtual: group.Method.IsVirtual || group.Method.IsAbstract || group.Method.IsOverride) ?? group.Method;
                if (Kinds.KmsOperation(method) is { } operation && group.Receiver is not null)
                {
                    return CallKms(operation, method, group.Receiver, args, s, site, frame);
                }

                if (method.IsAsync && !method.ReturnsVoid && !awaited && !Kinds.IsAsyncSequence(method.ReturnType))
                {
                    return One(new Deferred(target, new EqArray<Val>(args), site), s);
                }

                if (method is { IsAsync: true, ReturnsVoid: true })
                {
                    return Unobserved(s, copy => Inline(method, group.Receiver, method.Parameters, args, copy, site, frame));
                }

                return Inline(method, group.Receiver, method.Parameters, args, s, site, frame) ?? Unseen(method, group.Receiver, args, s, site, frame);
            default:
                return UnseenDelegate(target, args, s, site, frame, invocation);
        }
    }

    /// <summary>Calls a delegate and waits for it.</summary>
    private List<Out> CallNow(Val target, Val arg, State s, SyntaxNode site, Frame frame)
    {
        var args = target is LambdaVal { Lambda.Symbol.Parameters.Length: 2 } && arg is not TupleVal ? [arg, new Sym(site, "second")] : new[] { arg };
        return target is LambdaVal lambda && lambda.Lambda.Symbol is not { IsAsync: true, ReturnsVoid: true } && frame.Nesting <= MaxNesting && !frame.IsActive(lambda.Lambda.Syntax)
            ? RunLambda(lambda, args, s, site, frame)
            : Then(Call(target, args, s, site, frame), (v, s1) => v is Deferred ? Force(v, s1, site, frame) : One(v, s1));
    }

    private List<Out> RunLambda(LambdaVal lambda, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var symbol = lambda.Lambda.Symbol;
        _root.Executed(lambda.Lambda.Syntax);
        var graph = _root.Program.Graph(lambda);
        var callee = new Frame(graph, symbol, lambda.This, frame, site) { CaughtAbove = frame.CanCatch, Lambda = lambda };
        for (var i = 0; i < symbol.Parameters.Length; i++)
        {
            s.Set(new LocalKey(symbol.Parameters[i].OriginalDefinition), i < args.Length ? args[i] : new Sym(symbol.Parameters[i]));
        }

        callee.Leftovers = new Leftovers(s, callee);
        new BlockRunner(this, callee).Run(0, [s]);
        return Leave(callee, symbol.Parameters, frame, null);
    }

    /// <summary>Runs a task that the analyzed member gives back.</summary>
    public void RunReturned(Val task, State s, SyntaxNode site, Frame frame) => Force(task, s, site, frame);

    /// <summary>Runs what was stored or handed to code that cannot be seen.</summary>
    public void RunEscaped(LambdaVal lambda, State s, Frame frame) =>
        ForceAll(RunLambda(lambda, [.. lambda.Lambda.Symbol.Parameters.Select(p => (Val)new Sym(p))], s, lambda.Lambda.Syntax, frame), lambda.Lambda.Syntax, frame);

    public void RunEscaped(MethodVal group, State s, SyntaxNode site, Frame frame)
    {
        if (group.Method.MethodKind == MethodKind.LocalFunction || group.Method.DeclaredAccessibility == Accessibility.Private)
        {
            Inline(group.Method, group.Receiver, group.Method.Parameters, [.. group.Method.Parameters.Select(p => (Val)new Sym(p))], s, site, frame);
        }
    }

    private List<Out> Lambda(IFlowAnonymousFunctionOperation lambda, State state, Frame frame)
    {
        var value = new LambdaVal(lambda, frame.Graph, frame.This);
        _root.Created(value, state, frame);
        return One(value, state);
    }

    private List<Out> MethodGroup(IMethodReferenceOperation method, State state, Frame frame) =>
        Then(Eval(method.Instance, state, frame), (v, s) =>
        {
            var value = new MethodVal(method.Method, method.Instance is null ? null : v, frame.Graph);
            _root.Created(value, s, frame);
            return One(value, s);
        });
}
