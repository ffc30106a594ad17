using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Effects come with the await, or whatever else forces a result; a task that nobody waits for establishes nothing.</summary>
internal sealed partial class Evaluator
{
    private List<Out> Await(IAwaitOperation await, State state, Frame frame)
    {
        if (await.Operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner } configured
            && configured.Arguments.Any(a => a.Value.Syntax.ToString().Contains("SuppressThrowing")))
        {
            // Whatever the task proves by throwing is lost.
            return Then(Eval(inner, state, frame), (_, s) => One(Fresh(await.Syntax, s), s));
        }

        return Then(Eval(await.Operation, state, frame), (v, s) => Force(v, s, await.Syntax, frame));
    }

    /// <summary>Waits for a task and gives its result.</summary>
    private List<Out> Force(Val task, State s, SyntaxNode site, Frame frame)
    {
        switch (task)
        {
            case TaskVal done:
                return done.Result is TaskVal or Deferred or AwsCall ? Force(done.Result, s, site, frame) : One(done.Result, s);
            case Deferred { Handed: true } handed:
                var before = new HashSet<Fact>(s.Facts);
                return Then(Force(handed with { Handed = false }, s, site, frame), (v, s1) => One(v, Doubt(before, s1)));
            case Deferred deferred:
                return Then(Call(deferred.Target, [.. deferred.Args], s, (SyntaxNode)deferred.Site, frame, awaited: true), (v, s1) => v is TaskVal or Deferred or AwsCall ? Force(v, s1, site, frame) : One(v, s1));
            case AwsCall call:
                return Answer(call, s, frame);
            case ChainVal chain:
                return Execute(chain, s, site, frame);
            case AllTasks all:
                return ForceEach(all.Tasks, 0, new Val[all.Tasks.Count], s, site, frame);
            case Coll coll:
                return ForEach(coll, (v, s1) => ForceAll(One(v, s1), site, frame), site, s).ConvertAll(r => new Out(r.Result, r.State));
            case not (Sym or Member or Pure or Phi):
                // The answer of an asynchronous query is here already.
                return One(task, s);
            default:
                Exceptions.MayThrow(s, frame, new ExnVal(null, false, null));
                return One(Truth.Known(new Pure("await", task), s), s);
        }
    }

    /// <summary>Runs what nobody can wait for, an async void body above all: it deletes all the same, and proves nothing.</summary>
    private static List<Out> Unobserved(State s, Func<State, List<Out>?> run)
    {
        run(s.Clone());
        return One(Const.Null, s);
    }

    /// <summary>Whether a callback gives a task that has to be waited for.</summary>
    private static bool GivesTask(Val callback) => callback switch
    {
        LambdaVal lambda => lambda.Lambda.Symbol is { IsAsync: true, ReturnsVoid: false },
        MethodVal group => group.Method is { IsAsync: true, ReturnsVoid: false } && !Kinds.IsAsyncSequence(group.Method.ReturnType),
        _ => false,
    };

    /// <summary>Starts a callback without waiting for it.</summary>
    private List<Out> Begin(Val callback, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        // What runs unobserved deletes all the same.
        Call(callback, args, s.Clone(), site, frame, awaited: true);
        return One(new Deferred(callback, new EqArray<Val>(args), site), s);
    }

    /// <summary>Whether a task of a task is waited for to the end: Unwrap, or a second await.</summary>
    private static bool IsUnwrapped(SyntaxNode call)
    {
        var awaits = 0;
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access when access.Name.Identifier.Text == "Unwrap":
                    return true;
                case Microsoft.CodeAnalysis.CSharp.Syntax.AwaitExpressionSyntax:
                    awaits++;
                    continue;
                case Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.ParenthesizedExpressionSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax:
                    continue;
                default:
                    return awaits > 1;
            }
        }

        return false;
    }

    private List<Out> ForceAll(List<Out> outs, SyntaxNode site, Frame frame) =>
        Then(outs, (v, s) => v is TaskVal or Deferred or AwsCall or AllTasks or ChainVal ? Force(v, s, site, frame) : One(v, s));

    private List<Out> ForceEach(EqArray<Val> tasks, int index, Val[] results, State s, SyntaxNode site, Frame frame)
    {
        if (index == tasks.Count)
        {
            var coll = MakeColl(site, new CollInfo(default, Size.Empty), s);
            foreach (var value in results)
            {
                AddElement(coll.Set, value, s);
            }

            return One(coll, s);
        }

        return Then(Force(tasks[index], s, site, frame), (v, s1) =>
        {
            var copy = (Val[])results.Clone();
            copy[index] = v;
            return ForceEach(tasks, index + 1, copy, s1, site, frame);
        });
    }

    /// <summary>Methods of tasks and of the types that stand for them; null where the method is none.</summary>
    private List<Out>? TaskMethod(IMethodSymbol method, Val? instance, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var type = method.ContainingType;
        if (instance is TaskVal or Deferred or AwsCall or AllTasks or ChainVal or Coll || Kinds.IsTask(type))
        {
            switch (method.Name)
            {
                case "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter" or "Preserve" or "AsAsyncOperation" when instance is not null:
                    return One(instance, s);
                case "Wait" when instance is not null && (args.Length == 0 || method.ReturnsVoid):
                    return Then(Force(instance, s, site, frame), (_, s1) => One(Const.Null, s1));
                case "ExecuteAsync" or "AsTask" when instance is ChainVal:
                    return One(instance, s);
            }
        }

        if (method.Name == "GetResult" && instance is not null)
        {
            return Force(instance, s, site, frame);
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
                    return Then(Force(Together(args, s), s, site, frame), (_, s1) => One(Const.Null, s1));
                case "Task.WhenAny" or "Task.Delay" or "Task.Yield" or "Task.ContinueWith" or "Task.WhenEach" or "Task.WaitAny":
                    return One(method.Name == "WhenEach" ? args[0] : new TaskVal(Fresh(site, s)), s);
                case "TaskFactory.StartNew" when GivesTask(args[0]) && !IsUnwrapped(site):
                    return Then(Begin(args[0], [], s, site, frame), (_, s1) => One(new TaskVal(Fresh(site, s1)), s1));
                case "Task.Run" or "TaskFactory.StartNew":
                    return args[0] is LambdaVal or MethodVal ? One(new Deferred(args[0], default, site), s) : null;
                case "TaskExtensions.Unwrap":
                    return One(args[0], s);
                case "TaskAsyncEnumerableExtensions.ConfigureAwait" or "TaskAsyncEnumerableExtensions.WithCancellation":
                    return One(args[0], s);
                case "Parallel.ForEachAsync" or "Parallel.ForEach" when args[0] is Coll coll:
                    var body = args.Last(a => a is LambdaVal or MethodVal);
                    var rows = ForEach(coll, (v, s1) => ForceAll(CallNow(body, v, s1, site, frame), site, frame), site, s);
                    return rows.ConvertAll(r => new Out(new TaskVal(Const.Null), r.State));
                case "Interlocked.Increment" or "Interlocked.Add" or "Interlocked.Exchange" or "Interlocked.CompareExchange" or "Volatile.Write" or "Volatile.Read" or "Interlocked.Read":
                    return null;
            }
        }

        return null;
    }

    /// <summary>Tasks written out one by one are each waited for; a list that stands for keys is run as a loop.</summary>
    private static Val Together(Val[] tasks, State s) =>
        tasks is [Coll list, ..] && Info(list.Set, s) is { Size: Size.NonEmpty, Items: { Count: > 0 } items } && !items.Any(i => MentionsKey(i.Value))
            ? new AllTasks(new EqArray<Val>([.. items.Select(i => i.Value)]))
            : tasks.Length == 1 ? tasks[0] : new AllTasks(new EqArray<Val>(tasks));
}
