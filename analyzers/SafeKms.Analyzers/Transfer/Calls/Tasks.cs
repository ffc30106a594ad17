using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Methods of tasks and of the types that stand for them.</summary>
internal sealed class Tasks(Evaluator evaluator)
{
    /// <summary>Methods of tasks and of the types that stand for them; null where the method is none.</summary>
    public List<Out>? Call(IMethodSymbol method, Val? instance, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var type = method.ContainingType;
        if (instance is TaskVal or Deferred or AwsCall or AllTasks or ParallelLoop or ChainVal or Coll || Kinds.IsTask(type))
        {
            switch (method.Name)
            {
                case "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter" or "Preserve" or "AsAsyncOperation" when instance is not null:
                    return One(instance, s);
                case "Wait" when instance is not null && (args.Length == 0 || method.ReturnsVoid):
                    return Then(evaluator.Awaiting.Force(instance, s, site, frame), (_, s1) => One(Const.Null, s1));
                case "ExecuteAsync" or "AsTask" when instance is ChainVal:
                    return One(instance, s);
            }
        }

        if (method.Name == "GetResult" && instance is not null)
        {
            return evaluator.Awaiting.Force(instance, s, site, frame);
        }

        if (Kinds.Namespace(type) is "System.Threading.Tasks" or "System.Threading")
        {
            switch (type.Name + "." + method.Name)
            {
                case "Task.FromResult" or "ValueTask.FromResult":
                    return One(new TaskVal(args[0]), s);
                case "Task.WhenAll":
                    return One(Together(args, s), s);
                case "Task.WaitAll":
                    return Then(evaluator.Awaiting.Force(Together(args, s), s, site, frame), (_, s1) => One(Const.Null, s1));
                case "Task.WhenAny" or "Task.Delay" or "Task.Yield" or "Task.ContinueWith" or "Task.WhenEach" or "Task.WaitAny":
                    return One(method.Name == "WhenEach" ? args[0] : new TaskVal(Fresh(site, s)), s);
                case "TaskFactory.StartNew" when Delegates.GivesTask(args[0]) && !IsUnwrapped(site):
                    return Then(evaluator.Awaiting.Begin(args[0], [], s, site, frame), (_, s1) => One(new TaskVal(Fresh(site, s1)), s1));
                case "Task.Run" or "TaskFactory.StartNew":
                    return args[0] is LambdaVal or MethodVal ? One(new Deferred(args[0], default, site), s) : null;
                case "TaskExtensions.Unwrap":
                    return One(args[0], s);
                case "TaskAsyncEnumerableExtensions.ConfigureAwait" or "TaskAsyncEnumerableExtensions.WithCancellation":
                    return One(args[0], s);
                case "Parallel.ForEachAsync" or "Parallel.ForEach" when args[0] is Coll coll:
                    var body = args.Last(a => a is LambdaVal or MethodVal);
                    var loop = new ParallelLoop(coll, body, site);
                    if (method.Name == "ForEach")
                    {
                        return Run(loop, s, frame);
                    }

                    if (!Invocations.IsWaitedFor(site))
                    {
                        // What runs unobserved deletes all the same.
                        Run(loop, s.Clone(), frame);
                    }

                    return One(loop, s);
                case "Interlocked.Increment" or "Interlocked.Add" or "Interlocked.Exchange" or "Interlocked.CompareExchange" or "Volatile.Write" or "Volatile.Read" or "Interlocked.Read":
                    return null;
            }
        }

        return null;
    }

    /// <summary>Runs the callback of a parallel loop on each element.</summary>
    public List<Out> Run(ParallelLoop loop, State s, Frame frame)
    {
        var site = (SyntaxNode)loop.Site;
        return Loops.ForEach(loop.Elements, (v, s1) => evaluator.Awaiting.ForceAll(evaluator.Delegates.CallNow(loop.Body, v, s1, site, frame), site, frame), site, s)
            .ConvertAll(r => new Out(Const.Null, r.State));
    }

    /// <summary>Tasks written out one by one are each waited for; a list that stands for keys is run as a loop.</summary>
    private static Val Together(Val[] tasks, State s) =>
        tasks is [Coll list, ..] && Contents.Info(list.Set, s) is { Size: Size.NonEmpty, Items: { Count: > 0 } items } && !items.Any(i => Contents.MentionsKey(i.Value))
            ? new AllTasks(new EqArray<Val>([.. items.Select(i => i.Value)]))
            : tasks.Length == 1 ? tasks[0] : new AllTasks(new EqArray<Val>(tasks));

    /// <summary>Whether a task of a task is waited for to the end: Unwrap, or a second await.</summary>
    private static bool IsUnwrapped(SyntaxNode call)
    {
        var awaits = 0;
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case MemberAccessExpressionSyntax access when access.Name.Identifier.Text == "Unwrap":
                    return true;
                case AwaitExpressionSyntax:
                    awaits++;
                    continue;
                case MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax:
                    continue;
                default:
                    return awaits > 1;
            }
        }

        return false;
    }
}
