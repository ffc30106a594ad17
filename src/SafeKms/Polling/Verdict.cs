namespace SafeKms;

/// <summary>What a reading means to somebody who waits for a state.</summary>
internal enum Verdict
{
    /// <summary>Look again later.</summary>
    NotYet,

    /// <summary>It looks settled: look again soon to be sure.</summary>
    Unconfirmed,

    /// <summary>The state waited for, seen twice in a row.</summary>
    Settled,

    /// <summary>It will not be reached: the store went another way.</summary>
    WentElsewhere,

    /// <summary>The store is gone.</summary>
    Vanished,
}
