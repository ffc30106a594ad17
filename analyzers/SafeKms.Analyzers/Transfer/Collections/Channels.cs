using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>
/// Channels: a queue whose writer is waited for before its readers are. Where it is not, whoever reads cannot be followed,
/// so that what was written may have been looked at, or not.
/// </summary>
internal sealed class Channels(Evaluator evaluator)
{
    /// <summary>Whether readers that come to the end of a channel are given the exception that ended it.</summary>
    public static bool Fails(Coll queue, State s) => s.Get(Failed(queue)) is not null;

    private static FieldKey Failed(Coll queue) => new(queue, "(failed)");

    /// <summary>A method of a channel, of its writer or its reader; null where it is none.</summary>
    public List<Out>? Call(IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        if (Kinds.Namespace(method.ContainingType) != "System.Threading.Channels")
        {
            return null;
        }

        var site = invocation.Syntax;
        if (method is { ContainingType.Name: "Channel", IsStatic: true })
        {
            return Contents.NewCollection(site, null, s);
        }

        if (instance is not Coll queue)
        {
            return null;
        }

        Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
        switch (method.Name)
        {
            case "WriteAsync" or "TryWrite":
                Contents.AddElement(queue.Set, args[0], s);
                if (Contents.MentionsKey(args[0]))
                {
                    s.Add(PerhapsEmpty.Any);
                }

                return One(method.Name == "TryWrite" ? Const.True : new TaskVal(Const.Null), s);
            case "ReadAllAsync":
                return One(queue, s);
            case "WaitToReadAsync":
                return Contents.Emptiness(queue.Set, s).Where(o => o.Value.Equals(Const.False) || !Fails(queue, o.State)).ToList().ConvertAll(o => new Out(new TaskVal(Arithmetic.Not(o.Value)), o.State));
            case "ReadAsync":
                return One(new TaskVal(Lists.Take(queue, s, site)), s);
            case "TryRead":
                return evaluator.CollectionCalls.TakeOut(queue, args, s, invocation, frame);
            case "TryComplete" or "Complete" or "WaitToWriteAsync":
                if (args is [ExnVal])
                {
                    s.Set(Failed(queue), Const.True);
                }

                return One(method.ReturnsVoid ? Const.Null : method.Name == "TryComplete" ? new Sym(site) : new TaskVal(Const.True), s);
            default:
                return null;
        }
    }
}
