using System.Diagnostics;
using SafeKms.Emulator.Benchmarks;

// The emulator and its client share two cores, where the system lets a program choose.
const nint TwoCores = 0b11;
const int Calls = 40_000;
const int Keys = 100_000;
const double LeastCallsPerSecond = 4000;
const double MostSecondsForBulk = 2;

if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
{
    Process.GetCurrentProcess().ProcessorAffinity = TwoCores;
}

using var emulator = await EmulatorProcess.StartAsync(TwoCores);
double rate = await Loopback.DescribeKeyAsync(emulator, Calls);
var (elapsed, bytesEach) = await Loopback.BulkAsync(emulator, Keys);

Console.WriteLine($"DescribeKey over loopback   {rate,8:0} calls/s   {rate / LeastCallsPerSecond:0.00} of the target of {LeastCallsPerSecond:0}");
Console.WriteLine($"{Keys} keys in bulk         {elapsed.TotalSeconds,8:0.00} s         {elapsed.TotalSeconds / MostSecondsForBulk:0.00} of the limit of {MostSecondsForBulk:0}");
Console.WriteLine($"memory, the answer included {bytesEach,8} bytes a key");
return rate >= LeastCallsPerSecond && elapsed.TotalSeconds < MostSecondsForBulk ? 0 : 1;
