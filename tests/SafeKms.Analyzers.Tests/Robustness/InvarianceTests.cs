using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Robustness;

/// <summary>What does not change a program's meaning does not change its verdict. Every eighth program of the corpus is rewritten, for the time it takes.</summary>
public class InvarianceTests
{
    private const string Head = "public async Task Run(string id, string id2, string[] ids, bool a, CancellationToken ct, IAmazonKeyManagementService other)";

    private static readonly Lazy<CorpusProgram[]> Programs = new(() => [.. typeof(InvarianceTests).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(n =>
        {
            using var reader = new StreamReader(typeof(InvarianceTests).Assembly.GetManifestResourceStream(n)!);
            return CorpusProgram.Read(reader.ReadToEnd());
        })
        .Where((_, i) => i % 8 == 0)]);

    [Fact]
    public Task Renamed_variables() => Holds((tree, model) =>
    {
        var root = tree.GetRoot();
        var tokens = root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && IsVariable(t, model));
        return root.ReplaceTokens(tokens, (t, _) => SyntaxFactory.Identifier(t.LeadingTrivia, t.ValueText + "_renamed", t.TrailingTrivia));
    });

    [Fact]
    public Task Dead_code() => Holds((tree, _) => new Padding("if (false) { throw new InvalidOperationException(); }").Visit(tree.GetRoot()));

    [Fact]
    public Task Statements_that_do_nothing() => Holds((tree, _) => new Padding("Console.WriteLine(\"here\");").Visit(tree.GetRoot()));

    [Fact]
    public Task Blocks_around_statements() => Holds((tree, _) => new Wrapping().Visit(tree.GetRoot()));

    [Fact]
    public Task Body_in_a_local_function() => Extracted(head => $"{head} {{ await Inner(); async Task Inner() {{", " } }");

    [Fact]
    public Task Body_in_a_private_method() => Extracted(
        head => $"{head} => await Inner(id, id2, ids, a, ct, other);\n{head.Replace("public async Task Run", "private async Task Inner", StringComparison.Ordinal)} {{",
        " }");

    /// <summary>The rows of the table with their bodies moved elsewhere.</summary>
    private static async Task Extracted(Func<string, string> open, string close)
    {
        foreach (var shape in Shape.Read("table.txt").Where(s => s.Program.Contains(Head, StringComparison.Ordinal)))
        {
            var program = shape.Program;
            var at = program.IndexOf(Head, StringComparison.Ordinal);
            var body = program.IndexOf('{', at);
            var end = program.LastIndexOf('}', program.LastIndexOf('}') - 1);
            var moved = program[..at] + open(Head) + program[(body + 1)..end] + close + program[(end + 1)..];
            var compilation = Compile.Program(moved);
            Assert.True(!Compile.Errors(compilation).Any(), shape.Name + ": " + Compile.Errors(compilation).FirstOrDefault() + moved);
            var said = string.Join(' ', (await Compile.Analyze(compilation)).Select(d => d.Id[4..]).Distinct().Order());
            Assert.True((said.Length == 0 ? "ok" : said) == shape.Expected, $"{shape.Name}: {said} instead of {shape.Expected}");
        }
    }

    private static async Task Holds(Func<SyntaxTree, SemanticModel, SyntaxNode> change)
    {
        foreach (var program in Programs.Value)
        {
            var compilation = Compile.Program(program.Files);
            var changed = compilation;
            foreach (var tree in compilation.SyntaxTrees.Skip(1))
            {
                changed = changed.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(change(tree, compilation.GetSemanticModel(tree)).ToFullString())));
            }

            Assert.True(!Compile.Errors(changed).Any(), program.Name + ": " + Compile.Errors(changed).FirstOrDefault());
            var before = string.Join(' ', program.Expected.Select(e => e.Rule).Order());
            var after = string.Join(' ', (await Compile.Analyze(changed)).Select(d => d.Id).Order());
            Assert.True(before == after, $"{program.Name}: {after} instead of {before}");
        }
    }

    private static bool IsVariable(SyntaxToken token, SemanticModel model)
    {
        var symbol = token.Parent is IdentifierNameSyntax name ? model.GetSymbolInfo(name).Symbol : token.Parent is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax ? model.GetDeclaredSymbol(token.Parent) : null;
        return symbol is ILocalSymbol && token.Parent is not NameColonSyntax;
    }

    private sealed class Padding(string statement) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitBlock(BlockSyntax node)
        {
            var block = (BlockSyntax)base.VisitBlock(node)!;
            return block.WithStatements(SyntaxFactory.List(block.Statements.SelectMany(s => s is LocalFunctionStatementSyntax ? new[] { s } : [SyntaxFactory.ParseStatement(statement + "\n"), s])));
        }
    }

    private sealed class Wrapping : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitBlock(BlockSyntax node)
        {
            var block = (BlockSyntax)base.VisitBlock(node)!;
            return block.WithStatements(SyntaxFactory.List(block.Statements.Select(s => s is ExpressionStatementSyntax && !s.ToString().StartsWith("var (", StringComparison.Ordinal) && !s.ToString().Contains("out ", StringComparison.Ordinal) ? SyntaxFactory.Block(s) : s)));
        }
    }
}
