using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SafeKms.Emulator.Benchmarks;

/// <summary><c>safekms emulator</c>, as a process of its own.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private EmulatorProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
    }

    public Uri Address { get; }

    /// <summary>The memory the process holds.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<EmulatorProcess> StartAsync(nint? cores)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "SafeKms.Cli.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [tool, "emulator", "--port", "0"]) { RedirectStandardOutput = true })!;
        if (cores is { } mask && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
        {
            process.ProcessorAffinity = mask;
        }

        string line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The emulator did not start.");
        return new EmulatorProcess(process, new Uri(line[(line.LastIndexOf(' ') + 1)..]));
    }

    public async Task<JsonElement> ControlAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return json.RootElement.Clone();
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.Kill();
        _process.Dispose();
    }
}
