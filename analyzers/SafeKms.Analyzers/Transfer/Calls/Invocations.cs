using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Aws;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Calls: known ones by what they mean, those in source as if they stood inline, the rest as unseen.</summary>
internal sealed class Invocations(Evaluator evaluator, RootAnalysis root)
{
    /// <summary>Runs the operands, then the call.</summary>
    public List<Out> Invoke(IInvocationOperation invocation, State state, Frame frame)
    {
        var operands = new List<IOperation?>();
        if (invocation.Instance is not null)
        {
            operands.Add(invocation.Instance);
        }

        operands.AddRange(invocation.Arguments.Select(a => (IOperation?)a.Value));
        var result = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll(operands, state, frame))
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

            result.AddRange(References.Around(invocation.Arguments, s, () => Dispatch(invocation, instance, args, s, frame), (target, value, at) => evaluator.Variables.Store(target, value, at, frame)));
        }

        return result;
    }

    /// <summary>Who knows what this call means: from what is known best to what cannot be seen.</summary>
    private List<Out> Dispatch(IInvocationOperation invocation, Val? instance, Val[] args, State s, Frame frame)
    {
        var method = invocation.TargetMethod;
        var site = invocation.Syntax;
        if (method.MethodKind == MethodKind.DelegateInvoke && instance is not null)
        {
            return evaluator.Delegates.Call(instance, args, s, site, frame, invocation);
        }

        if (Kinds.KmsOperation(method) is { } operation && instance is not null)
        {
            return Mocks.IsRecording(invocation) ? One(Fresh(site, s), s) : evaluator.KmsCalls.Call(operation, method, instance, args, s, site, frame);
        }

        if (method.ContainingType.Name == "IKeyManagementServicePaginatorFactory" && instance is not null)
        {
            return One(KmsCalls.Paginator(method.Name, instance is Member paginators ? paginators.Of : instance, args[0], s, site), s);
        }

        if (method.Name == "<Clone>$" && instance is not null)
        {
            return One(Objects.Clone(instance, method.ContainingType, site, s), s);
        }

        if (SafeKmsOperations.Chain(method, instance, args, s) is { } chain)
        {
            return One(chain, s);
        }

        if (root.Program.Contract(method) is { } contract)
        {
            return evaluator.ContractCalls.Call(contract, method, instance, args, s, invocation, frame);
        }

        if (!method.Locations.Any(l => l.IsInSource))
        {
            if (evaluator.LibraryCalls.Call(method, instance, args, s, invocation, frame) is { } known)
            {
                return known;
            }

            evaluator.Receipts.Note(invocation, args, s);
        }

        return CallSource(method, instance, args, s, invocation, frame);
    }

    /// <summary>A call of the program's own, run as if it stood inline; unseen where it cannot be.</summary>
    public List<Out> CallSource(IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        if (method is { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: true, DeclaredAccessibility: Accessibility.Private })
        {
            // The compiler drops the call of a part that nobody has written.
            return One(Const.Null, s);
        }

        var target = root.Program.Target(method, instance, invocation.IsVirtual);
        if (target is not null && Bodies.CanEnter(target, args, frame) && (frame.Depth < root.Program.Options.MaxDepth || frame.IsActive(target)))
        {
            if (target.IsAsync && !target.ReturnsVoid && !Kinds.IsAsyncSequence(target.ReturnType))
            {
                var deferred = new Deferred(new MethodVal(target, instance, frame.Graph), new EqArray<Val>(args), invocation.Syntax);
                if (!IsWaitedFor(invocation.Syntax) && root.Program.MayDelete(target))
                {
                    // What runs unobserved deletes all the same.
                    evaluator.Bodies.Inline(target, instance, target.Parameters, args, s.Clone(), invocation.Syntax, frame);
                }

                return One(deferred, s);
            }

            if (target is { IsAsync: true, ReturnsVoid: true })
            {
                return Awaiting.Unobserved(s, copy => evaluator.Bodies.Inline(target, instance, target.Parameters, args, copy, invocation.Syntax, frame));
            }

            return evaluator.Bodies.Inline(target, instance, target.Parameters, args, s, invocation.Syntax, frame) ?? evaluator.UnseenCalls.Call(method, instance, args, s, invocation.Syntax, frame);
        }

        if (target is not null && TailCalls.TryRepeat(target, instance, args, s, invocation.Syntax, frame))
        {
            return [];
        }

        if (target is not null && frame.IsActive(target) && IsDropped(invocation))
        {
            // A verdict on the rest that nobody reads proves nothing of it.
            Exceptions.MayThrow(s, frame, new ExnVal(null, false, null));
            return One(Fresh(invocation.Syntax, s), s);
        }

        return evaluator.UnseenCalls.Call(method, instance, args, s, invocation.Syntax, frame);
    }

    /// <summary>Whether a call gives an answer, now or later, and its answer goes nowhere.</summary>
    private static bool IsDropped(IInvocationOperation invocation)
    {
        IOperation value = invocation;
        while (value.Parent is IAwaitOperation or IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IExpressionStatementOperation && value.Type is { } type && (type.SpecialType == SpecialType.System_Boolean || Kinds.IsTask(type));
    }

    /// <summary>Whether the task a call gives is waited for on the spot, or handed back.</summary>
    public static bool IsWaitedFor(SyntaxNode call)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case AwaitExpressionSyntax:
                    return true;
                case MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax:
                case InvocationExpressionSyntax when parent.ChildNodes().First() is MemberAccessExpressionSyntax access
                    && access.Name.Identifier.Text is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" or "WaitAsync" or "AsTask":
                    continue;
                default:
                    return parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax;
            }
        }

        return false;
    }
}
