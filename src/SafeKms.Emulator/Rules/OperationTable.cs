using System.Collections.Frozen;
using SafeKms.Emulator.Rules.Aliases;
using SafeKms.Emulator.Rules.Cryptography;
using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Rules.Policies;
using SafeKms.Emulator.Rules.Stores;
using SafeKms.Emulator.Rules.Tags;
using SafeKms.Emulator.Validation;

namespace SafeKms.Emulator.Rules;

/// <summary>Every operation that the emulator models.</summary>
internal static class OperationTable
{
    private static readonly FrozenDictionary<string, Operation> ByName = new Operation[]
    {
        new("CreateCustomKeyStore", StoreInputs.Create, CreateCustomKeyStore.Run),
        new("DescribeCustomKeyStores", StoreInputs.Describe, DescribeCustomKeyStores.Run),
        new("ConnectCustomKeyStore", StoreInputs.OneStore, ConnectCustomKeyStore.Run),
        new("DisconnectCustomKeyStore", StoreInputs.OneStore, DisconnectCustomKeyStore.Run),
        new("UpdateCustomKeyStore", StoreInputs.Update, UpdateCustomKeyStore.Run),
        new("DeleteCustomKeyStore", StoreInputs.OneStore, DeleteCustomKeyStore.Run),

        new("CreateKey", KeyInputs.Create, CreateKey.Run),
        new("DescribeKey", KeyInputs.Describe, DescribeKey.Run),
        new("ListKeys", KeyInputs.List, ListKeys.Run),
        new("EnableKey", KeyInputs.OneKey, EnableKey.Run) { HasOutput = false },
        new("DisableKey", KeyInputs.OneKey, DisableKey.Run) { HasOutput = false },
        new("ScheduleKeyDeletion", KeyInputs.ScheduleDeletion, ScheduleKeyDeletion.Run),
        new("CancelKeyDeletion", KeyInputs.OneKey, CancelKeyDeletion.Run),
        new("GetKeyLastUsage", KeyInputs.OneKey, GetKeyLastUsage.Run),

        new("CreateAlias", KeyInputs.SetAlias, CreateAlias.Run) { HasOutput = false, KnowsInvalidArn = false },
        new("UpdateAlias", KeyInputs.SetAlias, UpdateAlias.Run) { HasOutput = false, KnowsInvalidArn = false },
        new("DeleteAlias", KeyInputs.DeleteAlias, DeleteAlias.Run) { HasOutput = false },
        new("ListAliases", KeyInputs.ListAliases, ListAliases.Run),

        new("TagResource", KeyInputs.Tag, TagResource.Run) { HasOutput = false },
        new("UntagResource", KeyInputs.Untag, UntagResource.Run) { HasOutput = false },
        new("ListResourceTags", KeyInputs.ListTags, ListResourceTags.Run),

        new("GetKeyPolicy", KeyInputs.GetPolicy, GetKeyPolicy.Run),
        new("PutKeyPolicy", KeyInputs.PutPolicy, PutKeyPolicy.Run) { HasOutput = false },

        new("Encrypt", CryptographyInputs.Encrypt, Encrypt.Run) { KnowsInvalidArn = false },
        new("Decrypt", CryptographyInputs.Decrypt, Decrypt.Run) { KnowsInvalidArn = false },
        new("GenerateDataKey", CryptographyInputs.GenerateDataKey, GenerateDataKey.Run) { KnowsInvalidArn = false },
    }.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    public static IEnumerable<Operation> All => ByName.Values;

    public static Operation? Find(string name) => ByName.GetValueOrDefault(name);
}
