using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
            if (!IsBody(block) || !IsJudged(member, block.Syntax, deletions) || program.Options.IsExcluded(member))
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
                analysis.GiveUp();
            }

            new Report(context, analysis, reported, block).All();
        }
    }

    /// <summary>Whether a body deletes; but a private helper is judged where it is called.</summary>
    internal static bool IsJudged(ISymbol member, SyntaxNode body, TypeDeletions deletions) =>
        deletions.Mentions(body)
        && !(member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } helper
            && !helper.ExplicitInterfaceImplementations.Any() && deletions.IsUsed(helper.Name) && helper.Name != "Main");

    private static bool IsBody(IOperation block) => block is IBlockOperation or IMethodBodyBaseOperation or IFieldInitializerOperation or IPropertyInitializerOperation;
}
