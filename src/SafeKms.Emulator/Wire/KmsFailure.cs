namespace SafeKms.Emulator.Wire;

/// <summary>An error as KMS answers it.</summary>
internal sealed class KmsFailure(string type, string message, int statusCode = 400) : Exception(message)
{
    public string Type { get; } = type;

    public int StatusCode { get; } = statusCode;

    /// <summary>The status AWS sends with an error: 500 for the service's own faults.</summary>
    public static int StatusOf(string type) => type is "KMSInternalException" or "DependencyTimeoutException" or "KeyUnavailableException" ? 500
        : type is "ServiceUnavailableException" ? 503
        : 400;

    public static KmsFailure Validation(string message) => new("ValidationException", message);

    public static KmsFailure Serialization(string message) => new("SerializationException", message);

    public static KmsFailure Throttled() =>
        new("ThrottlingException", "You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.");

    public static KmsFailure Unsupported(string message) => new("UnsupportedOperationException", message);

    public static KmsFailure KeyNotFound(string arn) => new("NotFoundException", $"Key '{arn}' does not exist");

    public static KmsFailure StoreNotFound(string idOrName) =>
        new("CustomKeyStoreNotFoundException", $"The custom key store '{idOrName}' does not exist in this account and Region.");

    public static KmsFailure StoreState(string message) => new("CustomKeyStoreInvalidStateException", message);

    public static KmsFailure KeyState(string arn, string isWhat) => new("KMSInvalidStateException", $"{arn} {isWhat}");

    public static KmsFailure InvalidMarker() => new("InvalidMarkerException", "The marker is not one that this operation returned.");

    public static KmsFailure NotModelled(string operation) =>
        new("UnknownOperationException", operation.Length == 0
            ? "There is no X-Amz-Target header that names an operation."
            : $"The emulator does not model the operation '{operation}'.");
}
