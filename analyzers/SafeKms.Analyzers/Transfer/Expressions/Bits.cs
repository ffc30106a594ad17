using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Flags: what a set of constants has in common survives the meeting of paths.</summary>
internal static class Bits
{
    public static Val? Combine(BinaryOperatorKind kind, Val a, Val b)
    {
        var results = new HashSet<Const>();
        foreach (var x in Numbers(a))
        {
            foreach (var y in Numbers(b))
            {
                results.Add(new Const(kind switch
                {
                    BinaryOperatorKind.Or => x | y,
                    BinaryOperatorKind.And => x & y,
                    _ => x ^ y,
                }));
            }
        }

        return results.Count switch
        {
            0 => null,
            1 => results.First(),
            <= 8 => new Phi(kind, (a, b), true, new EqArray<Const>([.. results.OrderBy(c => (int)c.Value!)])),
            _ => null,
        };
    }

    /// <summary>Whether a flag is set; null where it may or may not be.</summary>
    public static bool? Has(Val value, Val flag)
    {
        var answers = new HashSet<bool>();
        foreach (var x in Numbers(value))
        {
            foreach (var y in Numbers(flag))
            {
                answers.Add((x & y) == y);
            }
        }

        return answers.Count == 1 ? answers.First() : null;
    }

    private static IEnumerable<int> Numbers(Val value) => value switch
    {
        Const { Value: int n } => [n],
        Phi { Consts.Count: > 0 } phi when phi.Consts.All(c => c.Value is int) => phi.Consts.Select(c => (int)c.Value!),
        _ => [],
    };
}
