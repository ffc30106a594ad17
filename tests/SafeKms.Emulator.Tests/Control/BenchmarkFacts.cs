using SafeKms.Emulator.Benchmarks;

namespace SafeKms.Emulator.Tests.Control;

/// <summary>The benchmarks work; what they measure is for a quiet machine.</summary>
public class BenchmarkFacts
{
    [Fact]
    public async Task Each_benchmark_runs_against_the_tool_itself()
    {
        using var emulator = await EmulatorProcess.StartAsync(cores: null);
        Assert.True(await Loopback.DescribeKeyAsync(emulator, calls: 200) > 0);
        Assert.True((await Loopback.BulkAsync(emulator, count: 1000)).Elapsed > TimeSpan.Zero);
    }
}
