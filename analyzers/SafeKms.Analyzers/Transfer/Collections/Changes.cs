using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>
/// Copies of collections: one that nobody changes is what it was made from; one that loses elements later must not take
/// them from its original.
/// </summary>
internal static class Changes
{
    /// <summary>Whether the variable a copy is put into loses elements, or is given others, somewhere.</summary>
    public static bool Later(SyntaxNode copy)
    {
        SyntaxNode value = copy;
        while (value.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax)
        {
            value = value.Parent;
        }

        var name = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } => variable.Identifier.ValueText,
            _ => null,
        };
        return name is not null && copy.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && member.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.Expression is IdentifierNameSyntax used && used.Identifier.ValueText == name
                && m.Parent is InvocationExpressionSyntax && IsChange(m.Name.Identifier.ValueText));
    }

    private static bool IsChange(string method) =>
        method is "Add" or "AddRange" or "UnionWith" or "Insert" or "InsertRange" or "Clear" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "RemoveWhere" or "ExceptWith" or "IntersectWith";
}
