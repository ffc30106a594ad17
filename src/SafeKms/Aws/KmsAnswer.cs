namespace SafeKms;

/// <summary>What a failed call means to SafeKms.</summary>
internal enum KmsAnswer
{
    /// <summary>A refusal that asking again does not change, and that has no meaning of its own here.</summary>
    Refused,

    /// <summary>Too many requests: asking again later helps. The call had no effect.</summary>
    Throttled,

    /// <summary>An internal error, a dependency's time-out, the network: asking again may help. The call may have taken effect.</summary>
    Transient,

    /// <summary>The caller lacks a permission.</summary>
    AccessDenied,

    /// <summary>No credentials, or expired or wrong ones, or a wrong clock. The call had no effect, and says nothing about what it asked for.</summary>
    NotAuthenticated,

    /// <summary>There is no such custom key store.</summary>
    StoreNotFound,

    /// <summary>There is no such key.</summary>
    KeyNotFound,

    /// <summary>The store's connection state forbids the operation, as the service sees it now.</summary>
    InvalidState,

    /// <summary>The store holds keys.</summary>
    StoreHasKeys,

    /// <summary>Not an answer at all: a fault without a meaning at the service, or an error without a code, which AWS KMS does not send.</summary>
    NoAnswer,
}
