using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Summaries;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>
/// Variables given by reference: a call assigns them. Where its body was seen they hold what it left in its parameter,
/// where the library is known it has stored for itself, and otherwise they hold something new.
/// </summary>
internal static class References
{
    public delegate void Storing(IOperation target, Val value, State state);

    /// <summary>
    /// Before the call the variables become unknown, for it may throw; after it they hold what its body left in its
    /// parameters. What an unseen call gives back it may have checked.
    /// </summary>
    public static List<Out> Around(IEnumerable<IArgumentOperation> arguments, State s, Func<List<Out>> call, Storing store)
    {
        var assigned = arguments.Where(IsAssigned).ToList();
        if (assigned.Count == 0)
        {
            return call();
        }

        var before = new HashSet<Fact>(s.Facts);
        foreach (var argument in assigned)
        {
            s.Forget(Unknown(argument));
            store(argument.Value, Unknown(argument), s);
            s.Map.Remove(new ReferenceKey(argument.Parameter!.Ordinal));
        }

        var outs = call();
        foreach (var o in outs)
        {
            foreach (var argument in assigned)
            {
                var key = new ReferenceKey(argument.Parameter!.Ordinal);
                if (o.State.Get(key) is { } left)
                {
                    store(argument.Value, left, o.State);
                    o.State.Map.Remove(key);
                }
                else if (o.State.Facts.Any(f => f is Opaque && !before.Contains(f)))
                {
                    o.State.Add(new Opaque(Unknown(argument)));
                }
            }
        }

        return outs;
    }

    private static Sym Unknown(IArgumentOperation argument) => new(argument.Syntax, "by reference");

    /// <summary>A lambda that goes where it cannot be followed may have assigned the variables around it, or not.</summary>
    public static void Captured(Val[] args, ProgramModel program, State s)
    {
        foreach (var lambda in args.OfType<LambdaVal>())
        {
            foreach (var symbol in program.Captured(lambda))
            {
                if (lambda.Lambda.Syntax.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == symbol!.Name))
                {
                    var value = new Sym(symbol!.OriginalDefinition, "captured");
                    s.Forget(value);
                    s.Set(new LocalKey(symbol.OriginalDefinition), value);
                }
            }
        }
    }

    /// <summary>What a body has left in its parameter, kept for its caller.</summary>
    public static void Leave(IParameterSymbol parameter, State s)
    {
        var key = new LocalKey(parameter.OriginalDefinition);
        if (parameter.RefKind is RefKind.Ref or RefKind.Out && s.Get(key) is { } value)
        {
            s.Set(new ReferenceKey(parameter.Ordinal), value);
        }

        s.Map.Remove(key);
    }

    private static bool IsAssigned(IArgumentOperation argument) =>
        argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out && !(argument.Parameter.ContainingSymbol is { Name: "Read", ContainingType.Name: "Volatile" or "Interlocked" });
}
