using static SafeKms.Emulator.Validation.Member;

namespace SafeKms.Emulator.Validation;

/// <summary>The inputs of the operations on keys, their aliases, tags and policies.</summary>
internal static class KeyInputs
{
    public static readonly StructureShape OneKey = new(Required("KeyId", Shapes.KeyId));

    public static readonly StructureShape Create = new(
        Optional("Policy", Shapes.Policy),
        Optional("Description", Shapes.Description),
        Optional("KeyUsage", Shapes.KeyUsage),
        Optional("CustomerMasterKeySpec", Shapes.CustomerMasterKeySpec),
        Optional("KeySpec", Shapes.KeySpec),
        Optional("Origin", Shapes.Origin),
        Optional("CustomKeyStoreId", Shapes.StoreId),
        Optional("BypassPolicyLockoutSafetyCheck", Shapes.Boolean),
        Optional("Tags", Shapes.Tags),
        Optional("MultiRegion", Shapes.Boolean),
        Optional("XksKeyId", Shapes.XksKeyId));

    public static readonly StructureShape Describe = new(
        Required("KeyId", Shapes.KeyId),
        Optional("GrantTokens", Shapes.GrantTokens));

    public static readonly StructureShape List = new(
        Optional("Limit", Shapes.Limit),
        Optional("Marker", Shapes.Marker));

    public static readonly StructureShape ScheduleDeletion = new(
        Required("KeyId", Shapes.KeyId),
        Optional("PendingWindowInDays", Shapes.PendingWindow));

    public static readonly StructureShape SetAlias = new(
        Required("AliasName", Shapes.AliasName),
        Required("TargetKeyId", Shapes.KeyId));

    public static readonly StructureShape DeleteAlias = new(Required("AliasName", Shapes.AliasName));

    public static readonly StructureShape ListAliases = new(
        Optional("KeyId", Shapes.KeyId),
        Optional("Limit", Shapes.Limit),
        Optional("Marker", Shapes.Marker));

    public static readonly StructureShape Tag = new(
        Required("KeyId", Shapes.KeyId),
        Required("Tags", Shapes.Tags));

    public static readonly StructureShape Untag = new(
        Required("KeyId", Shapes.KeyId),
        Required("TagKeys", Shapes.TagKeys));

    public static readonly StructureShape ListTags = new(
        Required("KeyId", Shapes.KeyId),
        Optional("Limit", Shapes.Limit),
        Optional("Marker", Shapes.Marker));

    public static readonly StructureShape GetPolicy = new(
        Required("KeyId", Shapes.KeyId),
        Optional("PolicyName", Shapes.PolicyName));

    public static readonly StructureShape PutPolicy = new(
        Required("KeyId", Shapes.KeyId),
        Optional("PolicyName", Shapes.PolicyName),
        Required("Policy", Shapes.Policy),
        Optional("BypassPolicyLockoutSafetyCheck", Shapes.Boolean));
}
