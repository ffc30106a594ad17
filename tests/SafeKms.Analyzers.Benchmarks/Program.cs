using System.Diagnostics;
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

var rules = Sources.Rules;
var times = new List<(string Name, double Milliseconds)>();
foreach (var (name, compilation) in Sources.Corpus())
{
    var samples = new List<double>();
    for (var round = 0; round < 30; round++)
    {
        // A clone of the compilation knows nothing of the runs before, but its syntax and symbols are bound first, as a compiler has done.
        var fresh = compilation.Clone();
        fresh.GetDiagnostics();
        var with = fresh.WithAnalyzers(rules, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var before = Stopwatch.GetTimestamp();
        await with.GetAnalyzerDiagnosticsAsync();
        _ = before;
        var telemetry = await with.GetAnalyzerTelemetryInfoAsync(rules.Single(r => r.GetType().Name == "StoreDeletionAnalyzer"), CancellationToken.None);
        samples.Add(telemetry.ExecutionTime.TotalMilliseconds);
    }

    times.Add((name, samples.Order().ElementAt(samples.Count / 2)));
}

var ordered = times.OrderBy(t => t.Milliseconds).ToList();
foreach (var (label, share) in new[] { ("median", 0.5), ("p95", 0.95), ("max", 0.999) })
{
    var (name, milliseconds) = ordered[(int)(ordered.Count * share)];
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: {milliseconds:0.00} ms ({name})"));
}
