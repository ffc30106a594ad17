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

        if (name.Contains(':', StringComparison.Ordinal))
        {
            throw new KmsFailure("InvalidAliasNameException", "An alias name has no colon.");
        }

        return name.StartsWith("alias/aws/", StringComparison.Ordinal)
            ? throw new KmsFailure("NotAuthorizedException", "The prefix 'alias/aws/' is reserved for AWS.")
            : name;
    }

    public static AliasRecord Existing(Scope scope, Input input)
    {
        string name = input.Required("AliasName");
        return scope.World.Aliases.Find(name)
            ?? throw new KmsFailure("NotFoundException", $"Alias {scope.Arns.OfAlias(name)} is not found.");
    }
}
