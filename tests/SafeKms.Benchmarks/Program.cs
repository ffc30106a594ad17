using Amazon.KeyManagementService;
using SafeKms;
using SafeKms.Benchmarks;
using SafeKms.Emulator;

// dotnet run -c Release --project tests/SafeKms.Benchmarks [keys] [pairs]
var keys = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 20_000;
var pairs = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 9;
const int Concurrency = 16;

Console.WriteLine($"{keys:N0} keys, {Concurrency} calls at once, {pairs} pairs of runs after a warm-up; {Environment.ProcessorCount} processors");
await SweepAsync(keys, pairs);
await RateAsync(Math.Min(keys, 4_000));
await MemoryAsync(Math.Min(5 * keys, 100_000));

// A sweep beside the loop written by hand, on the same emulator in the same process: what differs is SafeKms.
static async Task SweepAsync(int keys, int pairs)
{
    var emulator = new KmsEmulator { TimeProvider = TimeProvider.System };
    var store = emulator.AddCloudHsmStore("hsm");
    emulator.AddKeys(keys);
    using var kms = emulator.CreateClient();
    var safeKms = Unthrottled(kms);

    var ours = new List<Measurement>();
    var rivals = new List<Measurement>();
    for (var pair = 0; pair <= pairs; pair++)
    {
        emulator.ClearCalls();
        var rival = await Measurement.OfAsync(() => Rival.CountKeysAsync(kms, store.Id, Concurrency));
        emulator.ClearCalls();
        var our = await Measurement.OfAsync(() => safeKms.TakeKeyInventoryAsync());
        if (pair == 0)
            continue;
        ours.Add(our);
        rivals.Add(rival);
    }

    Print("sweep, wall time", ours, rivals, run => run.Seconds * 1e6 / keys, "µs a key");
    Print("sweep, CPU time", ours, rivals, run => run.CpuSeconds * 1e6 / keys, "µs a key");
    Print("sweep, allocations", ours, rivals, run => (double)run.AllocatedBytes / keys, "bytes a key");
}

// By the real clock, under a quota: how much of the configured rate is used, and how much is throttled.
static async Task RateAsync(int keys)
{
    const double Quota = 2_000;
    const double Rate = 1_900;
    var emulator = new KmsEmulator { TimeProvider = TimeProvider.System, EnforceQuotas = true };
    emulator.SetQuota("DescribeKey", Quota);
    emulator.AddKeys(keys);
    using var kms = emulator.CreateClient();
    var options = new SafeKmsOptions();
    options.Sweep.DescribeKeyPerSecond = Rate;
    options.Sweep.MaxConcurrency = Concurrency;

    var run = await Measurement.OfAsync(() => new SafeKmsClient(kms, options).TakeKeyInventoryAsync());
    var throttled = emulator.Calls.Count(call => call.ErrorType == "ThrottlingException");
    Console.WriteLine($"rate: {keys / run.Seconds / Rate:0.000} of {Rate:N0} a second used under a quota of {Quota:N0}; {100.0 * throttled / keys:0.00} % throttled");
}

// What an inventory keeps while it is held.
static async Task MemoryAsync(int keys)
{
    var emulator = new KmsEmulator { TimeProvider = TimeProvider.System };
    emulator.AddKeys(keys);
    using var kms = emulator.CreateClient();
    var safeKms = Unthrottled(kms);
    await new SafeKmsClient(kms).ListCustomKeyStoresAsync();
    emulator.ClearCalls();
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var inventory = await safeKms.TakeKeyInventoryAsync();
    emulator.ClearCalls();
    var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
    Console.WriteLine($"memory: the inventory of {inventory.KeysListed:N0} keys keeps {kept / 1e6:0.0} MB");
}

static SafeKmsClient Unthrottled(IAmazonKeyManagementService kms)
{
    var options = new SafeKmsOptions();
    options.Sweep.DescribeKeyPerSecond = 10_000_000;
    options.Sweep.ListKeysPerSecond = 10_000_000;
    options.Sweep.MaxConcurrency = Concurrency;
    return new SafeKmsClient(kms, options);
}

static void Print(string what, List<Measurement> ours, List<Measurement> rivals, Func<Measurement, double> figure, string unit)
{
    var ratio = Measurement.Median(ours.Zip(rivals, (our, rival) => figure(our) / figure(rival)));
    Console.WriteLine($"{what}: {Measurement.Median(ours.Select(figure)):0.0} {unit}, by hand {Measurement.Median(rivals.Select(figure)):0.0}; ratio {ratio:0.000}");
}
