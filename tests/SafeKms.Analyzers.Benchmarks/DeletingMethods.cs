using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Options;
using SafeKms.Analyzers.Rules;
using SafeKms.Analyzers.Summaries;

namespace SafeKms.Analyzers.Benchmarks;

/// <summary>
/// The time of each method that deletes: the gate, its graph and those of what it calls, and the proof; nothing is kept from one method to the
/// next. Bodies are bound before, as the analyzers that every project of the SDK has make the compiler do, whether our rules are there or not.
/// </summary>
internal static class DeletingMethods
{
    public static IEnumerable<(string Method, double Milliseconds)> Measure(CSharpCompilation compilation)
    {
        var bodies = compilation.SyntaxTrees.SelectMany(t => t.GetRoot().DescendantNodes())
            .Where(n => n is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null })
            .ToList();
        foreach (var method in bodies.OfType<MethodDeclarationSyntax>())
        {
            var fresh = compilation.Clone();
            var program = new ProgramModel(fresh, new AnalyzerSettings(NoOptions.Instance, null), CancellationToken.None);
            bodies.ForEach(b => program.Model(b.SyntaxTree).GetOperation(b));
            var symbol = program.Model(method.SyntaxTree).GetDeclaredSymbol(method)!;

            var began = Stopwatch.GetTimestamp();
            if (!StoreDeletionAnalyzer.IsJudged(symbol, method, program.Deletions.In(symbol.ContainingType, CancellationToken.None)))
            {
                continue;
            }

            new RootAnalysis(program, symbol).Run(ControlFlowGraph.Create(method, program.Model(method.SyntaxTree))!);
            yield return (symbol.Name, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public static readonly NoOptions Instance = new();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new None();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class None : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
