using System.CommandLine;

namespace SafeKms.Cli.Commands;

/// <summary>What --help shows last: command lines to copy.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> Of(Command command) => command.Name switch
    {
        "stores" or "list" =>
        [
            "safekms stores --keys",
            "safekms stores --output json | jq -r '.stores[] | select(.connectionState == \"FAILED\") | .id'",
        ],
        "keys" =>
        [
            "safekms keys payments-hsm --last-used",
            "safekms keys cks-1234567890abcdef0 --output json | jq -r '.keys[].arn'",
        ],
        "plan" =>
        [
            "safekms plan payments-hsm",
            "safekms plan payments-hsm --out plan.json && safekms delete payments-hsm --plan plan.json",
        ],
        "delete" =>
        [
            "safekms delete payments-hsm --receipt receipt.json",
            "safekms delete cks-1234567890abcdef0 --confirm payments-hsm --output json",
            "safekms delete payments-hsm --plan plan.json --confirm payments-hsm",
        ],
        "disconnect" => ["safekms disconnect payments-hsm", "safekms disconnect payments-hsm --confirm payments-hsm --timeout 15m"],
        "connect" => ["safekms connect payments-hsm --timeout 45m"],
        "schedule-key-deletion" =>
        [
            "safekms schedule-key-deletion payments-hsm --window-days 30",
            "safekms schedule-key-deletion payments-hsm --window-days 7 --confirm payments-hsm",
        ],
        "cancel-key-deletion" => ["safekms cancel-key-deletion payments-hsm"],
        "emulator" =>
        [
            "safekms emulator --port 8080",
            "safekms emulator --port 8080 --connect-duration 5 --disconnect-duration 5 --quotas on",
            "aws kms list-keys --endpoint-url http://127.0.0.1:8080",
        ],
        "completion" =>
        [
            "source <(safekms completion bash)",
            "safekms completion fish > ~/.config/fish/completions/safekms.fish",
        ],
        _ =>
        [
            "safekms stores --keys                    what is there",
            "safekms plan payments-hsm                what deleting it would do",
            "safekms delete payments-hsm              delete it, once it is proved empty",
            "safekms emulator --port 8080             a KMS to rehearse on",
        ],
    };
}
