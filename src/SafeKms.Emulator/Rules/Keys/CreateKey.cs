using SafeKms.Emulator.Rules.Policies;
using SafeKms.Emulator.Rules.Stores;
using SafeKms.Emulator.Rules.Tags;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

internal static class CreateKey
{
    private const int MostKeys = 100_000;

    public static void Run(Scope scope, Input input, Output output)
    {
        // What the request says by itself comes first, then what it says of a store.
        string origin = Origin(input);
        RefuseOtherKinds(input);
        var policy = input.Text("Policy") is { } text ? PolicyCheck.Read(text, input) : null;
        var tags = TagCheck.Read(input);
        TagCheck.RefuseTooMany(tags.Count);
        var store = Home(scope, input, origin);
        if (scope.World.Keys.Count >= MostKeys)
        {
            throw new KmsFailure("LimitExceededException", $"An account can have at most {MostKeys} KMS keys in a Region.");
        }

        var key = new KeyRecord(Guid.NewGuid(), store, scope.Now, scope.Now + scope.Settings.VisibilityDelay.Ticks) { Policy = policy };
        Describe(key, input, tags);
        scope.World.Keys.Add(key);
        output.KeyMetadata(scope, key);
    }

    private static string Origin(Input input)
    {
        string origin = input.Text("Origin") ?? "AWS_KMS";
        bool needsStore = origin is "AWS_CLOUDHSM" or "EXTERNAL_KEY_STORE";
        if (needsStore != input.Has("CustomKeyStoreId"))
        {
            throw KmsFailure.Validation(needsStore
                ? $"CustomKeyStoreId is required for a KMS key with Origin {origin}."
                : $"CustomKeyStoreId is not valid for a KMS key with Origin {origin}; it must be AWS_CLOUDHSM or EXTERNAL_KEY_STORE.");
        }

        if (origin == "EXTERNAL_KEY_STORE" != input.Has("XksKeyId"))
        {
            throw KmsFailure.Validation("XksKeyId is required for a KMS key with Origin EXTERNAL_KEY_STORE, and valid only there.");
        }

        return origin;
    }

    /// <summary>The store the key is to be in; null for KMS's own.</summary>
    private static StoreRecord? Home(Scope scope, Input input, string origin)
    {
        if (!input.Has("CustomKeyStoreId"))
        {
            return null;
        }

        var store = scope.Store(input);
        if (store.Type.Wire() != origin)
        {
            throw KmsFailure.Validation($"Origin {origin} does not match the custom key store {store.Id}, whose type is {store.Type.Wire()}.");
        }

        if (store.StateAt(scope.Now) is var state and not EmulatedConnectionState.Connected)
        {
            throw KmsFailure.StoreState($"The custom key store {store.Id} is {state.Wire()}. A KMS key can be created only in a CONNECTED custom key store.");
        }

        if (input.Text("XksKeyId") is { } xksKeyId && scope.World.Keys.Sorted.Any(key => key.Store == store && key.XksKeyId == xksKeyId))
        {
            throw new KmsFailure("XksKeyAlreadyInUseException", $"The external key '{xksKeyId}' is already associated with a KMS key in the custom key store {store.Id}.");
        }

        return store;
    }

    private static void RefuseOtherKinds(Input input)
    {
        if (input.Has("KeySpec") && input.Has("CustomerMasterKeySpec"))
        {
            throw KmsFailure.Validation("You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated.");
        }

        bool isSymmetric = (input.Text("KeySpec") ?? input.Text("CustomerMasterKeySpec") ?? "SYMMETRIC_DEFAULT") == "SYMMETRIC_DEFAULT"
            && (input.Text("KeyUsage") ?? "ENCRYPT_DECRYPT") == "ENCRYPT_DECRYPT";
        if (!isSymmetric || input.Flag("MultiRegion") || input.Text("Origin") == "EXTERNAL")
        {
            throw KmsFailure.Unsupported("Keys in custom key stores are single-Region symmetric encryption keys; the emulator models no other kind, there or elsewhere.");
        }
    }

    private static void Describe(KeyRecord key, Input input, IReadOnlyDictionary<string, string> tags)
    {
        if (input.Text("Description") is { Length: > 0 } description)
        {
            key.Details.Description = description;
        }

        if (input.Text("XksKeyId") is { } xksKeyId)
        {
            key.Details.XksKeyId = xksKeyId;
        }

        foreach (var (name, value) in tags)
        {
            key.Details.Tags[name] = value;
        }
    }
}
