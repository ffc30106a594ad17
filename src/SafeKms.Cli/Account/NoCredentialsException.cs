namespace SafeKms.Cli.Account;

/// <summary>There is nothing to sign calls with.</summary>
internal sealed class NoCredentialsException : Exception
{
    private NoCredentialsException(string message, string remedy, Exception? innerException)
        : base(message, innerException) => Remedy = remedy;

    public string Remedy { get; }

    public static NoCredentialsException NoProfile(string name, IEnumerable<string> known)
    {
        var names = string.Join(", ", known.Order(StringComparer.Ordinal));
        return new(
            $"There is no AWS profile named '{name}'.",
            names.Length == 0 ? "Set one up with: aws configure sso" : $"The profiles are: {names}.",
            null);
    }

    public static NoCredentialsException NotFound(string? profile, Exception fault) => new(
        profile is null ? "No AWS credentials were found." : $"The AWS profile '{profile}' gives no credentials: {fault.Message}",
        "Sign in (aws sso login, aws login), choose a profile (--profile, AWS_PROFILE), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
        fault);
}
