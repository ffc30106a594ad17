using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Options;
using SafeKms.Analyzers.Summaries;

namespace SafeKms.Analyzers.Tests.Harness;

/// <summary>
/// One body, written as a row of the table of shapes is, with the graph the compiler makes of it and what the engine
/// finds in it: no rule, no diagnostic.
/// </summary>
internal sealed class Analysis
{
    private Analysis(ControlFlowGraph graph, RootAnalysis found) => (Graph, Found) = (graph, found);

    public ControlFlowGraph Graph { get; }

    public RootAnalysis Found { get; }

    /// <summary>What is unmet: <c>E</c>, <c>D</c> or <c>ED</c>; <c>?</c> where it cannot be proved, <c>ok</c> where nothing is, <c>-</c> where nothing is deleted.</summary>
    public string Verdict => Found.Verdicts.Values.ToList() switch
    {
        [] => "-",
        var all when all.Any(v => v.Empty == Proof.Unmet || v.Disconnected == Proof.Unmet) =>
            (all.Any(v => v.Empty == Proof.Unmet) ? "E" : "") + (all.Any(v => v.Disconnected == Proof.Unmet) ? "D" : ""),
        var all => all.Any(v => v.Empty == Proof.Unknown || v.Disconnected == Proof.Unknown) ? "?" : "ok",
    };

    public static Analysis Of(string body, string members = "")
    {
        var analysis = Prepared(body, members);
        analysis.Found.Run(analysis.Graph);
        return analysis;
    }

    /// <summary>The same, not yet run.</summary>
    public static Analysis Prepared(string body, string members = "")
    {
        var compilation = Compile.Program(new Shape("", "", members + "\n---\n" + body).Program);
        Assert.Empty(Compile.Errors(compilation));
        var tree = compilation.SyntaxTrees.Last();
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(m => m.Identifier.ValueText == "Run" && m.Parent is ClassDeclarationSyntax { Identifier.ValueText: "Holes" });
        var program = new ProgramModel(compilation, new AnalyzerSettings(new EditorConfig(), tree), CancellationToken.None);
        return new Analysis(ControlFlowGraph.Create(method, model)!, new RootAnalysis(program, model.GetDeclaredSymbol(method)!));
    }
}
