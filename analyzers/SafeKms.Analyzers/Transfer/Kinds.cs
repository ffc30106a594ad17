using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SafeKms.Analyzers.Transfer;

/// <summary>What a type is to the analysis, told by name: no assembly but the program's own need be there.</summary>
internal static class Kinds
{
    public const string KmsInterface = "IAmazonKeyManagementService";
    public const string KmsNamespace = "Amazon.KeyManagementService";

    private static readonly HashSet<string> CollectionNames =
    [
        "List", "HashSet", "Queue", "Stack", "LinkedList", "ConcurrentBag", "ConcurrentQueue", "ConcurrentStack", "SortedSet", "Collection",
        "Dictionary", "ConcurrentDictionary", "SortedDictionary", "SortedList", "ArrayList", "Hashtable", "ImmutableArray", "ImmutableList", "ImmutableHashSet", "ObservableCollection",
    ];

    private static readonly string[] Runtimes =
    [
        "System", "Microsoft", "Amazon", "Serilog", "NLog", "log4net", "Spectre", "Newtonsoft", "OpenTelemetry", "Polly", "Xunit", "NUnit", "Moq", "NSubstitute", "FluentAssertions", "Shouldly",
    ];

    /// <summary>Asked of every call: spelled out once for each namespace, for as long as it lives.</summary>
    private static readonly ConditionalWeakTable<INamespaceSymbol, string> Names = new();

    public static string Namespace(ISymbol? symbol) => symbol?.ContainingNamespace is { IsGlobalNamespace: false } ns ? Names.GetValue(ns, n => n.ToDisplayString()) : "";

    public static bool IsIn(ISymbol? symbol, string root) => IsIn(Namespace(symbol), root);

    private static bool IsIn(string ns, string root) =>
        ns.StartsWith(root, StringComparison.Ordinal) && (ns.Length == root.Length || ns[root.Length] == '.');

    /// <summary>The base class library and what logs, tests and hosts: never a guard.</summary>
    public static bool IsRuntime(ISymbol? symbol) => symbol is not null && !symbol.Locations.Any(l => l.IsInSource) && Namespace(symbol) is var ns && Runtimes.Any(r => IsIn(ns, r));

    public static bool IsCollection(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && CollectionNames.Contains(named.Name) && IsIn(named, "System.Collections");

    public static bool IsTuple(ITypeSymbol type) => type.IsTupleType || (type.Name is "Tuple" or "ValueTuple" && Namespace(type) == "System");

    public static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "Exception" && Namespace(type) == "System")
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask" } && Namespace(type) == "System.Threading.Tasks";

    public static bool IsAwsModel(ITypeSymbol? type) => IsIn(type, "Amazon");

    public static bool IsKms(ITypeSymbol? type) =>
        type is not null && ((type.Name == KmsInterface && Namespace(type) == KmsNamespace)
            || type.AllInterfaces.Any(i => i.Name == KmsInterface && Namespace(i) == KmsNamespace));

    public static bool IsAsyncSequence(ITypeSymbol type) =>
        type.Name is "IAsyncEnumerable" or "IAsyncEnumerator" && Namespace(type) == "System.Collections.Generic";

    /// <summary>Whether a body yields what it returns.</summary>
    public static bool IsIterator(IMethodSymbol method, ControlFlowGraph graph) =>
        method.ReturnType.Name is "IAsyncEnumerable" or "IEnumerable" or "IAsyncEnumerator" or "IEnumerator"
        && graph.Blocks.Any(b => b.Operations.Any(o => o.Kind is OperationKind.YieldReturn));

    /// <summary>The operation of KMS a method is, without Async; null where it is none.</summary>
    public static string? KmsOperation(IMethodSymbol method)
    {
        if (!IsKms(method.ContainingType) || method.MethodKind != MethodKind.Ordinary || method.Parameters.IsEmpty)
        {
            return null;
        }

        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - 5) : method.Name;
        return method.Parameters[0].Type.Name == name + "Request" || (Namespace(method.ContainingType) == KmsNamespace && !method.ContainingType.Locations.Any(l => l.IsInSource)) ? name : null;
    }
}
