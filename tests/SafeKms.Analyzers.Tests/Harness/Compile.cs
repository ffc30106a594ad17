using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Collections.Immutable;

namespace SafeKms.Analyzers.Tests.Harness;

/// <summary>Compiles a program in memory against the real AWS SDK and runs the rules on it.</summary>
internal static class Compile
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Amazon.KeyManagementService; global using Amazon.KeyManagementService.Model;
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> AllReferences = new(() =>
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return [.. platform
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("AWSSDK.", StringComparison.Ordinal)
                || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "Moq.dll" or "Polly.Core.dll" or "Microsoft.Extensions.Logging.Abstractions.dll" or "Microsoft.Extensions.DependencyInjection.Abstractions.dll"))
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)), Frameworks.Reference];
    });

    public static ImmutableArray<MetadataReference> References => AllReferences.Value;

    public static CSharpCompilation Program(params string[] files)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        var trees = files.Prepend(Usings).Select((f, i) => CSharpSyntaxTree.ParseText(f, parse, path: i == 0 ? "Usings.cs" : $"File{i}.cs")).ToList();
        var top = trees.Any(t => t.GetRoot().ChildNodes().Any(n => n is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax));
        return CSharpCompilation.Create("Program", trees, References,
            new CSharpCompilationOptions(top ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, AnalyzerConfigOptionsProvider? options = null, params DiagnosticAnalyzer[] analyzers)
    {
        if (analyzers.Length == 0)
        {
            analyzers = All;
        }

        var errors = new List<Exception>();
        var analyzerOptions = options is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], options);
        var with = compilation.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(analyzerOptions, (e, _, _) => { lock (errors) { errors.Add(e); } }, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        // Continuations of the driver's tasks run on its stack; a loop over many programs would pile them up.
        var diagnostics = await Task.Run(() => with.GetAnalyzerDiagnosticsAsync());
        await Task.Yield();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException("A rule threw: " + errors[0], errors[0]);
        }

        return diagnostics;
    }

    public static DiagnosticAnalyzer[] All => [.. typeof(Analyzers.Rules.StoreDeletionAnalyzer).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    public static IEnumerable<Diagnostic> Errors(Compilation compilation) => compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
}
