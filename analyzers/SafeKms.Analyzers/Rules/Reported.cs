using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SafeKms.Analyzers.Rules;

/// <summary>What was said already: a helper is reached from several members, but a fault is told once.</summary>
internal sealed class Reported
{
    private readonly ConcurrentDictionary<(string, Location), bool> _seen = new();

    public bool First(string id, Location location) => _seen.TryAdd((id, location), true);
}
