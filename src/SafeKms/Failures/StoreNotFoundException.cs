namespace SafeKms;

/// <summary>There is no such custom key store in the account and Region, or it vanished on the way without our doing.</summary>
public sealed class StoreNotFoundException : SafeKmsException
{
    internal StoreNotFoundException(OperationSituation situation, StoreReference store, string? region)
        : base(
            situation,
            situation.LastSnapshot is null
                ? $"There is no custom key store {store} in {(region is null ? "this account and Region" : $"this account in {region}")}."
                : $"The custom key store {store} has vanished: somebody else deleted it.",
            situation.LastSnapshot is null
                ? "Check the id, the Region and the account; DescribeCustomKeyStores shows the stores there are."
                : "There is nothing left to do; CloudTrail tells who deleted it.",
            HelpPages.ViewStores)
    {
    }
}
