using SafeKms.Emulator.State;

namespace SafeKms.Emulator;

/// <content>What is true, what was called, and what goes wrong.</content>
public sealed partial class KmsEmulator
{
    /// <summary>Every custom key store, in order of creation, as it is now.</summary>
    public IReadOnlyList<EmulatedStore> Stores => Look<EmulatedStore[]>(static (world, now) => [.. world.Stores.All.Select(store => store.Snapshot(now))]);

    /// <summary>Every key, in the order of ListKeys, as it is now.</summary>
    public IReadOnlyList<EmulatedKey> Keys => Look<EmulatedKey[]>(static (world, now) => [.. world.Keys.Sorted.Select(key => key.Snapshot(now, world.Arns))]);

    /// <summary>The latest calls (see <see cref="CallLogLimit"/>), in the order in which they took effect.</summary>
    public IReadOnlyList<KmsCall> Calls => Log.Snapshot();

    /// <summary>The faults that are set.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>The adversary: runs before each call takes effect, and may call anything here. Not for calls it makes itself.</summary>
    public Action<KmsCall, KmsEmulator>? BeforeEachCall { get; set; }

    /// <summary>The adversary: runs after each call took effect and before its answer, and may call anything here. Not for calls it makes itself.</summary>
    public Action<KmsCall, KmsEmulator>? AfterEachCall { get; set; }

    /// <summary>A store as it is now; null if there is none.</summary>
    /// <param name="customKeyStoreId">Its id.</param>
    public EmulatedStore? FindStore(string customKeyStoreId) => Look((world, now) => world.Stores.Find(customKeyStoreId)?.Snapshot(now));

    /// <summary>A key as it is now; null if there is none.</summary>
    /// <param name="keyId">Its id or ARN.</param>
    public EmulatedKey? FindKey(string keyId) => Look((world, now) => FindKey(world, keyId)?.Snapshot(now, world.Arns));

    /// <summary>How often an operation was called.</summary>
    /// <param name="operation">Its name.</param>
    public int CallsTo(string operation) => Log.Count(operation);

    /// <summary>Forgets the calls so far.</summary>
    public void ClearCalls() => Log.Clear();

    private static KeyRecord? FindKey(World world, string keyId) =>
        Guid.TryParseExact(keyId[(keyId.LastIndexOf('/') + 1)..], "D", out var id) ? world.Keys.Find(id) : null;

    private T Look<T>(Func<World, long, T> look)
    {
        lock (World.Gate)
        {
            long now = Clock.UtcTicks;
            World.Settle(now);
            return look(World, now);
        }
    }
}
