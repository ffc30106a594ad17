using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Flow;

/// <summary>How the pages of keys are asked for.</summary>
internal sealed class PageUse
{
    /// <summary>Calls that ask for the first page.</summary>
    public HashSet<SyntaxNode> First { get; } = [];

    /// <summary>Where keys are described.</summary>
    public HashSet<SyntaxNode> Described { get; } = [];

    /// <summary>Whether any call goes on from a marker.</summary>
    public bool GoesOn { get; private set; }

    public void Listed(SyntaxNode site, Val marker)
    {
        if (marker is Const { Value: null or "" })
        {
            First.Add(site);
        }
        else
        {
            GoesOn = true;
        }
    }
}
