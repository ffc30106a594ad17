using Microsoft.CodeAnalysis;

namespace SafeKms.Analyzers.Rules;

/// <summary>The rules. A message says the fault, then the cure, and names the store.</summary>
internal static class Descriptors
{
    private const string Safety = "Safety";
    private const string Usage = "Usage";

    public static readonly DiagnosticDescriptor NotEmpty = new(
        "SKMS001",
        "The store is deleted without proof that it holds no key",
        "'{0}' is deleted on a path where it is not known to hold no KMS key{1}; check every key of the Region first, or use {2}",
        Safety,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "No API lists the keys of a store: list every key of the Region, describe each, and stop when one's CustomKeyStoreId is the store's.",
        helpLinkUri: Help("SKMS001"));

    public static readonly DiagnosticDescriptor NotDisconnected = new(
        "SKMS002",
        "The store is deleted without being seen DISCONNECTED",
        "'{0}' is deleted on a path where {1}; disconnect it and poll DescribeCustomKeyStores until ConnectionState is DISCONNECTED, or use {2}",
        Safety,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "DisconnectCustomKeyStore answers at once and disconnects later; only an observed DISCONNECTED allows the deletion.",
        helpLinkUri: Help("SKMS002"));

    public static readonly DiagnosticDescriptor DisconnectedEarly = new(
        "SKMS003",
        "The store is disconnected before it is known to be empty",
        "'{0}' is disconnected before it is known to be empty, which cuts off its keys at once; check that it holds no key first",
        Safety,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Disconnecting is the outage: every key in the store becomes unusable immediately.",
        helpLinkUri: Help("SKMS003"));

    public static readonly DiagnosticDescriptor FirstPageOnly = new(
        "SKMS004",
        "An emptiness check reads only the first page of keys",
        "This check sees only the first page of keys; go on with NextMarker until Truncated is false, or enumerate kms.Paginators.ListKeys(...).Keys",
        Safety,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "ListKeys answers at most 1000 keys, 100 by default.",
        helpLinkUri: Help("SKMS004"));

    public static readonly DiagnosticDescriptor NeverExecuted = new(
        "SKMS005",
        "A SafeKms operation is built but never executed",
        "This {0} is built but never executed; await it",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Nothing is sent before a SafeKms operation is awaited, executed or planned.",
        helpLinkUri: Help("SKMS005"));

    public static readonly DiagnosticDescriptor GuardIgnored = new(
        "SKMS006",
        "The answer of a guard is ignored",
        "The answer of this check is ignored; test it and stop where the store is not safe to delete",
        Safety,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A check that answers in its result proves nothing unless the result is tested.",
        helpLinkUri: Help("SKMS006"));

    public static readonly DiagnosticDescriptor RefusalSwallowed = new(
        "SKMS007",
        "The refusal to delete a store that holds keys is swallowed",
        "{0} is swallowed here, so a refused deletion looks like a success; rethrow it or return the outcome",
        Safety,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service's refusal is no substitute for a check, and ignoring it reports a skipped deletion as done.",
        helpLinkUri: Help("SKMS007"));

    public static readonly DiagnosticDescriptor EmptyUnknown = new(
        "SKMS008",
        "It cannot be proved that the store holds no key",
        "It cannot be proved that '{0}' holds no KMS key here; if a call or callback that cannot be seen checks it, mark that method [EnsuresStoreEmpty] or name it in safekms.ensures_empty_methods",
        Safety,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A delegate, an interface or another assembly received the client or the id, and may have checked.",
        helpLinkUri: Help("SKMS008"));

    public static readonly DiagnosticDescriptor DisconnectedUnknown = new(
        "SKMS009",
        "It cannot be proved that the store is DISCONNECTED",
        "It cannot be proved that '{0}' is DISCONNECTED here; if a call or callback that cannot be seen waits for it, mark that method [EnsuresStoreDisconnected] or name it in safekms.ensures_disconnected_methods",
        Safety,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A delegate, an interface or another assembly received the client or the id, and may have waited.",
        helpLinkUri: Help("SKMS009"));

    private static string Help(string id) => "https://github.com/safekms/safekms/blob/main/docs/rules/" + id + ".md";
}
