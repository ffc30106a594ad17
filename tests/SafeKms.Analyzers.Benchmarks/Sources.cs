using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Benchmarks;

/// <summary>What the rules are measured on.</summary>
internal static class Sources
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        global using Amazon.KeyManagementService; global using Amazon.KeyManagementService.Model;
        """;

    private static readonly Lazy<MetadataReference[]> Platform = new(() => References(n => n.StartsWith("System.", StringComparison.Ordinal) || n is "mscorlib.dll" or "netstandard.dll"));

    private static readonly Lazy<MetadataReference[]> Aws = new(() => References(n => n.StartsWith("AWSSDK.", StringComparison.Ordinal)));

    public static CSharpCompilation Compile(bool aws, params string[] sources)
    {
        var trees = sources.Prepend(aws ? Usings : "global using System;").Select(s => CSharpSyntaxTree.ParseText(s, new CSharpParseOptions(LanguageVersion.Latest)));
        return CSharpCompilation.Create("Measured", trees, aws ? Platform.Value.Concat(Aws.Value) : Platform.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>A class with so many methods that do ordinary things.</summary>
    public static string Ordinary(int methods)
    {
        var text = new StringBuilder("public class Ordinary {");
        for (var i = 0; i < methods; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                public static int Sum{{i}}(int[] values, bool flag)
                {
                    var total = 0;
                    foreach (var value in values)
                    {
                        if (flag && value > {{i}}) total += value;
                        else if (value < 0) continue;
                        else total++;
                    }

                    try { return checked(total * 2); }
                    catch (OverflowException) { return int.MaxValue; }
                }
                """);
        }

        return text.Append('}').ToString();
    }

    /// <summary>The programs of the corpus that compile without other packages, one at a time.</summary>
    public static IReadOnlyList<(string Name, CSharpCompilation Compilation)> Corpus() =>
        [.. typeof(Sources).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".cs", StringComparison.Ordinal)).Order()
            .SelectMany(n =>
            {
                using var reader = new StreamReader(typeof(Sources).Assembly.GetManifestResourceStream(n)!);
                return CorpusProgram.Read(reader.ReadToEnd());
            })
            .Where(p => !p.Files.Any(f => f.Contains("Moq", StringComparison.Ordinal) || f.Contains("Polly", StringComparison.Ordinal) || f.Contains("ILogger", StringComparison.Ordinal) || f.StartsWith("if (args", StringComparison.Ordinal) || f.StartsWith("var kms", StringComparison.Ordinal)))
            .Select(p => (p.Name, Compile(true, p.Files)))];

    private static MetadataReference[] References(Func<string, bool> wanted) =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => wanted(Path.GetFileName(p))).Select(p => MetadataReference.CreateFromFile(p))];

    public static ImmutableArray<DiagnosticAnalyzer> Rules => [.. typeof(Rules.StoreDeletionAnalyzer).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    /// <summary>Microsoft.CodeAnalysis.BannedApiAnalyzers, with one banned symbol.</summary>
    public static (ImmutableArray<DiagnosticAnalyzer> Analyzers, AnalyzerOptions Options) BannedApi()
    {
        var package = typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "BannedApiAnalyzers").Value!;
        // By name: the assembly has code fixes too, whose types need what no compiler has.
        var file = Directory.GetFiles(package, "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll", SearchOption.AllDirectories).Order().Last();
        var type = Assembly.LoadFrom(file).GetType("Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.CSharpSymbolIsBannedAnalyzer", throwOnError: true)!;
        return ([(DiagnosticAnalyzer)Activator.CreateInstance(type)!], new AnalyzerOptions([new BannedSymbols()]));
    }

    private sealed class BannedSymbols : AdditionalText
    {
        public override string Path => "BannedSymbols.txt";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From("P:System.DateTime.Now;Use TimeProvider");
    }
}
