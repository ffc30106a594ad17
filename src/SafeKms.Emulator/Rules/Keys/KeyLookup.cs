using System.Buffers;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

/// <summary>Finds the key that a request names: by id or ARN, and where the operation takes it by alias or alias ARN.</summary>
internal static class KeyLookup
{
    private const string AliasPrefix = "alias/";

    // 1234abcd-12ab-34cd-56ef-1234567890ab
    private const int IdLength = 36;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>The key that the caller may use in this operation.</summary>
    public static KeyRecord Key(this Scope scope, string reference, bool orAlias = false)
    {
        var key = scope.Find(reference, orAlias);
        if (key.Policy?.Denies(scope.Operation.Name) == true)
        {
            throw new KmsFailure("AccessDeniedException", $"User: {scope.Arns.Caller} is not authorized to perform: kms:{scope.Operation.Name} on resource: {scope.Arns.OfKey(key.Id)} with an explicit deny in a resource-based policy");
        }

        return key;
    }

    public static KeyRecord Key(this Scope scope, Input input, bool orAlias = false) => scope.Key(input.Required("KeyId"), orAlias);

    /// <summary>As <see cref="Key(Scope, Input, bool)"/>, for what a key pending deletion refuses.</summary>
    public static KeyRecord LastingKey(this Scope scope, Input input)
    {
        var key = scope.Key(input);
        scope.RefusePending(key);
        return key;
    }

    public static void RefusePending(this Scope scope, KeyRecord key)
    {
        if (key.Deletion != 0)
        {
            throw KmsFailure.KeyState(scope.Arns.OfKey(key.Id), "is pending deletion.");
        }
    }

    private static KeyRecord Find(this Scope scope, string reference, bool orAlias)
    {
        bool isArn = reference.StartsWith("arn:", StringComparison.Ordinal);
        string resource = isArn ? ResourceOf(scope, reference) : reference;
        if (resource.StartsWith(AliasPrefix, StringComparison.Ordinal) && orAlias)
        {
            return scope.World.Aliases.Find(resource)?.Target
                ?? throw new KmsFailure("NotFoundException", $"Alias {scope.Arns.OfAlias(resource)} is not found.");
        }

        string id = isArn ? KeyIdOf(scope, resource, reference) : reference;
        if (IsMultiRegionId(id))
        {
            throw KmsFailure.KeyNotFound(scope.Arns.KeyPrefix + id);
        }

        // Guid would forgive blanks around it.
        if (id.Length != IdLength || !Guid.TryParseExact(id, "D", out var guid))
        {
            throw new KmsFailure("NotFoundException", $"Invalid keyId '{id}'");
        }

        return scope.World.Keys.Find(guid) is { } key && key.VisibleFrom <= scope.Now
            ? key
            : throw KmsFailure.KeyNotFound(scope.Arns.OfKey(guid));
    }

    // A well-formed id of a kind of key that the emulator has none of.
    private static bool IsMultiRegionId(string id) =>
        id.Length == IdLength && id.StartsWith("mrk-", StringComparison.Ordinal) && !id.AsSpan(4).ContainsAnyExcept(LowerHex);

    private static string KeyIdOf(Scope scope, string resource, string arn) =>
        resource.StartsWith("key/", StringComparison.Ordinal) ? resource[4..] : throw scope.InvalidArn(arn);

    // arn:partition:kms:region:account:resource
    private static string ResourceOf(Scope scope, string arn)
    {
        string[] parts = arn.Split(':', 6);
        if (parts.Length != 6 || parts[2] != "kms" || parts[1] != scope.Arns.Partition)
        {
            throw scope.InvalidArn(arn);
        }

        if (parts[3] != scope.Arns.Region)
        {
            throw new KmsFailure("NotFoundException", $"Invalid arn {parts[3]}");
        }

        if (parts[4] != scope.Arns.AccountId)
        {
            throw new KmsFailure("AccessDeniedException", $"User: {scope.Arns.Caller} is not authorized to perform: kms:{scope.Operation.Name} on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access");
        }

        return parts[5];
    }

    // Not every operation has an error of its own for an ARN of something else.
    private static KmsFailure InvalidArn(this Scope scope, string arn) => scope.Operation.KnowsInvalidArn
        ? new("InvalidArnException", $"'{arn}' is not a valid ARN for this operation.")
        : new("NotFoundException", $"Invalid arn '{arn}'");
}
