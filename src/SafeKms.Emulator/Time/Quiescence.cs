namespace SafeKms.Emulator.Time;

/// <summary>Waits, briefly, until no thread of the pool has anything to do: then all who could run have run, and time may pass.</summary>
/// <remarks>
/// A heuristic that makes parallel workers interleave as they would in real time. Threads blocked or busy with unrelated
/// work would spoil it for ever, so the patience is short; when it runs out the clock moves all the same. A long leap is rare, and
/// harms more when it comes too early: it is worth more patience.
/// </remarks>
internal static class Quiescence
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongLeap = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PatienceForLongLeap = TimeSpan.FromMilliseconds(100);

    private static int s_waiting;

    public static void Await(TimeSpan leap)
    {
        var patience = leap > LongLeap ? PatienceForLongLeap : Patience;
        Interlocked.Increment(ref s_waiting);
        try
        {
            long start = TimeProvider.System.GetTimestamp();
            var spin = new SpinWait();
            while (!IsQuiet() && TimeProvider.System.GetElapsedTime(start) < patience)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }
        }
        finally
        {
            Interlocked.Decrement(ref s_waiting);
        }
    }

    private static bool IsQuiet()
    {
        if (ThreadPool.PendingWorkItemCount > 0)
        {
            return false;
        }

        ThreadPool.GetMaxThreads(out int most, out _);
        ThreadPool.GetAvailableThreads(out int available, out _);
        return most - available <= Volatile.Read(ref s_waiting);
    }
}
