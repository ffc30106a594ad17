using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using SafeKms.Analyzers.CodeFixes;

namespace SafeKms.Analyzers.Tests.Harness;

/// <summary>Applies code fixes in a workspace and looks at the program that comes out.</summary>
internal sealed class Fixing : IDisposable
{
    private static readonly CodeFixProvider[] Providers = [new SafeDeletionFix(), new ReadAllPagesFix(), new AwaitOperationFix()];

    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _file;
    private Solution _solution;

    public Fixing(string source, bool library = true)
    {
        var compilation = Compile.Program(library ? [source, Library.Source] : [source]);
        var project = ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Program", "Program", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: new CSharpParseOptions(LanguageVersion.Latest), metadataReferences: Compile.References);
        _solution = _workspace.CurrentSolution.AddProject(project);
        foreach (var tree in compilation.SyntaxTrees)
        {
            _solution = _solution.AddDocument(DocumentId.CreateNewId(project.Id), Path.GetFileName(tree.FilePath), tree.GetText());
        }

        _file = _solution.Projects.Single().Documents.Single(d => d.Name == "File1.cs").Id;
    }

    public async Task<IReadOnlyList<Diagnostic>> Diagnostics()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        Assert.Empty(Compile.Errors(compilation));
        return [.. (await Compile.Analyze(compilation)).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    public async Task<string> Text() => (await _solution.GetDocument(_file)!.GetTextAsync()).ToString();

    /// <summary>The titles of the fixes offered for a rule.</summary>
    public async Task<IReadOnlyList<string>> Titles(string rule) => [.. (await Actions(rule)).Select(a => a.Title)];

    /// <summary>Applies the fix of a title for the first diagnostic of a rule.</summary>
    public async Task Apply(string rule, string title)
    {
        var action = (await Actions(rule)).First(a => a.Title == title);
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        _solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>Applies it for every diagnostic of the document.</summary>
    public async Task ApplyToAll(string rule, string title)
    {
        var provider = Providers.Single(p => p.FixableDiagnosticIds.Contains(rule));
        var action = (await Actions(rule)).First(a => a.Title == title);
        var found = (await Diagnostics()).Where(d => d.Id == rule).ToImmutableArray();
        var context = new FixAllContext(_solution.GetDocument(_file)!, provider, FixAllScope.Document, action.EquivalenceKey!, [rule], new Known(found), TestContext.Current.CancellationToken);
        var all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        _solution = (await all!.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    public void Dispose() => _workspace.Dispose();

    private Project Project => _solution.Projects.Single();

    private async Task<List<CodeAction>> Actions(string rule)
    {
        var diagnostics = await Diagnostics();
        var first = diagnostics.First(d => d.Id == rule);
        var together = diagnostics.Where(d => d.Location == first.Location && Providers.Any(p => p.FixableDiagnosticIds.Contains(d.Id) && p.FixableDiagnosticIds.Contains(rule))).ToImmutableArray();
        var actions = new List<CodeAction>();
        var provider = Providers.Single(p => p.FixableDiagnosticIds.Contains(rule));
        await provider.RegisterCodeFixesAsync(new CodeFixContext(_solution.GetDocument(_file)!, first.Location.SourceSpan, together, (a, _) => actions.Add(a), TestContext.Current.CancellationToken));
        return actions;
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(diagnostics.AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(diagnostics.AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
