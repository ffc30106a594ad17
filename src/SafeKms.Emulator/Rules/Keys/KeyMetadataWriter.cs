using SafeKms.Emulator.Rules.Stores;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

internal static class KeyMetadataWriter
{
    public static void KeyMetadata(this Output output, Scope scope, KeyRecord key)
    {
        var json = output.Json;
        var state = key.StateAt(scope.Now);
        json.WriteStartObject("KeyMetadata");
        json.WriteString("AWSAccountId", scope.Arns.AccountId);
        json.WriteString("KeyId", key.Id);
        json.WriteString("Arn", scope.Arns.OfKey(key.Id));
        output.Date("CreationDate", key.Created);
        json.WriteBoolean("Enabled", state == EmulatedKeyState.Enabled);
        json.WriteString("Description", key.DetailsIfAny?.Description ?? "");
        json.WriteString("KeyUsage", "ENCRYPT_DECRYPT");
        json.WriteString("KeyState", Wire(state));
        if (key.Deletion != 0)
        {
            output.Date("DeletionDate", key.Deletion);
        }

        json.WriteString("Origin", key.Store?.Type.Wire() ?? "AWS_KMS");
        output.Text("CustomKeyStoreId", key.Store?.Id);
        output.Text("CloudHsmClusterId", key.Store?.CloudHsmClusterId);
        json.WriteString("KeyManager", "CUSTOMER");
        json.WriteString("CustomerMasterKeySpec", "SYMMETRIC_DEFAULT");
        json.WriteString("KeySpec", "SYMMETRIC_DEFAULT");
        json.WriteStartArray("EncryptionAlgorithms");
        json.WriteStringValue("SYMMETRIC_DEFAULT");
        json.WriteEndArray();
        json.WriteBoolean("MultiRegion", false);
        if (key.XksKeyId is { } xksKeyId)
        {
            json.WriteStartObject("XksKeyConfiguration");
            json.WriteString("Id", xksKeyId);
            json.WriteEndObject();
        }

        output.Text("CurrentKeyMaterialId", key.MaterialId);
        json.WriteEndObject();
    }

    public static string Wire(EmulatedKeyState state) => state switch
    {
        EmulatedKeyState.Enabled => "Enabled",
        EmulatedKeyState.Disabled => "Disabled",
        EmulatedKeyState.PendingDeletion => "PendingDeletion",
        _ => "Unavailable",
    };
}
