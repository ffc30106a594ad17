using System.Text.Json.Serialization;

namespace SafeKms;

/// <summary>
/// What AWS KMS told about a custom key store at one moment: all that is needed to create a store on the same
/// CloudHSM cluster, or with the same proxy, again - except the secrets, which KMS never tells.
/// </summary>
public sealed record StoreSnapshot
{
    /// <summary>The custom key store's id, for example <c>cks-1234567890abcdef0</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The friendly name, unique in the account and Region.</summary>
    public required string Name { get; init; }

    /// <summary>What backs the store.</summary>
    public required StoreType Type { get; init; }

    /// <summary>The connection state at <see cref="ObservedAt"/>.</summary>
    public required StoreConnectionState ConnectionState { get; init; }

    /// <summary>The state in the service's own word; it says more than <see cref="ConnectionState"/> only for a state unknown to this version.</summary>
    public string? ConnectionStateText { get; init; }

    /// <summary>Why the last connect failed; present only in <see cref="StoreConnectionState.Failed"/>.</summary>
    public string? ConnectionErrorCode { get; init; }

    /// <summary>When the store was created.</summary>
    public DateTimeOffset? CreationDate { get; init; }

    /// <summary>The CloudHSM cluster behind the store; <see langword="null"/> for an external key store.</summary>
    public string? CloudHsmClusterId { get; init; }

    /// <summary>The cluster's trust anchor certificate (public, PEM); <see langword="null"/> for an external key store.</summary>
    public string? TrustAnchorCertificate { get; init; }

    /// <summary>The proxy of an external key store; <see langword="null"/> for a CloudHSM key store.</summary>
    public ExternalProxySettings? ExternalProxy { get; init; }

    /// <summary>When the service gave this answer.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>What mends <see cref="ConnectionErrorCode"/>; <see langword="null"/> where there is no error.</summary>
    [JsonIgnore]
    public ConnectionErrorRemedy? ConnectionErrorRemedy =>
        ConnectionErrorCode is null ? null : ConnectionErrorRemedy.For(ConnectionErrorCode, Type);

    /// <summary>Tells the store in a few words: <c>payments-hsm (cks-1234567890abcdef0), CONNECTED</c>.</summary>
    /// <returns>The name, id and connection state.</returns>
    public override string ToString() => $"{Name} ({Id}), {StateText}";

    internal string StateText => ConnectionState == StoreConnectionState.Unknown
        ? $"in an unknown connection state ({ConnectionStateText ?? "none given"})"
        : ConnectionState.InAwsWords();
}
