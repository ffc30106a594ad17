namespace SafeKms;

/// <summary>The operation was not confirmed, or confirmed with another name than the store's.</summary>
public sealed class ConfirmationException : SafeKmsException
{
    internal ConfirmationException(OperationSituation situation, string? confirmedName)
        : base(
            situation,
            confirmedName is null
                ? $"A deletion in the custom key store {situation.StoreId}, or of it, must be confirmed with its name (SafetyPolicy.RequireConfirmation)."
                : $"The operation was confirmed for a store named '{confirmedName}', but {situation.StoreId} is named '{situation.StoreName}'.",
            "Make sure that it is the store you mean, then confirm with its exact name: .Confirm(name).",
            HelpPages.DeleteStore)
    {
    }
}
