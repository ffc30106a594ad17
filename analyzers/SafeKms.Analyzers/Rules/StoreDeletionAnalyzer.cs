using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Options;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Transfer;

namespace SafeKms.Analyzers.Rules;

/// <summary>Proves of every direct deletion that the store is empty and DISCONNECTED, or says what is missing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StoreDeletionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.NotEmpty, Descriptors.NotDisconnected, Descriptors.DisconnectedEarly, Descriptors.FirstPageOnly,
        Descriptors.GuardIgnored, Descriptors.EmptyUnknown, Descriptors.DisconnectedUnknown);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Kinds.KmsNamespace + "." + Kinds.KmsInterface) is null)
            {
                return;
            }

            var settings = new AnalyzerSettings(start.Options.AnalyzerConfigOptionsProvider, start.Compilation.SyntaxTrees.FirstOrDefault());
            var program = new ProgramModel(start.Compilation, settings, start.CancellationToken);
            foreach (var name in RequiringMethods.In(start.Compilation, start.CancellationToken))
            {
                program.Deletions.Requiring[name] = true;
            }

            var reported = new Reported();
            start.RegisterOperationBlockAction(block => Analyze(block, program, reported));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, ProgramModel program, Reported reported)
    {
        var member = context.OwningSymbol;
        if (member.ContainingType is not { } type)
        {
            return;
        }

        var deletions = program.Deletions.In(type, context.CancellationToken);
        foreach (var block in context.OperationBlocks)
        {
            if (!deletions.Mentions(block.Syntax) || !IsBody(block) || program.Options.IsExcluded(member))
            {
                continue;
            }

            // A private helper is judged where it is called.
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } helper
                && !helper.ExplicitInterfaceImplementations.Any() && deletions.IsUsed(helper.Name) && helper.Name != "Main")
            {
                continue;
            }

            var analysis = new RootAnalysis(program, member);
            try
            {
                analysis.Run(context.GetControlFlowGraph(block));
            }
            catch (InsufficientExecutionStackException)
            {
                // Nothing was proved and nothing refuted.
                foreach (var deletion in block.Descendants().OfType<IInvocationOperation>().Where(i => Kinds.KmsOperation(i.TargetMethod) == "DeleteCustomKeyStore"))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.EmptyUnknown, deletion.Syntax.GetLocation(), "the store"));
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.DisconnectedUnknown, deletion.Syntax.GetLocation(), "the store"));
                }

                continue;
            }

            new Report(context, analysis, reported, block.Syntax).All();
        }
    }

    private static bool IsBody(IOperation block) => block is IBlockOperation or IMethodBodyBaseOperation or IFieldInitializerOperation or IPropertyInitializerOperation;
}

/// <summary>What was said already: a helper is reached from several members, but a fault is told once.</summary>
internal sealed class Reported
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string, Location), bool> _seen = new();

    public bool First(string id, Location location) => _seen.TryAdd((id, location), true);
}

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
