namespace SafeKms.Tests;

public class EarliestEmptyDateTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_empty_store_is_empty() => Assert.Null(EarliestEmptyDate.Of([], Now));

    [Fact]
    public void The_last_deletion_date_counts() =>
        Assert.Equal(Now.AddDays(30), EarliestEmptyDate.Of([Pending(Now.AddDays(9)), Pending(Now.AddDays(30))], Now));

    [Fact]
    public void A_key_that_is_not_scheduled_takes_seven_days_at_least() =>
        Assert.Equal(Now.AddDays(7), EarliestEmptyDate.Of([Pending(Now.AddDays(3)), new StoreKey { KeyId = "b", CustomKeyStoreId = "cks", State = "Enabled" }], Now));

    [Fact]
    public void A_pending_key_without_a_date_is_not_taken_for_gone() =>
        Assert.Equal(Now.AddDays(7), EarliestEmptyDate.Of([Pending(null)], Now));

    private static StoreKey Pending(DateTimeOffset? date) =>
        new() { KeyId = "a", CustomKeyStoreId = "cks", State = "PendingDeletion", DeletionDate = date };
}
