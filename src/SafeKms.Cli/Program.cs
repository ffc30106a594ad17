using System.CommandLine;
using System.Runtime.InteropServices;
using SafeKms.Cli.Commands;

using var interrupt = new CancellationTokenSource();

void Stop(PosixSignalContext signal)
{
    // The first signal lets the command stop in order and say where it stopped; a second one ends it at once.
    signal.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
}

using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var root = new RootCommand("Lists, plans and deletes AWS KMS custom key stores - safely.") { EmulatorCommand.Create() };
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }, interrupt.Token).ConfigureAwait(false);
