//=== cleanup job with field id
public class CleanupJob
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _storeId;
    private bool _empty;

    public CleanupJob(IAmazonKeyManagementService kms, string storeId) => (_kms, _storeId) = (kms, storeId);

    public async Task RunAsync()
    {
        await InspectAsync();
        if (!_empty) { Console.WriteLine("not empty"); return; } //g 001
        await AwaitDisconnectedAsync(); //g 002
        await DropAsync();
    }

    private async Task InspectAsync()
    {
        _empty = true;
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var meta = (await _kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
            if (meta.CustomKeyStoreId == _storeId) _empty = false;
        }
    }

    private async Task AwaitDisconnectedAsync()
    {
        for (; ; )
        {
            var stores = await _kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = _storeId });
            if (stores.CustomKeyStores.First().ConnectionState.Equals(ConnectionStateType.DISCONNECTED)) return;
            await Task.Delay(1000);
        }
    }

    private Task DropAsync() => _kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = _storeId });
}
//=== cleanup job with field id, steps in the wrong method
public class CleanupJob
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _storeId;

    public CleanupJob(IAmazonKeyManagementService kms, string storeId) => (_kms, _storeId) = (kms, storeId);

    public async Task CheckAsync()
    {
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await _kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == _storeId) throw new Exception();
        }
    }

    public async Task RunAsync()
    {
        await _kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = _storeId });
        await DropAsync();
    }

    private Task DropAsync() => _kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = _storeId }); //! 001 002
}
//=== outcome class with factories
public sealed class Outcome
{
    private Outcome(bool success, string? error) { Success = success; Error = error; }
    public bool Success { get; }
    public string? Error { get; }
    public static Outcome Ok() => new(true, null);
    public static Outcome Fail(string error) => new(false, error);
}

public class Flow(IAmazonKeyManagementService kms)
{
    public async Task<Outcome> Delete(string id)
    {
        var empty = await Empty(id);
        if (!empty.Success) return empty; //g 001
        var disconnected = await Disconnected(id);
        if (!disconnected.Success) return disconnected; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return Outcome.Ok();
    }

    private async Task<Outcome> Empty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId == id) return Outcome.Fail($"key {k.KeyId}");
        }
        return Outcome.Ok();
    }

    private async Task<Outcome> Disconnected(string id)
    {
        var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return d.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED ? Outcome.Ok() : Outcome.Fail("connected");
    }
}
//=== outcome class, error only logged
public sealed class Outcome
{
    private Outcome(bool success, string? error) { Success = success; Error = error; }
    public bool Success { get; }
    public string? Error { get; }
    public static Outcome Ok() => new(true, null);
    public static Outcome Fail(string error) => new(false, error);
}

public class Flow(IAmazonKeyManagementService kms)
{
    public async Task<Outcome> Delete(string id)
    {
        var empty = await Empty(id);
        if (empty.Error != null) Console.WriteLine(empty.Error);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
        return Outcome.Ok();
    }

    private async Task<Outcome> Empty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId == id) return Outcome.Fail($"key {k.KeyId}");
        }
        return Outcome.Ok();
    }
}
//=== list of checks as delegates
public class Checks(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        var checks = new List<Func<Task<string?>>> { () => KeysLeft(id), () => StillConnected(id) };
        foreach (var check in checks)
        {
            if (await check() is { } problem) throw new InvalidOperationException(problem);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    private async Task<string?> KeysLeft(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return k.KeyId;
        return null;
    }

    private async Task<string?> StillConnected(string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED ? null : "connected";
}
//=== two-phase: select candidates, then delete
public class TwoPhase(IAmazonKeyManagementService kms)
{
    public async Task Run(IEnumerable<string> ids)
    {
        var ready = new List<string>();
        foreach (var id in ids)
        {
            if (await IsEmpty(id) && await IsDisconnected(id)) ready.Add(id); //x
        }

        foreach (var id in ready)
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
    }

    private async Task<bool> IsEmpty(string id) =>
        !await kms.Paginators.ListKeys(new()).Keys.AnyAsync(async (k, ct) => (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id);

    private async Task<bool> IsDisconnected(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return r.CustomKeyStores.Any(s => s.ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== two-phase, or instead of and
public class TwoPhase(IAmazonKeyManagementService kms)
{
    public async Task Run(IEnumerable<string> ids)
    {
        var ready = new List<string>();
        foreach (var id in ids)
        {
            if (await IsEmpty(id) || await IsDisconnected(id)) ready.Add(id);
        }

        foreach (var id in ready)
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
        }
    }

    private async Task<bool> IsEmpty(string id) =>
        !await kms.Paginators.ListKeys(new()).Keys.AnyAsync(async (k, ct) => (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id);

    private async Task<bool> IsDisconnected(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return r.CustomKeyStores.Any(s => s.ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== store object passed around
public class ByStore(IAmazonKeyManagementService kms)
{
    public async Task DeleteByName(string name)
    {
        var store = await Find(name) ?? throw new ArgumentException("no such store", nameof(name));
        if (await CountKeys(store) > 0) throw new InvalidOperationException("not empty"); //g 001
        store = await WaitForDisconnect(store); //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId });
    }

    private async Task<CustomKeyStoresListEntry?> Find(string name)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreName = name });
        return r.CustomKeyStores.FirstOrDefault();
    }

    private async Task<int> CountKeys(CustomKeyStoresListEntry store)
    {
        var n = 0;
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (meta.CustomKeyStoreId == store.CustomKeyStoreId) ++n;
        }
        return n;
    }

    private async Task<CustomKeyStoresListEntry> WaitForDisconnect(CustomKeyStoresListEntry store)
    {
        while (store.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            if (store.ConnectionState == ConnectionStateType.CONNECTED)
                await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId });
            await Task.Delay(1000);
            store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId })).CustomKeyStores.Single();
        }
        return store;
    }
}
//=== store object, stale state
public class ByStore(IAmazonKeyManagementService kms)
{
    public async Task DeleteByName(string name)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreName = name });
        var store = r.CustomKeyStores.Single();
        var keys = await kms.Paginators.ListKeys(new()).Keys.ToListAsync();
        foreach (var k in keys)
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (meta.CustomKeyStoreId == store.CustomKeyStoreId) return;
        }
        if (store.ConnectionState == ConnectionStateType.CONNECTED)
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId });
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId }); //! 002
    }
}
//=== wait via TaskCompletionSource and timer, unseen
public class Evented(IAmazonKeyManagementService kms)
{
    private readonly TaskCompletionSource _disconnected = new();
    public void OnDisconnected() => _disconnected.TrySetResult();

    public async Task Delete(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (id == meta.CustomKeyStoreId) throw new InvalidOperationException();
        }
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        await _disconnected.Task;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== PeriodicTimer poll
public class Ticking(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id, CancellationToken ct)
    {
        await NoKeys(id, ct); //g 001
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        var disconnected = false;
        while (!disconnected && await timer.WaitForNextTickAsync(ct))
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
            disconnected = r.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED;
        }
        if (!disconnected) throw new OperationCanceledException(); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }

    private async Task NoKeys(string id, CancellationToken ct)
    {
        var marker = default(string);
        while (true)
        {
            var page = await kms.ListKeysAsync(new() { Marker = marker }, ct);
            foreach (var k in page.Keys)
            {
                var r = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId }, ct);
                if (r.KeyMetadata.CustomKeyStoreId?.Equals(id, StringComparison.OrdinalIgnoreCase) == true) throw new InvalidOperationException();
            }
            if (page.Truncated != true) break;
            marker = page.NextMarker;
        }
    }
}
//=== local functions with captured state
public class Locals(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        int found = 0;
        await Sweep();
        if (found != 0) throw new InvalidOperationException($"{found}"); //g 001
        await Poll(); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

        async Task Sweep()
        {
            await foreach (var page in kms.Paginators.ListKeys(new()).Responses)
            {
                foreach (var k in page.Keys ?? new List<KeyListEntry>()) await Visit(k);
            }
        }

        async Task Visit(KeyListEntry k)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId == id) found++;
        }

        async Task Poll()
        {
            while (await Get() != "DISCONNECTED") await Task.Delay(100);
        }

        async Task<string> Get() => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
    }
}
//=== custom exception caught around guard
public class StoreInUseException(string id) : Exception(id);

public class Caught(IAmazonKeyManagementService kms)
{
    public async Task<bool> Delete(string id)
    {
        try
        {
            await Check(id);
            await WaitAsync(id); //g 002
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            return true;
        }
        catch (StoreInUseException e)
        {
            Console.WriteLine(e.Message);
            return false;
        }
        finally
        {
            Console.WriteLine("done");
        }
    }

    async Task Check(string id)
    {
        var keys = kms.Paginators.ListKeys(new()).Keys;
        await foreach (var k in keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId != id) continue;
            throw new StoreInUseException(id);
        }
    }

    async Task WaitAsync(string id)
    {
        ConnectionStateType? state = null;
        while (state != ConnectionStateType.DISCONNECTED)
        {
            state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.FirstOrDefault()?.ConnectionState;
        }
    }
}
//=== custom exception swallowed
public class StoreInUseException(string id) : Exception(id);

public class Caught(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        try
        {
            await Check(id);
        }
        catch (StoreInUseException e)
        {
            Console.WriteLine("warning: " + e.Message);
        }
        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.FirstOrDefault()?.ConnectionState;
        if (state == ConnectionStateType.DISCONNECTED)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    async Task Check(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId != id) continue;
            throw new StoreInUseException(id);
        }
    }
}
//=== state machine
public class Machine(IAmazonKeyManagementService kms)
{
    private enum Step { Check, Disconnect, Wait, Delete, Done }

    public async Task Run(string id)
    {
        var step = Step.Check;
        while (step != Step.Done)
        {
            switch (step)
            {
                case Step.Check:
                    if (await Any(id)) throw new InvalidOperationException();
                    step = Step.Disconnect;
                    break;
                case Step.Disconnect:
                    await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                    step = Step.Wait;
                    break;
                case Step.Wait:
                    var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
                    if (s.ConnectionState == ConnectionStateType.DISCONNECTED) step = Step.Delete;
                    else await Task.Delay(1000);
                    break;
                case Step.Delete:
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                    step = Step.Done;
                    break;
            }
        }
    }

    private async Task<bool> Any(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true;
        return false;
    }
}
//=== state machine without the wait
public class Machine(IAmazonKeyManagementService kms)
{
    private enum Step { Check, Disconnect, Delete, Done }

    public async Task Run(string id)
    {
        for (var step = Step.Check; step != Step.Done;)
        {
            step = step switch
            {
                Step.Check => await Any(id) ? Step.Done : Step.Disconnect,
                Step.Disconnect => await Disconnect(id),
                _ => await Drop(id), //! 002
            };
        }
    }

    private async Task<Step> Disconnect(string id)
    {
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return Step.Delete;
    }

    private async Task<Step> Drop(string id)
    {
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return Step.Done;
    }

    private async Task<bool> Any(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true;
        return false;
    }
}
//=== generic result type
public readonly record struct Result<T>(T? Value, string? Error)
{
    public bool IsSuccess => Error is null;
    public static implicit operator Result<T>(T value) => new(value, null);
    public static Result<T> Fail(string error) => new(default, error);
}

public class Generic(IAmazonKeyManagementService kms)
{
    public async Task<Result<string>> Delete(string id)
    {
        var keys = await Keys(id);
        if (!keys.IsSuccess) return Result<string>.Fail(keys.Error!); //x
        if (keys.Value!.Count > 0) return Result<string>.Fail("not empty"); //g 001
        var state = await State(id);
        if (state.Value != "DISCONNECTED") return Result<string>.Fail("connected"); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return id;
    }

    private async Task<Result<List<string>>> Keys(string id)
    {
        var result = new List<string>();
        try
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            {
                var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                if (meta.CustomKeyStoreId == id) result.Add(meta.KeyId);
            }
        }
        catch (AmazonKeyManagementServiceException e)
        {
            return Result<List<string>>.Fail(e.Message);
        }
        return result;
    }

    private async Task<Result<string>> State(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return r.CustomKeyStores[0].ConnectionState.Value;
    }
}
//=== generic result, error forgotten
public readonly record struct Result<T>(T? Value, string? Error)
{
    public bool IsSuccess => Error is null;
    public static Result<T> Ok(T value) => new(value, null);
    public static Result<T> Fail(string error) => new(default, error);
}

public class Generic(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        var keys = await Keys(id);
        if (keys.Value is { Count: > 0 }) return;
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task<Result<List<string>>> Keys(string id)
    {
        var result = new List<string>();
        try
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            {
                var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                if (meta.CustomKeyStoreId == id) result.Add(meta.KeyId);
            }
        }
        catch (AmazonKeyManagementServiceException e)
        {
            return Result<List<string>>.Fail(e.Message);
        }
        return Result<List<string>>.Ok(result);
    }
}
