using System.Runtime.CompilerServices;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms;

/// <summary>The calls about keys, paced so that the account keeps most of its request quota.</summary>
internal sealed class KeyCalls(IAmazonKeyManagementService kms, KmsCalls calls, SweepOptions options, TimeProvider time)
{
    /// <summary>The most that ListKeys gives at once.</summary>
    public const int KeysPerPage = 1000;

    private readonly RequestRate _listRate = new(options.ListKeysPerSecond, time);
    private readonly RequestRate _describeRate = new(options.DescribeKeyPerSecond, time);

    /// <summary>The ids of all keys of the account and Region, page by page. Ends only when the service says that there are no more.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string>> ListIdsAsync(CallTally? tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var markers = new HashSet<string>(StringComparer.Ordinal);
        string? marker = null;
        do
        {
            var page = await ListPageAsync(KeysPerPage, marker, tally, cancellationToken).ConfigureAwait(false);
            var ids = new string[page.Keys.Count];
            for (var i = 0; i < ids.Length; i++)
            {
                ids[i] = page.Keys[i]?.KeyId is { Length: > 0 } id
                    ? id
                    : throw KmsCallException.Incomplete("ListKeys", "a key in it has no id");
            }

            yield return ids;
            marker = NextPage.Marker("ListKeys", page.Truncated, page.NextMarker, markers);
        }
        while (marker is not null);
    }

    /// <summary>The account, as the ARN of any key tells it; <see langword="null"/> in a Region without keys.</summary>
    public async Task<string?> FindAccountAsync(CallTally? tally, CancellationToken cancellationToken)
    {
        var page = await ListPageAsync(1, null, tally, cancellationToken).ConfigureAwait(false);
        // arn:aws:kms:REGION:ACCOUNT:key/ID
        var parts = page.Keys.FirstOrDefault()?.KeyArn?.Split(':');
        return parts is { Length: > 5 } && parts[4].Length > 0 ? parts[4] : null;
    }

    /// <summary>Tells one key in or out of a custom key store. What AWS KMS does not tell of it is undecided; what no key is to blame for throws.</summary>
    public async Task<KeyFinding> DescribeAsync(string keyId, CallTally? tally, CancellationToken cancellationToken)
    {
        DescribeKeyResponse response;
        try
        {
            response = await calls.ReadAsync(
                "DescribeKey",
                static async (s, token) =>
                {
                    await s._describeRate.WaitAsync(token).ConfigureAwait(false);
                    return await s.kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = s.keyId }, token).ConfigureAwait(false);
                },
                (kms, _describeRate, keyId),
                tally,
                cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException failed) when (failed.Answer == KmsAnswer.KeyNotFound)
        {
            return KeyFinding.Gone(keyId);
        }
        catch (KmsCallException failed) when (failed.IsAboutWhatWasAskedFor)
        {
            return KeyFinding.Undecided(keyId, failed.Message);
        }

        return KeyMapping.ToFinding(keyId, response.KeyMetadata);
    }

    /// <summary>A key's aliases, for people to recognize it; <see langword="null"/> where they cannot be had.</summary>
    public async Task<IReadOnlyList<string>?> FindAliasesAsync(string keyId, CallTally? tally, CancellationToken cancellationToken)
    {
        try
        {
            var response = await calls.ReadAsync(
                "ListAliases", kms.ListAliasesAsync, new ListAliasesRequest { KeyId = keyId }, tally, cancellationToken).ConfigureAwait(false);
            return response.Aliases?.Select(alias => alias?.AliasName).OfType<string>().ToArray();
        }
        catch (KmsCallException)
        {
            return null;
        }
    }

    private async Task<ListKeysResponse> ListPageAsync(int limit, string? marker, CallTally? tally, CancellationToken cancellationToken)
    {
        var page = await calls.ReadAsync(
            "ListKeys",
            static async (s, token) =>
            {
                await s._listRate.WaitAsync(token).ConfigureAwait(false);
                return await s.kms.ListKeysAsync(new ListKeysRequest { Limit = s.limit, Marker = s.marker }, token).ConfigureAwait(false);
            },
            (kms, _listRate, limit, marker),
            tally,
            cancellationToken).ConfigureAwait(false);

        return page.Keys is null ? throw KmsCallException.Incomplete("ListKeys", "it has no list of keys") : page;
    }
}
