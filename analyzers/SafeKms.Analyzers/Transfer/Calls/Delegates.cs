using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Lambdas and method groups: as values, and when they are called.</summary>
internal sealed class Delegates(Evaluator evaluator, RootAnalysis root)
{
    public List<Out> Lambda(IFlowAnonymousFunctionOperation lambda, State state, Frame frame)
    {
        var value = new LambdaVal(lambda, frame.Graph, frame.This);
        value = value with { Keys = KeysTaken(value, state) };
        root.Created(value, state, frame);
        return One(value, state);
    }

    /// <summary>The variables around a lambda that it uses, as far as they hold keys.</summary>
    private EqArray<(ISymbol Variable, Val Value)> KeysTaken(LambdaVal lambda, State state)
    {
        if (!state.Map.Any(p => p.Key is LocalKey && Contents.MentionsKey(p.Value)))
        {
            return default;
        }

        var keys = new List<(ISymbol, Val)>();
        foreach (var variable in root.Program.Captured(lambda))
        {
            if (state.Get(new LocalKey(variable.OriginalDefinition)) is { } value && Contents.MentionsKey(value))
            {
                keys.Add((variable, value));
            }
        }

        return new EqArray<(ISymbol, Val)>([.. keys]);
    }

    public List<Out> MethodGroup(IMethodReferenceOperation method, State state, Frame frame) =>
        Then(evaluator.Eval(method.Instance, state, frame), (v, s) =>
        {
            var value = new MethodVal(method.Method, method.Instance is null ? null : v, frame.Graph);
            root.Created(value, s, frame);
            return One(value, s);
        });

    /// <summary>Calls a delegate value.</summary>
    public List<Out> Call(Val target, Val[] args, State s, SyntaxNode site, Frame frame, IInvocationOperation? invocation = null, bool awaited = false)
    {
        switch (target)
        {
            case LambdaVal lambda when frame.Nesting <= Bodies.MaxNesting && !frame.IsActive(lambda.Lambda.Syntax) && frame.Depth < root.Program.Options.MaxDepth + 2:
                if (lambda.Lambda.Symbol is { IsAsync: true, ReturnsVoid: false } && !awaited)
                {
                    if (invocation is not null && !Invocations.IsWaitedFor(invocation.Syntax))
                    {
                        evaluator.Bodies.RunLambda(lambda, args, s.Clone(), site, frame);
                    }

                    return One(new Deferred(target, new EqArray<Val>(args), site), s);
                }

                return lambda.Lambda.Symbol is { IsAsync: true, ReturnsVoid: true } ? Awaiting.Unobserved(s, copy => evaluator.Bodies.RunLambda(lambda, args, copy, site, frame)) : evaluator.Bodies.RunLambda(lambda, args, s, site, frame);
            case MethodVal group:
                root.Executed(group.Method);
                var method = root.Program.Target(group.Method, group.Receiver, isVirtual: group.Method.IsVirtual || group.Method.IsAbstract || group.Method.IsOverride) ?? group.Method;
                if (Kinds.KmsOperation(method) is { } operation && group.Receiver is not null)
                {
                    return evaluator.KmsCalls.Call(operation, method, group.Receiver, args, s, site, frame);
                }

                if (group.Receiver is Coll list && evaluator.Queries.Call(method.Name, list, args, s, site, frame) is { } query)
                {
                    return query;
                }

                if (method.IsAsync && !method.ReturnsVoid && !awaited && !Kinds.IsAsyncSequence(method.ReturnType))
                {
                    return One(new Deferred(target, new EqArray<Val>(args), site), s);
                }

                if (method is { IsAsync: true, ReturnsVoid: true })
                {
                    return Awaiting.Unobserved(s, copy => evaluator.Bodies.Inline(method, group.Receiver, method.Parameters, args, copy, site, frame));
                }

                return evaluator.Bodies.Inline(method, group.Receiver, method.Parameters, args, s, site, frame) ?? evaluator.UnseenCalls.Call(method, group.Receiver, args, s, site, frame);
            default:
                return evaluator.UnseenCalls.CallDelegate(args, s, site, frame, invocation);
        }
    }

    /// <summary>Calls a delegate and waits for it.</summary>
    public List<Out> CallNow(Val target, Val arg, State s, SyntaxNode site, Frame frame)
    {
        var args = target is LambdaVal { Lambda.Symbol.Parameters.Length: 2 } && arg is not TupleVal ? [arg, new Sym(site, "second")] : new[] { arg };
        return target is LambdaVal lambda && lambda.Lambda.Symbol is not { IsAsync: true, ReturnsVoid: true } && frame.Nesting <= Bodies.MaxNesting && !frame.IsActive(lambda.Lambda.Syntax)
            ? evaluator.Bodies.RunLambda(lambda, args, s, site, frame)
            : Then(Call(target, args, s, site, frame), (v, s1) => v is Deferred ? evaluator.Awaiting.Force(v, s1, site, frame) : One(v, s1));
    }

    /// <summary>Runs what was stored or handed to code that cannot be seen.</summary>
    public void RunEscaped(LambdaVal lambda, State s, Frame frame) =>
        evaluator.Awaiting.ForceAll(evaluator.Bodies.RunLambda(lambda, [.. lambda.Lambda.Symbol.Parameters.Select(p => (Val)new Sym(p))], s, lambda.Lambda.Syntax, frame), lambda.Lambda.Syntax, frame);

    public void RunEscaped(MethodVal group, State s, SyntaxNode site, Frame frame)
    {
        if (group.Method.MethodKind == MethodKind.LocalFunction || group.Method.DeclaredAccessibility == Accessibility.Private)
        {
            evaluator.Bodies.Inline(group.Method, group.Receiver, group.Method.Parameters, [.. group.Method.Parameters.Select(p => (Val)new Sym(p))], s, site, frame);
        }
    }

    /// <summary>Whether a callback gives a task that has to be waited for.</summary>
    public static bool GivesTask(Val callback) => callback switch
    {
        LambdaVal lambda => lambda.Lambda.Symbol is { IsAsync: true, ReturnsVoid: false },
        MethodVal group => group.Method is { IsAsync: true, ReturnsVoid: false } && !Kinds.IsAsyncSequence(group.Method.ReturnType),
        _ => false,
    };
}
