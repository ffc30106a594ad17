using SafeKms.Emulator.Calls;
using SafeKms.Emulator.Quotas;
using SafeKms.Emulator.Rules;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Time;

namespace SafeKms.Emulator.Wire;

/// <summary>The one way in, for every transport: a target and a body give a status, headers and a body.</summary>
internal sealed class KmsEndpoint(KmsEmulator emulator, World world, EmulatorClock clock, CallLog log, RequestQuotas quotas)
{
    private const string Dropped = "ConnectionDropped";
    private const string Lost = "ResponseLost";
    private const string Canceled = "Canceled";

    private readonly AsyncLocal<bool> _insideHook = new();

    public async Task<KmsResponse> HandleAsync(string? target, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var request = KmsRequest.Parse(target, body);
        var call = new KmsCall(log.NextSequence(), request.OperationName, Guid.NewGuid(), clock.UtcNow, request.CustomKeyStoreId, request.KeyId);
        Run(emulator.BeforeEachCall, call);
        var fault = emulator.Faults.Take(call);
        try
        {
            await clock.Wait(emulator.Latency + (fault is { AfterEffect: false } ? fault.Delay : default), cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException)
        {
            log.Add(call.Ended(0, Canceled));
            throw;
        }

        var (ended, response) = Execute(request, call, fault);
        if (fault is { AfterEffect: true })
        {
            await clock.Wait(fault.Delay, cancellationToken).ConfigureAwait(false);
        }

        Run(emulator.AfterEachCall, ended);
        return response;
    }

    /// <summary>The effect, its answer and its entry in the log: one atomic step.</summary>
    private (KmsCall Ended, KmsResponse Response) Execute(KmsRequest request, KmsCall call, Fault? fault)
    {
        lock (world.Gate)
        {
            bool isStopped = fault is { AfterEffect: false } && (fault.DropConnection || fault.Error is not null);
            var answer = isStopped ? null : Perform(request, call);
            answer = fault switch
            {
                null => answer!,
                { DropConnection: true } => Answer.None(fault.AfterEffect ? Lost : Dropped),
                { Error: { } error } => Answer.Of(new KmsFailure(error, fault.Message ?? "A fault set on the emulator.", fault.AnsweredStatus)),
                _ => answer!,
            };
            var ended = call.Ended(answer.StatusCode, answer.ErrorType);
            log.Add(ended);
            return (ended, new KmsResponse(answer.StatusCode, answer.Body, call));
        }
    }

    private Answer Perform(KmsRequest request, KmsCall call)
    {
        long now = clock.UtcTicks;
        world.Settle(now);
        try
        {
            if (emulator.EnforceQuotas)
            {
                quotas.Take(request.OperationName, now);
            }

            if (request.Failure is { } failure)
            {
                return Answer.Of(failure);
            }

            var operation = request.Operation!;
            using var output = new Output();
            operation.Run(new Scope(world, emulator, operation, now, call.Id), request.Input, output);
            world.Changes += operation.IsRead ? 0 : 1;
            return new Answer(200, null, operation.HasOutput ? output.Close() : default);
        }
        catch (KmsFailure failure)
        {
            return Answer.Of(failure);
        }
    }

    /// <summary>Outside the lock, and not for calls that a hook itself makes.</summary>
    private void Run(Action<KmsCall, KmsEmulator>? hook, KmsCall call)
    {
        if (hook is null || _insideHook.Value)
        {
            return;
        }

        _insideHook.Value = true;
        try
        {
            hook(call, emulator);
        }
        finally
        {
            _insideHook.Value = false;
        }
    }
}
