using System.Globalization;
using BenchmarkDotNet.Running;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeKms.Analyzers.Benchmarks;

// dotnet run -c Release               the whole of it with BenchmarkDotNet
// dotnet run -c Release -- methods    the analyzer's own time for each program of the corpus, which deletes in a method or two
if (args is not ["methods", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Sources).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
    return;
}

const int WarmUps = 10;
const int Rounds = 20;

var rules = Sources.Rules;
var rule = rules.Single(r => r.GetType().Name == "StoreDeletionAnalyzer");
var samples = Sources.Corpus().Select(p => (p.Name, p.Compilation, Milliseconds: new List<double>())).ToList();
for (var round = 0; round < WarmUps + Rounds; round++)
{
    foreach (var (_, compilation, milliseconds) in samples)
    {
        // A clone of the compilation knows nothing of the runs before, but its syntax and symbols are bound first, as a compiler has done.
        var fresh = compilation.Clone();
        fresh.GetDiagnostics();
        var with = fresh.WithAnalyzers(rules, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        await with.GetAnalyzerDiagnosticsAsync();
        if (round >= WarmUps)
        {
            milliseconds.Add((await with.GetAnalyzerTelemetryInfoAsync(rule, CancellationToken.None)).ExecutionTime.TotalMilliseconds);
        }
    }
}

var times = samples.Select(s => (s.Name, Milliseconds: s.Milliseconds.Order().ElementAt(s.Milliseconds.Count / 2)));
var ordered = times.OrderBy(t => t.Milliseconds).ToList();
foreach (var (label, share) in new[] { ("median", 0.5), ("p95", 0.95), ("max", 0.999) })
{
    var (name, milliseconds) = ordered[(int)(ordered.Count * share)];
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: {milliseconds:0.00} ms ({name})"));
}
