using System.CommandLine;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Terminals;

namespace SafeKms.Cli.Commands;

/// <summary>The name a user confirms a change with.</summary>
internal static class Confirmation
{
    public static Option<string?> CreateOption() => new("--confirm")
    {
        Description = "The store's exact name; without it you are asked.",
        HelpName = "name",
    };

    /// <summary>The name that was given, or is typed now. Wrong names end the command.</summary>
    public static async Task<string> ConfirmAsync(
        this Session session, Option<string?> option, FoundStore found, string question, Func<CancellationToken, Task>? showWhatIsAtStake, CancellationToken cancellationToken)
    {
        var given = session.Parsed.GetValue(option);
        if (given is null && !session.Terminal.CanAsk)
        {
            throw CommandException.NotConfirmed(
                "This must be confirmed with the store's name, and there is no terminal to ask on. Nothing was changed.",
                $"If it is the store you mean, add: --confirm NAME (the name of {found.Snapshot.Id})");
        }

        if (given is null)
        {
            if (showWhatIsAtStake is not null)
                await showWhatIsAtStake(cancellationToken).ConfigureAwait(false);
            given = await Question.AskForNameAsync(session.Terminal, question, cancellationToken).ConfigureAwait(false);
        }

        return given == found.Snapshot.Name
            ? given
            : throw CommandException.NotConfirmed(
                given is null or "" ? "No name was given. Nothing was changed." : $"'{given}' is not the name of {found.Snapshot.Id}. Nothing was changed.",
                $"See which store is meant:{Advice.Command($"plan {found.Snapshot.Id}")}");
    }
}
