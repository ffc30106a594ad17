namespace SafeKms;

/// <summary>Gives the failures of plain reads the same face as those of operations.</summary>
internal static class Reads
{
    public static async Task<T> GuardAsync<T>(OperationSituation situation, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (KmsCallException failed)
        {
            throw new StoreOperationFailedException(situation, failed);
        }
    }
}
