using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeKms.Analyzers.Benchmarks;

/// <summary>5,000 methods that delete nothing: the rules beside another analyzer, with and without the AWS SDK.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CompilationBenchmarks
{
    private CSharpCompilation _withAws = null!;
    private CSharpCompilation _without = null!;

    [GlobalSetup]
    public void Setup()
    {
        var source = Sources.Ordinary(5000);
        _withAws = Sources.Compile(true, source);
        _without = Sources.Compile(false, source);
        _withAws.GetDiagnostics();
        _without.GetDiagnostics();
    }

    [Benchmark(Baseline = true)]
    public Task<int> BannedApiAnalyzers()
    {
        var (analyzers, options) = Sources.BannedApi();
        return Run(_withAws.WithAnalyzers(analyzers, options));
    }

    [Benchmark]
    public Task<int> SafeKms_with_the_AWS_SDK() => Run(_withAws.WithAnalyzers(Sources.Rules));

    [Benchmark]
    public Task<int> SafeKms_without_the_AWS_SDK() => Run(_without.WithAnalyzers(Sources.Rules));

    private static async Task<int> Run(CompilationWithAnalyzers compilation) => (await compilation.GetAnalyzerDiagnosticsAsync()).Length;
}
