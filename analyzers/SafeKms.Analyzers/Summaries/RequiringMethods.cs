using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.Summaries;

/// <summary>The methods that ask for a store to be empty or DISCONNECTED.</summary>
internal static class RequiringMethods
{
    public static IEnumerable<string> In(Compilation compilation, CancellationToken cancellation)
    {
        // Only a program that has the attribute can use it; a look for its name is cheaper than a look at each file.
        if (!compilation.ContainsSymbolsWithName(n => n.StartsWith("RequiresStore", StringComparison.Ordinal), SymbolFilter.Type, cancellation)
            && compilation.GetTypeByMetadataName("SafeKms.RequiresStoreEmptyAttribute") is null)
        {
            yield break;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var attribute in tree.GetRoot(cancellation).DescendantNodes().OfType<AttributeSyntax>())
            {
                if (attribute.Name.ToString().Contains("RequiresStore") && attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
                {
                    yield return method.Identifier.ValueText;
                }
            }
        }
    }
}
