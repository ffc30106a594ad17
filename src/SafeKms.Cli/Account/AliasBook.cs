using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace SafeKms.Cli.Account;

/// <summary>The aliases of a Region, for people to recognize keys by.</summary>
internal sealed class AliasBook
{
    private readonly ILookup<string, string>? _names;

    private AliasBook(ILookup<string, string>? names) => _names = names;

    public static AliasBook Empty { get; } = new(null);

    /// <summary>Reads all aliases. Without the permission there are none to show; that is no failure.</summary>
    public static async Task<AliasBook> ReadAsync(IAmazonKeyManagementService kms, CancellationToken cancellationToken)
    {
        var aliases = new List<AliasListEntry>();
        try
        {
            string? marker = null;
            do
            {
                var page = await kms.ListAliasesAsync(new ListAliasesRequest { Marker = marker, Limit = 100 }, cancellationToken).ConfigureAwait(false);
                aliases.AddRange(page.Aliases ?? []);
                marker = page.Truncated == true && page.NextMarker != marker ? page.NextMarker : null;
            }
            while (marker is not null);
        }
        catch (AmazonServiceException)
        {
            return Empty;
        }

        return new(aliases.Where(alias => alias.TargetKeyId is not null).ToLookup(alias => alias.TargetKeyId, alias => alias.AliasName, StringComparer.Ordinal));
    }

    /// <summary>A key's aliases; <see langword="null"/> where they could not be read.</summary>
    public IReadOnlyList<string>? Of(string keyId) => _names is null ? null : [.. _names[keyId].Order(StringComparer.Ordinal)];
}
