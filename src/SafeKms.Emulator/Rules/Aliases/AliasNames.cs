using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Aliases;

internal static class AliasNames
{
    private const string Prefix = "alias/";

    /// <summary>The request's alias name, which has to begin with <c>alias/</c> but not with AWS's own prefix.</summary>
    public static string Own(Input input)
    {
        string name = input.Required("AliasName");
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || name.Length == Prefix.Length)
        {
            throw KmsFailure.Validation("Invalid identifier: an alias name begins with 'alias/' and has more after it.");
        }

        return name.StartsWith("alias/aws/", StringComparison.Ordinal)
            ? throw new KmsFailure("NotAuthorizedException", "The prefix 'alias/aws/' is reserved for AWS.")
            : name;
    }

    /// <summary>The key that the request gives the alias: an alias stands for a key, never for another alias.</summary>
    public static KeyRecord Target(Scope scope, Input input)
    {
        string reference = input.Required("TargetKeyId");
        bool isAlias = reference.StartsWith(Prefix, StringComparison.Ordinal)
            || (reference.StartsWith("arn:", StringComparison.Ordinal) && reference.Contains(":" + Prefix, StringComparison.Ordinal));
        return isAlias ? throw KmsFailure.Validation("Aliases must refer to keys. Not aliases") : scope.Key(reference);
    }

    public static AliasRecord Existing(Scope scope, Input input)
    {
        string name = Own(input);
        return scope.World.Aliases.Find(name)
            ?? throw new KmsFailure("NotFoundException", $"Alias {scope.Arns.OfAlias(name)} is not found.");
    }
}
