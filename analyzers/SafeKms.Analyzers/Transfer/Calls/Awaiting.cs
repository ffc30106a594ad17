using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Aws;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Effects come with the await, or whatever else forces a result; a task that nobody waits for establishes nothing.</summary>
internal sealed class Awaiting(Evaluator evaluator)
{
    public List<Out> Await(IAwaitOperation await, State state, Frame frame)
    {
        if (await.Operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner } configured
            && configured.Arguments.Any(a => a.Value.Syntax.ToString().Contains("SuppressThrowing")))
        {
            // Whatever the task proves by throwing is lost.
            return Then(evaluator.Eval(inner, state, frame), (_, s) => One(Fresh(await.Syntax, s), s));
        }

        return Then(evaluator.Eval(await.Operation, state, frame), (v, s) => Force(v, s, await.Syntax, frame));
    }

    /// <summary>Waits for a task and gives its result.</summary>
    public List<Out> Force(Val task, State s, SyntaxNode site, Frame frame)
    {
        switch (task)
        {
            case TaskVal done:
                return done.Result is TaskVal or Deferred or AwsCall ? Force(done.Result, s, site, frame) : One(done.Result, s);
            case Deferred { Handed: true } handed:
                var before = new HashSet<Fact>(s.Facts);
                return Then(Force(handed with { Handed = false }, s, site, frame), (v, s1) => One(v, UnseenCalls.Doubt(before, s1)));
            case Deferred deferred:
                return Then(evaluator.Delegates.Call(deferred.Target, [.. deferred.Args], s, (SyntaxNode)deferred.Site, frame, awaited: true), (v, s1) => v is TaskVal or Deferred or AwsCall ? Force(v, s1, site, frame) : One(v, s1));
            case AwsCall call:
                return KmsCalls.Answer(call, s, frame);
            case ChainVal chain:
                return SafeKmsOperations.Execute(chain, s, site, frame);
            case ParallelLoop loop:
                return evaluator.Tasks.Run(loop, s, frame);
            case AllTasks all:
                return ForceEach(all.Tasks, 0, new Val[all.Tasks.Count], s, site, frame);
            case Coll coll:
                return Loops.ForEach(coll, (v, s1) => ForceAll(One(v, s1), site, frame), site, s).ConvertAll(r => new Out(r.Result, r.State));
            case not (Sym or Member or Pure or Phi):
                // The answer of an asynchronous query is here already.
                return One(task, s);
            default:
                Exceptions.MayThrow(s, frame, new ExnVal(null, false, null));
                return One(Truth.Known(new Pure("await", task), s), s);
        }
    }

    /// <summary>Waits for what is a task, and leaves alone what is not.</summary>
    public List<Out> ForceAll(List<Out> outs, SyntaxNode site, Frame frame) =>
        Then(outs, (v, s) => v is TaskVal or Deferred or AwsCall or AllTasks or ParallelLoop or ChainVal ? Force(v, s, site, frame) : One(v, s));

    private List<Out> ForceEach(EqArray<Val> tasks, int index, Val[] results, State s, SyntaxNode site, Frame frame)
    {
        if (index == tasks.Count)
        {
            var coll = Contents.MakeColl(site, new CollInfo(default, Size.Empty), s);
            foreach (var value in results)
            {
                Contents.AddElement(coll.Set, value, s);
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

    /// <summary>Runs a task that the analyzed member gives back.</summary>
    public void RunReturned(Val task, State s, SyntaxNode site, Frame frame) => Force(task, s, site, frame);

    /// <summary>Starts a callback without waiting for it.</summary>
    public List<Out> Begin(Val callback, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        // What runs unobserved deletes all the same.
        evaluator.Delegates.Call(callback, args, s.Clone(), site, frame, awaited: true);
        return One(new Deferred(callback, new EqArray<Val>(args), site), s);
    }

    /// <summary>Runs what nobody can wait for, an async void body above all: it deletes all the same, and proves nothing.</summary>
    public static List<Out> Unobserved(State s, Func<State, List<Out>?> run)
    {
        run(s.Clone());
        return One(Const.Null, s);
    }
}
