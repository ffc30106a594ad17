namespace SafeKms;

/// <summary>The operation was not confirmed, or confirmed with another name than the store's.</summary>
public sealed class ConfirmationException : SafeKmsException
{
    internal ConfirmationException(OperationSituation situation, string? confirmedName, StoreIntent intent)
        : base(
            situation,
            confirmedName is null
                ? $"The deletion of {(intent == StoreIntent.Delete ? "" : "the keys in ")}the custom key store {situation.StoreId} must be confirmed with its name (SafetyPolicy.RequireConfirmation)."
                : $"The {What(intent)} was confirmed for a store named '{confirmedName}', but {situation.StoreId} is named '{situation.StoreName}'.",
            $"Make sure that it is the store you mean, then confirm with its exact name: {(intent == StoreIntent.Delete ? ".Delete()" : "")}.Confirm(name).",
            intent == StoreIntent.Delete ? HelpPages.DeleteStore : HelpPages.DeletingKeys)
    {
    }

    private static string What(StoreIntent intent) => intent switch
    {
        StoreIntent.Delete => "deletion",
        StoreIntent.CancelKeyDeletion => "cancellation of the key deletion",
        _ => "key deletion",
    };
}
