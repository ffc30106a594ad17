using System.Globalization;
using BenchmarkDotNet.Running;
using SafeKms.Analyzers.Benchmarks;

// dotnet run -c Release               the whole of it with BenchmarkDotNet
// dotnet run -c Release -- methods    the rules' own time for each method of the corpus that deletes
if (args is not ["methods", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Sources).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
    return;
}

const int WarmUps = 5;
const int Rounds = 9;

var corpus = Sources.Corpus();
var times = new Dictionary<string, List<double>>();
for (var round = 0; round < WarmUps + Rounds; round++)
{
    foreach (var (name, compilation) in corpus)
    {
        foreach (var (method, milliseconds) in DeletingMethods.Measure(compilation))
        {
            if (round >= WarmUps)
            {
                var key = name + ": " + method;
                if (!times.TryGetValue(key, out var samples))
                {
                    times.Add(key, samples = []);
                }

                samples.Add(milliseconds);
            }
        }
    }
}

var ordered = times.Select(t => (Name: t.Key, Milliseconds: t.Value.Order().ElementAt(t.Value.Count / 2))).OrderBy(t => t.Milliseconds).ToList();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ordered.Count} methods that delete, each with all it calls; the median of {Rounds} runs, nothing kept from one to the next"));
foreach (var (label, share) in new[] { ("median", 0.5), ("p95", 0.95), ("max", 0.999) })
{
    var (name, milliseconds) = ordered[(int)(ordered.Count * share)];
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: {milliseconds:0.00} ms ({name})"));
}
