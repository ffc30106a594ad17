using System.Globalization;
using System.Text;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Robustness;

/// <summary>Source that is broken, cut off or shuffled: no rule throws and none hangs.</summary>
public class RobustnessTests
{
    /// <summary>How many sources; the full ten thousand where SAFEKMS_ROBUSTNESS says so.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SAFEKMS_ROBUSTNESS"), out var n) ? n : 400;

    private static readonly Lazy<string[]> Programs = new(() => [.. typeof(RobustnessTests).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(n =>
        {
            using var reader = new StreamReader(typeof(RobustnessTests).Assembly.GetManifestResourceStream(n)!);
            return CorpusProgram.Read(reader.ReadToEnd()).Select(p => string.Join('\n', p.Files));
        })]);

    [Fact]
    public async Task Truncated_source_is_survived()
    {
        var random = new Random(1);
        for (var i = 0; i < Count / 2; i++)
        {
            var source = Programs.Value[random.Next(Programs.Value.Length)];
            await Survives(source[..random.Next(source.Length)]);
        }
    }

    [Fact]
    public async Task Source_with_lines_lost_doubled_and_swapped_is_survived()
    {
        var random = new Random(2);
        for (var i = 0; i < Count / 2; i++)
        {
            var lines = Programs.Value[random.Next(Programs.Value.Length)].Split('\n').ToList();
            for (var change = 0; change < 4; change++)
            {
                var at = random.Next(lines.Count);
                switch (random.Next(4))
                {
                    case 0:
                        lines.RemoveAt(at);
                        break;
                    case 1:
                        lines.Insert(random.Next(lines.Count), lines[at]);
                        break;
                    case 2:
                        lines[at] = lines[random.Next(lines.Count)];
                        break;
                    default:
                        lines[at] = new string([.. lines[at].Where(_ => random.Next(10) > 0)]);
                        break;
                }
            }

            await Survives(string.Join('\n', lines));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(14)]
    public async Task Deep_nesting_ends_within_the_step_limit(int depth)
    {
        var body = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"for (var i{i} = 0; i{i} < id.Length; i{i}++) {{ var f{i} = id.Length > {i}; try {{ if (f{i}) await kms.DescribeKeyAsync(id); ");
        }

        body.Append("await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });");
        for (var i = depth - 1; i >= 0; i--)
        {
            body.Append(CultureInfo.InvariantCulture, $" }} catch (Exception) when (f{i}) {{ Console.WriteLine(f{i}); }} finally {{ Console.WriteLine({i}); }} }}");
        }

        var compilation = Compile.Program($"class Deep(IAmazonKeyManagementService kms) {{ public async Task Run(string id) {{ {body} }} }}");
        var work = Compile.Analyze(compilation);

        Assert.Same(work, await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(60))));
        Assert.Contains(await work, d => d.Id == "SKMS001");
    }

    private static async Task Survives(string source)
    {
        var compilation = Compile.Program(source);
        var work = Compile.Analyze(compilation);
        Assert.True(await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(60))) == work, "the rules hang on: " + source);
        Assert.All(await work, d => Assert.StartsWith("SKMS", d.Id, StringComparison.Ordinal));
    }
}
