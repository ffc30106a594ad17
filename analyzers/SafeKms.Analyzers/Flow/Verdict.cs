using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer.Aws;

namespace SafeKms.Analyzers.Flow;

internal enum Proof
{
    Met,
    Unknown,
    Unmet,
}

/// <summary>What all paths together say of one deletion: the worst of them.</summary>
internal sealed class Verdict
{
    public Proof Empty { get; private set; }

    public Proof Disconnected { get; private set; }

    /// <summary>The id in the words of the program.</summary>
    public string Store { get; private set; } = "the store";

    /// <summary>Why the store is not seen DISCONNECTED.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Why a check that was made does not count; empty where none can be named.</summary>
    public string Doubt { get; private set; } = "";

    /// <summary>Where the store was disconnected before it was known to be empty.</summary>
    public HashSet<SyntaxNode> Early { get; } = [];

    public void See(Proof empty, Proof disconnected, Val id, Val client, State state, string? store)
    {
        Store = store ?? Words.Of(id);
        if (empty > Empty)
        {
            Empty = empty;
        }

        if (empty == Proof.Unmet)
        {
            Doubt = state.Notes.Contains(new Undone(id, Connected: false)) ? " (a key may have been created since the check)"
                : state.Facts.Any(f => f is NotIn { Set.Kind: SetKind.AllKeys, Id: { } same } && same.Equals(id)) ? " (the check was made through another client)"
                : state.Facts.Any(f => f is NotIn { Set.Kind: SetKind.AllKeys, Id: { } other } && !other.Equals(id)) ? " (the check was of another store)" : Doubt;
        }

        if (disconnected > Disconnected || Reason.Length == 0)
        {
            Disconnected = disconnected > Disconnected ? disconnected : Disconnected;
            Reason = state.Notes.Contains(new Undone(id, Connected: true)) ? "it was connected again after it was seen DISCONNECTED"
                : state.Facts.Any(f => f is Disconnected d && d.Id.Equals(id) && !Clients.MayBeSame(d.Client, client)) ? "it was seen DISCONNECTED through another client"
                : state.Facts.Any(f => f is Disconnected d && !d.Id.Equals(id)) ? "what was seen DISCONNECTED is another store"
                : state.Notes.Any(n => n is DisconnectAsked asked && asked.Id.Equals(id)) ? "the disconnection is not waited for"
                : "it is never seen DISCONNECTED";
        }

        if (empty == Proof.Met)
        {
            foreach (var note in state.Notes)
            {
                if (note is DisconnectedEarly early && early.Id.Equals(id) && early.Site is SyntaxNode site)
                {
                    Early.Add(site);
                }
            }
        }
    }
}
