namespace SafeKms;

/// <summary>The deletion was not confirmed, or confirmed with another name than the store's.</summary>
public sealed class ConfirmationException : SafeKmsException
{
    internal ConfirmationException(OperationSituation situation, string? confirmedName)
        : base(
            situation,
            confirmedName is null
                ? $"The deletion of the custom key store {situation.StoreId} must be confirmed with its name (SafetyPolicy.RequireConfirmation)."
                : $"The deletion was confirmed for a store named '{confirmedName}', but {situation.StoreId} is named '{situation.StoreName}'.",
            "Make sure that it is the store you mean, then confirm with its exact name: .Delete().Confirm(name).",
            HelpPages.DeleteStore)
    {
    }
}
