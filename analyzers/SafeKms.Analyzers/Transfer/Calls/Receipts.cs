using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>
/// Verdicts that a call of another assembly is given: a library that may throw on what was found of the keys, or of the
/// state of the store, may be the guard.
/// </summary>
internal sealed class Receipts(RootAnalysis root)
{
    public void Note(IInvocationOperation invocation, Val[] args, State s)
    {
        foreach (var argument in invocation.Arguments)
        {
            var index = argument.Parameter?.Ordinal ?? -1;
            if (index >= 0 && index < args.Length && argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Value.ConstantValue is not { HasValue: true })
            {
                Note(args[index], s, 0);
            }
        }
    }

    private void Note(Val value, State s, int depth)
    {
        switch (value)
        {
            case StateVal state:
                s.Add(new PerhapsDisconnected(state.Store.Id));
                break;
            case CountVal count:
                Keys(count.Set, s);
                break;
            case Coll coll:
                Keys(coll.Set, s);
                break;
            case KeyVal:
                s.Add(PerhapsEmpty.Any);
                break;
            case Const { Value: bool } or Positive or Const { Value: int }:
                Verdict(s);
                break;
            case Pure pure when depth < 3:
                foreach (var part in pure.Args)
                {
                    Note(part, s, depth + 1);
                }

                break;
            case TupleVal tuple when depth < 3:
                foreach (var part in tuple.Items)
                {
                    Note(part, s, depth + 1);
                }

                break;
            case Phi { Consts.Count: > 0 } phi when phi.Consts.All(c => c.Value is bool or int):
                Verdict(s);
                break;
        }
    }

    private static void Keys(SetSym set, State s)
    {
        if (set.Kind != SetKind.Collection || Contents.Info(set, s).Items.Any(i => Contents.MentionsKey(i.Value)) || s.Facts.Any(f => f is Sub sub && sub.Into.Equals(set)))
        {
            s.Add(PerhapsEmpty.Any);
        }
    }

    /// <summary>A truth or a number that was told apart: of the keys, or of the state, whichever was asked for so far.</summary>
    private void Verdict(State s)
    {
        if (root.Pages.Described.Count > 0)
        {
            s.Add(PerhapsEmpty.Any);
        }

        foreach (var store in root.Looked)
        {
            s.Add(new PerhapsDisconnected(store));
        }
    }
}
