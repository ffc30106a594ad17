//=== recursion whose answer is dropped
public class Walker(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        if (await AnyFromAsync(id, null)) throw new InvalidOperationException("in use");
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }

    private async Task<bool> AnyFromAsync(string id, string? marker)
    {
        // What the other pages have is not heard.
        var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker }); //! 004
        foreach (var key in page.Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true;
        }

        if (page.Truncated == true) await AnyFromAsync(id, page.NextMarker);
        return false;
    }
}
//=== recursion that throws what it finds
public static class Guards
{
    public static async Task EnsureUnusedAsync(this IAmazonKeyManagementService kms, string id, string? marker = null)
    {
        var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
        foreach (var key in page.Keys)
        {
            var about = await kms.DescribeKeyAsync(key.KeyId);
            if (about.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(key.KeyId);
        }

        if (page.Truncated is true)
        {
            await kms.EnsureUnusedAsync(id, page.NextMarker);
        }
    }
}
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            await kms.EnsureUnusedAsync(id); //g 001
            await UntilAsync(id, 20); //g 002
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }

    private async Task UntilAsync(string id, int left)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return;
        if (left == 0) throw new TimeoutException(id);
        await Task.Delay(1000);
        await UntilAsync(id, left - 1);
    }
}
//=== recursion that gives up quietly
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        }

        await UntilAsync(id, 20);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }

    private async Task UntilAsync(string id, int left)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED || left == 0) return;
        await Task.Delay(1000);
        await UntilAsync(id, left - 1);
    }
}
//=== steps in the wrong order
public sealed class Pipeline(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string id)
    {
        foreach (var step in Steps(id)) await step();
    }

    private IEnumerable<Func<Task>> Steps(string id)
    {
        yield return () => EmptyAsync(id);
        yield return () => kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
        yield return () => OfflineAsync(id);
    }

    private async Task EmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(id);
        }
    }

    private async Task OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException(id);
    }
}
//=== checks kept in a list, one forgotten
public sealed class Checks(IAmazonKeyManagementService kms)
{
    private readonly List<Func<string, Task<bool>>> _checks = [];

    public static async Task DeleteAsync(IAmazonKeyManagementService kms, string id)
    {
        var checks = new Checks(kms);
        checks._checks.Add(checks.OfflineAsync);
        foreach (var check in checks._checks)
        {
            if (!await check(id)) return;
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }

    private async Task<bool> OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== answers under names, any of them will do
public sealed class Checklist(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var answers = new Dictionary<string, bool> { ["empty"] = await EmptyAsync(id), ["offline"] = await OfflineAsync(id) };
        if (!answers.Values.Any(ok => ok)) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }

    private async Task<bool> EmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        }

        return true;
    }

    private async Task<bool> OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== answers in an array, all of them
public sealed class Checklist(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var answers = new[] { await EmptyAsync(id), await OfflineAsync(id) };
        if (!answers.All(ok => ok)) return; //g 001
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

    private async Task<bool> EmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        }

        return true;
    }

    private async Task<bool> OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== fold over the enabled keys only
public class Folding(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var all = new List<KeyMetadata>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata);
        if (all.Aggregate(0, (n, m) => m.CustomKeyStoreId == id && m.KeyState == KeyState.Enabled ? n + 1 : n) > 0) return;
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== sum of ones
public class Summing(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var all = new List<KeyMetadata>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata);
        if (all.Sum(m => m.CustomKeyStoreId == id ? 1 : 0) != 0) return; //g 001
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== a retry within a retry that swallows
public static class Again
{
    public static async Task<T?> UpToAsync<T>(Func<Task<T>> work, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            try
            {
                return await work();
            }
            catch (AmazonKeyManagementServiceException)
            {
                await Task.Delay(1000);
            }
        }

        return default;
    }
}
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        if (await Again.UpToAsync(() => CountAsync(id), 3) > 0) return;
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }

    private async Task<int> CountAsync(string id)
    {
        var count = 0;
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var about = await Again.UpToAsync(() => kms.DescribeKeyAsync(key.KeyId), 3);
            if (about?.KeyMetadata.CustomKeyStoreId == id) count++;
        }

        return count;
    }
}
//=== an own operator that takes either
public readonly struct Answer
{
    private readonly bool _ok;
    private Answer(bool ok) => _ok = ok;
    public static Answer Of(bool ok) => new(ok);
    public static bool operator true(Answer a) => a._ok;
    public static bool operator false(Answer a) => !a._ok;
    public static bool operator !(Answer a) => !a._ok;
    public static Answer operator |(Answer a, Answer b) => new(a._ok || b._ok);
}
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        if (!(await EmptyAsync(id) | await OfflineAsync(id))) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }

    private async Task<Answer> EmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return Answer.Of(false);
        }

        return Answer.Of(true);
    }

    private async Task<Answer> OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return Answer.Of(s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== found behind the first place only
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var owners = new List<string?>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) owners.Add((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId);
        if (owners.IndexOf(id) > 0) return;
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== found nowhere
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var all = new List<KeyMetadata>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata);
        if (all.FindIndex(m => m.CustomKeyStoreId == id) != -1) return; //g 001
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== an iterator passed to its end
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id, IProgress<int> progress)
    {
        await foreach (var n in VerifyAsync(id))
        {
            progress.Report(n);
        }

        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

    private async IAsyncEnumerable<int> VerifyAsync(string id)
    {
        var n = 0;
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(key.KeyId);
            yield return ++n;
        }
    }
}
//=== tasks begun and not waited for
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var owned = 0;
        var work = new List<Task>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            work.Add(Task.Run(async () =>
            {
                if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) owned++;
            }));
        }

        if (owned > 0) return;
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== states in a map, another store's asked for
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id, string other)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        }

        var states = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest())).CustomKeyStores.ToDictionary(s => s.CustomKeyStoreId, s => s.ConnectionState);
        if (states[other] != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }
}
//=== struck off when disconnected, until nothing is left
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string[] ids)
    {
        var inUse = new HashSet<string>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId is { } owner) inUse.Add(owner);
        }

        if (ids.Any(inUse.Contains)) return; //g 001
        var pending = ids.ToList();
        while (pending.Any()) //g 002
        {
            foreach (var id in pending.ToArray())
            {
                var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
                if (s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) pending.Remove(id);
            }
        }

        foreach (var id in ids) await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== struck off when disconnected, given up when cancelled
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var pending = new HashSet<string>(ids);
        while (pending.Count > 0)
        {
            var all = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
            foreach (var store in all.CustomKeyStores)
            {
                if (store.ConnectionState == ConnectionStateType.DISCONNECTED) pending.Remove(store.CustomKeyStoreId);
            }

            if (ct.IsCancellationRequested) pending.Clear();
        }

        foreach (var id in ids) await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== a copy that is emptied says nothing of its original
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string[] ids)
    {
        var left = ids.ToList();
        while (left.Any()) left.RemoveAt(0);
        foreach (var id in ids) await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== a parallel loop waited for
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var found = new System.Collections.Concurrent.ConcurrentBag<string>();
        var sweep = Parallel.ForEachAsync(kms.Paginators.ListKeys(new ListKeysRequest()).Keys, async (key, token) =>
        {
            if ((await kms.DescribeKeyAsync(key.KeyId, token)).KeyMetadata.CustomKeyStoreId == id) found.Add(key.KeyId);
        });
        await sweep; //g 001
        if (!found.IsEmpty) return; //g 001
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== conditional check in the list
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id, bool thorough)
    {
        var checks = new List<Func<Task<bool>>> { () => OfflineAsync(id) };
        if (thorough) checks.Add(() => EmptyAsync(id));
        foreach (var check in checks)
            if (!await check()) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private async Task<bool> EmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
    private async Task<bool> OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== checks stop at the first that holds
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var checks = new List<Func<Task<bool>>> { () => OfflineAsync(id), () => EmptyAsync(id) };
        foreach (var check in checks)
            if (await check()) break;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task<bool> EmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
    private async Task<bool> OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== results of one factory, the second overwrites nothing
public sealed record Result(bool Ok, string Why);
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var empty = await EmptyAsync(id);
        var offline = await OfflineAsync(id);
        if (!offline.Ok) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        Console.WriteLine(empty.Why);
    }
    private static Result Make(bool ok) => new(ok, ok ? "fine" : "no");
    private async Task<Result> EmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return Make(false);
        return Make(true);
    }
    private async Task<Result> OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return Make(s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== results of one factory, both asked
public sealed record Result(bool Ok, string Why);
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var empty = await EmptyAsync(id);
        var offline = await OfflineAsync(id);
        if (!offline.Ok || !empty.Ok) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private static Result Make(bool ok) => new(ok, ok ? "fine" : "no");
    private async Task<Result> EmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return Make(false);
        return Make(true);
    }
    private async Task<Result> OfflineAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return Make(s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== two ids from one resolver
public sealed class Two(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string name, string other)
    {
        var id = Resolve(name);
        var second = Resolve(other);
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = second }); //! 001 002
    }
    private static string Resolve(string name) => Environment.GetEnvironmentVariable(name) ?? throw new ArgumentException(name);
}
//=== one id from a resolver
public sealed class Two(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string name)
    {
        var id = Resolve(name);
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private static string Resolve(string name) => Console.ReadLine() ?? throw new ArgumentException(name);
}
//=== resolver asked twice
public sealed class Two(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync()
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == Id()) return;
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = Id() });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = Id() });
    }
    private static string Id() => Environment.GetEnvironmentVariable("STORE") ?? throw new InvalidOperationException();
}
//=== first of the list for all
public sealed class Firsts(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string[] ids)
    {
        var first = ids.First();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == first) return;
        foreach (var id in ids)
        {
            var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) continue;
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        }
    }
}
//=== iterator with take
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var n = 0;
        await foreach (var k in VerifyAsync(id)) { if (++n == 10) return; }
        await foreach (var k in VerifyAsync(id)) { if (++n == 10) break; }
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private async IAsyncEnumerable<int> VerifyAsync(string id)
    {
        var n = 0;
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(key.KeyId);
            yield return ++n;
        }
    }
}
//=== one check method asked twice, the first answer forgotten
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var first = await ValidateAsync(id, keys: true);
        var second = await ValidateAsync(id, keys: false);
        if (second.Count > 0) return;
        Console.WriteLine(first.Count);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private async Task<List<string>> ValidateAsync(string id, bool keys)
    {
        var problems = new List<string>();
        if (keys)
        {
            await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) problems.Add(key.KeyId);
        }
        else
        {
            var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) problems.Add("connected");
        }
        return problems;
    }
}
//=== one check method asked twice, both answers heard
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var first = await ValidateAsync(id, keys: true);
        var second = await ValidateAsync(id, keys: false);
        if (first.Count > 0 || second.Count > 0) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private async Task<List<string>> ValidateAsync(string id, bool keys)
    {
        var problems = new List<string>();
        if (keys)
        {
            await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) problems.Add(key.KeyId);
        }
        else
        {
            var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) problems.Add("connected");
        }
        return problems;
    }
}
//=== reports of one factory, one of them read twice
public sealed class Report { public List<string> Problems { get; } = []; public bool Clean => Problems.Count == 0; }
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var keys = await KeysAsync(id);
        var state = await StateAsync(id);
        if (!state.Clean || !state.Clean) return;
        Console.WriteLine(keys);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private static Report Begin() => new();
    private async Task<Report> KeysAsync(string id)
    {
        var report = Begin();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) report.Problems.Add(key.KeyId);
        return report;
    }
    private async Task<Report> StateAsync(string id)
    {
        var report = Begin();
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) report.Problems.Add("connected");
        return report;
    }
}
//=== reports of one factory, both read
public sealed class Report { public List<string> Problems { get; } = []; public bool Clean => Problems.Count == 0; }
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var keys = await KeysAsync(id);
        var state = await StateAsync(id);
        if (!keys.Clean || !state.Clean) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private static Report Begin() => new();
    private async Task<Report> KeysAsync(string id)
    {
        var report = Begin();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) report.Problems.Add(key.KeyId);
        return report;
    }
    private async Task<Report> StateAsync(string id)
    {
        var report = Begin();
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) report.Problems.Add("connected");
        return report;
    }
}
//=== two reports made with new
public sealed class Report { public List<string> Problems { get; } = []; public bool Clean => Problems.Count == 0; }
public sealed class Checks(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var keys = new Report();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) keys.Problems.Add(key.KeyId);
        var state = new Report();
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) state.Problems.Add("connected");
        if (!state.Clean) return;
        Console.WriteLine(keys);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== recursion that nobody waits for
public class Cleaner(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        }

        await UntilAsync(id);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }

    private async Task UntilAsync(string id)
    {
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return;
        await Task.Delay(1000);
#pragma warning disable CS4014
        UntilAsync(id);
    }
}
//=== a handler that subscribes itself again
public class Rescheduled(IAmazonKeyManagementService kms, Action<Func<string, Task>> subscribe)
{
    public void Start() => subscribe(RetireAsync);

    private async Task RetireAsync(string id) //! 008 009
    {
        subscribe(RetireAsync);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
