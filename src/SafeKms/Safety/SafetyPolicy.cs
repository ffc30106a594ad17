namespace SafeKms;

/// <summary>
/// What SafeKms must not do, whoever asks. IAM cannot limit custom key store operations to one store (a store has no ARN and no
/// tags), so the guard lives here. It is checked before anything is changed; what cannot be checked is refused.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/authorize-key-store.html">Controlling access to a custom key store</seealso>
public sealed class SafetyPolicy
{
    /// <summary>Ids or names of stores that are never disconnected and never deleted, nor are their keys. Upper and lower case are the same here.</summary>
    public ISet<string> ProtectedStores { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The Regions in which stores may be changed, for example <c>eu-central-1</c>. Empty: all.</summary>
    public ISet<string> AllowedRegions { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The accounts in which stores may be changed, as 12 digits. Empty: all.</summary>
    public ISet<string> AllowedAccounts { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// Tells the account the client works in, for <see cref="AllowedAccounts"/>. By default the ARN of any key of the Region tells it;
    /// in a Region without keys only this can, for example by the GetCallerIdentity operation of AWS STS.
    /// </summary>
    public Func<CancellationToken, Task<string?>>? AccountResolver { get; set; }

    /// <summary>Whether a deletion, of a store or of its keys, must be confirmed with the store's name: <c>.Delete().Confirm("payments-hsm")</c>.</summary>
    /// <value>The default is <see langword="false"/>: a program that names the store's id has said what it means.</value>
    public bool RequireConfirmation { get; set; }

    internal IEnumerable<string> Faults() =>
        from account in AllowedAccounts
        where account is null || account.Length != 12 || !account.All(c => c is >= '0' and <= '9')
        select $"Safety.AllowedAccounts has '{account}': an AWS account id has 12 digits.";
}
