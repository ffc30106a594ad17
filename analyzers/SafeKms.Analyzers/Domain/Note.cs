namespace SafeKms.Analyzers.Domain;

/// <summary>Something that happened on some path.</summary>
internal abstract record Note;

/// <summary>The store was asked to disconnect.</summary>
internal sealed record DisconnectAsked(Val Id) : Note;

/// <summary>A call ended what was proved of the store.</summary>
internal sealed record Undone(Val Id, bool Connected) : Note;

/// <summary>It was disconnected at this place before it was known to be empty.</summary>
internal sealed record DisconnectedEarly(object Site, Val Id) : Note;
