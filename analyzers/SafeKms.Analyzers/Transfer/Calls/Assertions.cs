using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>
/// The assertions of xunit, NUnit and MSTest: they throw in every build where they do not hold, so that what comes after
/// them is known to be so.
/// </summary>
internal sealed class Assertions(Evaluator evaluator)
{
    private static readonly string[] Libraries = ["Xunit", "NUnit.Framework", "Microsoft.VisualStudio.TestTools.UnitTesting", "FluentAssertions", "Shouldly"];

    /// <summary>Whether a method belongs to a library that asserts.</summary>
    public static bool IsLibrary(IMethodSymbol method) => Libraries.Any(l => Kinds.IsIn(method.ContainingType, l));

    /// <summary>What is so after an assertion; null where its meaning is not known.</summary>
    public List<Out>? Call(IMethodSymbol method, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        if (method.ContainingType.Name is not ("Assert" or "ClassicAssert" or "CollectionAssert" or "StringAssert") || !IsLibrary(method))
        {
            return null;
        }

        var before = s.Clone();
        if (Asserted(method, args, s, site, frame) is not { } outs)
        {
            return null;
        }

        Exceptions.MayThrow(before, frame, new ExnVal(null, false, null) { External = true });
        return outs;
    }

    private List<Out>? Asserted(IMethodSymbol method, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        List<Out> Where(List<Out> outs, bool truth) => outs.SelectMany(o => Truth.Of(o.Value, o.State)).Where(t => t.Truth == truth).Select(t => new Out(new Sym(site), t.State)).ToList();
        var coll = args.Select(a => Members.Seen(a, s)).OfType<Coll>().FirstOrDefault();
        var lambda = args.FirstOrDefault(a => a is LambdaVal or MethodVal);
        switch (method.Name, args.Length)
        {
            case ("Fail" or "Skip" or "Ignore" or "Inconclusive" or "Pass", _):
                return [];
            case ("True" or "IsTrue" or "SkipUnless", >= 1):
            case ("That", >= 1) when method.Parameters[0].Type.SpecialType == SpecialType.System_Boolean && !method.Parameters.Any(p => p.Type.Name == "IResolveConstraint"):
                return Where(One(args[0], s), true);
            case ("False" or "IsFalse" or "SkipWhen", >= 1):
                return Where(One(args[0], s), false);
            case ("Equal" or "AreEqual" or "Same" or "AreSame" or "StrictEqual", >= 2) when Compare(args[0], args[1], s) is { } equal:
                return Where(equal, true);
            case ("NotEqual" or "AreNotEqual" or "NotSame" or "AreNotSame" or "NotStrictEqual", >= 2) when Compare(args[0], args[1], s) is { } equal:
                return Where(equal, false);
            case ("Zero", >= 1):
                return Where(Comparisons.Equal(args[0], Const.Zero, s), true);
            case ("Null" or "IsNull", >= 1):
                return Where(Comparisons.Equal(args[0], Const.Null, s), true);
            case ("NotNull" or "IsNotNull", >= 1):
                return Where(Comparisons.Equal(args[0], Const.Null, s), false);
            case ("Empty" or "IsEmpty", 1 or > 1) when coll is not null:
                return Where(Contents.Emptiness(coll.Set, s), true);
            case ("NotEmpty" or "IsNotEmpty", >= 1) when coll is not null:
                return Where(Contents.Emptiness(coll.Set, s), false);
            case ("Empty" or "IsEmpty", >= 1) when method.Parameters[0].Type.SpecialType == SpecialType.System_String:
                return Where(Comparisons.Equal(args[0], new Const(""), s), true);
            case ("DoesNotContain" or "Contains", >= 2) when coll is not null && lambda is not null:
                return Where(evaluator.Filters.Any(coll, lambda, s, site, frame), method.Name == "Contains");
            case ("DoesNotContain" or "Contains", >= 2) when coll is not null:
                var item = Members.Seen(args[0], s) is Coll ? args[1] : args[0];
                return Where(Lookup.Contains(coll, item, keys: false, s, site), method.Name == "Contains");
            case ("All" or "AllAsync", 2) when coll is not null && lambda is not null:
                return evaluator.Queries.Call("ForEach", coll, [lambda], s, site, frame);
            case ("Single" or "ContainsSingle", 1 or 2) when coll is not null && (args.Length == 1 || lambda is not null):
                return evaluator.Queries.Call("Single", coll, lambda is null ? [] : [lambda], s, site, frame);
            case ("IsType" or "IsAssignableFrom" or "IsInstanceOfType", >= 1) when !method.ReturnsVoid:
                return One(args.FirstOrDefault(a => a is not Const) ?? Fresh(site, s), s);
            default:
                return null;
        }
    }

    /// <summary>Whether two values are equal; a collection only where the other is known to be empty, for its elements are compared.</summary>
    private static List<Out>? Compare(Val a, Val b, State s)
    {
        if (a is not Coll && b is not Coll)
        {
            return Comparisons.Equal(a, b, s);
        }

        return a is Coll one && b is Coll two
            ? Contents.Info(one.Set, s).Size == Size.Empty ? Contents.Emptiness(two.Set, s) : Contents.Info(two.Set, s).Size == Size.Empty ? Contents.Emptiness(one.Set, s) : null
            : null;
    }
}
