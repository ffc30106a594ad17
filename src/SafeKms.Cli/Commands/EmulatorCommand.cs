using System.CommandLine;
using SafeKms.Cli.Emulation;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Terminals;
using SafeKms.Emulator;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms emulator</c>: a KMS to rehearse on.</summary>
internal static class EmulatorCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port of 127.0.0.1 to listen on; 0 takes a free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<string> Account = new("--account")
    {
        Description = "The account to be, 12 digits.",
        HelpName = "id",
        DefaultValueFactory = _ => "111122223333",
    };

    private static readonly Option<double> ConnectDuration = Seconds("--connect-duration", "How long a store stays CONNECTING, in seconds.");

    private static readonly Option<double> DisconnectDuration = Seconds("--disconnect-duration", "How long a store stays DISCONNECTING, in seconds.");

    private static readonly Option<string> Quotas = new("--quotas")
    {
        Description = "Whether calls beyond the documented request quotas are throttled.",
        HelpName = "on|off",
        DefaultValueFactory = _ => "off",
    };

    private static readonly Option<double> Latency = new("--latency-ms")
    {
        Description = "How long every call takes, in milliseconds.",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<string?> State = new("--state")
    {
        Description = "Keeps stores, keys and the clock in this file: loaded at the start if it is there, saved after changes and at the end.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        Quotas.AcceptOnlyFromAmong("on", "off");
        Port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
                result.AddError("--port must be 0 to 65535.");
        });
        Account.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: 12 } id || !id.All(char.IsAsciiDigit))
                result.AddError("--account must be 12 digits.");
        });
        foreach (var option in new[] { ConnectDuration, DisconnectDuration, Latency })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<double>() is not (>= 0 and <= 86_400_000))
                    result.AddError($"{option.Name} must be 0 or more.");
            });
        }

        var command = new Command("emulator", "Runs an emulated AWS KMS on a port of this machine, to rehearse and test on. Stop it with Ctrl+C.")
        {
            Port, Account, ConnectDuration, DisconnectDuration, Quotas, Latency, State,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var emulator = new KmsEmulator
        {
            TimeProvider = TimeProvider.System,
            Region = parsed.GetValue(GlobalOptions.Region) ?? "us-east-1",
            AccountId = parsed.GetValue(Account)!,
            ConnectDuration = TimeSpan.FromSeconds(parsed.GetValue(ConnectDuration)),
            DisconnectDuration = TimeSpan.FromSeconds(parsed.GetValue(DisconnectDuration)),
            EnforceQuotas = parsed.GetValue(Quotas) == "on",
            Latency = TimeSpan.FromMilliseconds(parsed.GetValue(Latency)),
        };

        try
        {
            await KeepAsync(emulator, parsed.GetValue(State), () => ServeAsync(emulator, parsed.GetValue(Port), cancellationToken), cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (CommandException refused)
        {
            return Fail(parsed, refused.Failure);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Fail(parsed, CommandException.File($"The state cannot be kept in {parsed.GetValue(State)}:", fault).Failure);
        }
    }

    private static int Fail(ParseResult parsed, CommandFailure failure)
    {
        using var terminal = new Terminal(parsed.GetValue(GlobalOptions.NoColor), GlobalOptions.Mode(parsed));
        FailureWriter.Write(terminal, failure, parsed.GetValue(GlobalOptions.Verbose));
        terminal.Flush();
        return failure.ExitCode;
    }

    /// <summary>Does something, with the state kept in the file if there is one.</summary>
    private static async Task KeepAsync(KmsEmulator emulator, string? file, Func<Task> act, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await act().ConfigureAwait(false);
            return;
        }

        var keeper = new StateKeeper(emulator, file);
        await using (keeper.ConfigureAwait(false))
        {
            await keeper.StartAsync(cancellationToken).ConfigureAwait(false);
            await act().ConfigureAwait(false);
        }
    }

    private static async Task ServeAsync(KmsEmulator emulator, int port, CancellationToken cancellationToken)
    {
        using var server = new EmulatorServer(new EmulatorApplication(emulator, ControlApis.Of(emulator)), port);
        Uri address;
        try
        {
            address = await server.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException taken)
        {
            throw new CommandException(new CommandFailure { ExitCode = ExitCode.Failed, Code = "Port", Message = taken.Message, Remedy = "Choose another port; --port 0 takes a free one.", Fault = taken });
        }

        Console.WriteLine($"listening on http://127.0.0.1:{address.Port}");

        var stop = new TaskCompletionSource();
        await using (cancellationToken.Register(stop.SetResult).ConfigureAwait(false))
            await stop.Task.ConfigureAwait(false);
        await server.StopAsync().ConfigureAwait(false);
    }

    private static Option<double> Seconds(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "S",
        DefaultValueFactory = _ => 0,
    };
}
