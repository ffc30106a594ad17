using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SafeKms.Cli.Commands;
using SafeKms.Emulator.Control;
using SafeKms.Emulator.Rules;

namespace SafeKms.Emulator.Tests.Docs;

/// <summary><c>docs/emulator.md</c> says what is so.</summary>
public class EmulatorPageFacts
{
    private static readonly string Folder = FolderOfThisFile();
    private static readonly string Page = Read(Path.Combine(Folder, "..", "..", "..", "docs", "emulator.md"));

    [Fact]
    public void Every_block_of_CSharp_is_compiled_and_run()
    {
        string[] regions = [.. Regex.Matches(Read(Path.Combine(Folder, "EmulatorPage.cs")), @"#region (?<name>\w+)\n(?<code>.*?)\n *#endregion", RegexOptions.Singleline).Select(match => Dedented(match.Groups["code"].Value))];
        string[] blocks = [.. Regex.Matches(Page, @"```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline).Select(match => match.Groups["code"].Value)];
        Assert.Equal(regions.Order(StringComparer.Ordinal), blocks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_of_operations_is_the_table_of_operations() =>
        Assert.Equal(
            OperationTable.All.Select(operation => operation.Name).Order(StringComparer.Ordinal),
            FirstCells("operation").Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_of_requests_is_the_control_API() =>
        Assert.Equal(
            ControlApi.Requests.Order(StringComparer.Ordinal),
            FirstCells("request").Select(cell => cell.Trim('`').Replace("{id}", "*", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_of_the_command_is_in_the_table_and_no_other()
    {
        string[] documented = [.. FirstCells("option").Select(cell => cell.Trim('`').Split(' ')[0]).Where(name => name != "--region")];
        string[] real = [.. EmulatorCommand.Create().Options.Select(option => option.Name).Where(name => name is not ("--help" or "--region"))];
        Assert.Equal(real.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    /// <summary>The first cell of each line of the table whose first heading is this.</summary>
    private static string[] FirstCells(string heading) =>
        [.. Page[Page.IndexOf($"| {heading} |", StringComparison.Ordinal)..].Split('\n').TakeWhile(static line => line.StartsWith('|')).Skip(2).Select(static line => line.Split('|')[1].Trim())];

    private static string Dedented(string code)
    {
        string[] lines = code.Split('\n');
        int indent = lines.Where(static line => line.Length > 0).Min(static line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indent..]));
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
