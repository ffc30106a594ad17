namespace SafeKms;

/// <summary>Where a list goes on. A list that neither ends nor goes on, or goes round, is incomplete, never ended.</summary>
internal static class NextPage
{
    public static string? Marker(string operation, bool? truncated, string? nextMarker, HashSet<string> earlierMarkers)
    {
        if (truncated is null)
            throw KmsCallException.Incomplete(operation, "it does not say whether there is more (Truncated)");
        if (truncated == false)
            return null;
        if (string.IsNullOrEmpty(nextMarker))
            throw KmsCallException.Incomplete(operation, "it says that there is more, but not where (NextMarker)");
        if (!earlierMarkers.Add(nextMarker!))
            throw KmsCallException.Incomplete(operation, "its marker leads back to the same pages");
        return nextMarker;
    }
}
