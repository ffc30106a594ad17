using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer.Aws;

/// <summary>Which clients may be one.</summary>
internal static class Clients
{
    /// <summary>Two clients are two where both are known: two parameters, two fields, one made here and another.</summary>
    public static bool MayBeSame(Val? a, Val? b) => a is null || b is null || a.Equals(b) || !(Known(a) && Known(b));

    private static bool Known(Val client) => client is Obj { Type: { } type } ? Kinds.Namespace(type) == Kinds.KmsNamespace
        : client is Sym { Site: ISymbol } or Member { Of: Sym { Tag: "this" } } or Phi { Key: LocalKey };
}
