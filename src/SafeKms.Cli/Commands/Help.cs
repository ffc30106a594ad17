using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SafeKms.Cli.Terminals;

namespace SafeKms.Cli.Commands;

/// <summary>--help with examples, and without the options that mean nothing to a command.</summary>
internal sealed class Help(HelpAction standard) : SynchronousCommandLineAction
{
    private static readonly string[] NotAboutAws = ["emulator", "completion"];

    public override bool ClearsParseErrors => true;

    /// <summary>Puts the examples behind the help of every command.</summary>
    public static void Extend(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Help((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        if (NotAboutAws.Contains(command.Name))
        {
            foreach (var option in GlobalOptions.All.Where(option => option != GlobalOptions.Region || command.Name != "emulator"))
                option.Hidden = true;
        }

        standard.MaxWidth = Math.Min(Terminal.Width(!Console.IsOutputRedirected), 100);
        var output = parseResult.InvocationConfiguration.Output;
        foreach (var line in StandardHelp(parseResult).TrimEnd().Split('\n'))
            output.WriteLine(line.TrimEnd());
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var example in Examples.Of(command))
            output.WriteLine($"  {example}");
        return 0;
    }

    /// <summary>The help of System.CommandLine, which calls a program by its file; this one is called safekms however it was started.</summary>
    private string StandardHelp(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var help = new StringWriter();
        parseResult.InvocationConfiguration.Output = help;
        standard.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        return help.ToString().Replace($"Usage:{Environment.NewLine}  {RootCommand.ExecutableName}", $"Usage:{Environment.NewLine}  safekms", StringComparison.Ordinal);
    }
}
