using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SafeKms.Analyzers.CodeFixes;

/// <summary>What every fix does to a document.</summary>
internal static class Editing
{
    /// <summary>Whether the library is referenced, so that the fixed code compiles.</summary>
    public static bool HasLibrary(SemanticModel model) => model.Compilation.GetTypeByMetadataName("SafeKms.CustomKeyStore") is not null;

    public static Document With(Document document, SyntaxNode root, bool import)
    {
        if (import && root is CompilationUnitSyntax unit)
        {
            root = Import(unit);
        }

        return document.WithSyntaxRoot(root);
    }

    public static T Formatted<T>(T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(Formatter.Annotation);

    private static CompilationUnitSyntax Import(CompilationUnitSyntax unit)
    {
        var imported = unit.Usings.Concat(unit.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().SelectMany(n => n.Usings)).Any(u => u.Name?.ToString() == "SafeKms");
        var inside = unit.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Any(n => n.Name.ToString() is var name && (name == "SafeKms" || name.StartsWith("SafeKms.", StringComparison.Ordinal)));
        if (imported || inside)
        {
            return unit;
        }

        var line = unit.SyntaxTree.GetText().ToString().Contains("\r\n") ? SyntaxFactory.CarriageReturnLineFeed : SyntaxFactory.LineFeed;
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName("SafeKms")).NormalizeWhitespace().WithTrailingTrivia(line);
        if (unit.Usings.Count > 0)
        {
            var at = unit.Usings.Count(u => string.CompareOrdinal(u.Name?.ToString(), "SafeKms") < 0 || u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) || u.Name?.ToString().StartsWith("System", StringComparison.Ordinal) == true);
            return unit.WithUsings(unit.Usings.Insert(at, directive));
        }

        // A file's first comment stays first.
        var first = unit.GetFirstToken();
        return unit.ReplaceToken(first, first.WithLeadingTrivia()).WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(first.LeadingTrivia)));
    }
}
