using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Flow;

/// <summary>Values as a reader of the program would write them.</summary>
internal static class Words
{
    /// <summary>The method a call names.</summary>
    public static string Called(SyntaxNode site) => site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } ? name : site.ToString();

    public static string Of(Val value) => value switch
    {
        Const { Value: string text } => "\"" + text + "\"",
        Const { Value: null } => "a request without an id",
        Sym { Tag: "this" } => "this",
        Sym { Site: ISymbol symbol } => symbol.Name,
        Sym { Site: SyntaxNode { Span.Length: < 60 } node } => node.ToString(),
        Sym { Site: Given { Call: { Span.Length: < 60 } node } } => node.ToString(),
        Member { Of: Sym { Tag: "this" }, Name: var name } => name.Trim('(', ')'),
        Member { Of: var of, Name: var name } => Of(of) + (name[0] == '[' ? name : "." + name),
        Phi { Key: LocalKey key } => key.Symbol.Name,
        StoreVal => "the described store",
        _ => "the store",
    };
}
