using System.Runtime.CompilerServices;
using SafeKms.Cli.Commands;
using SafeKms.Emulator.Control;
using SafeKms.Emulator.Rules;

namespace SafeKms.Emulator.Tests.Docs;

/// <summary><c>docs/emulator.md</c> says what is so. (Its code is checked with that of all other pages.)</summary>
public class EmulatorPageFacts
{
    private static readonly string Folder = FolderOfThisFile();
    private static readonly string Page = Read(Path.Combine(Folder, "..", "..", "..", "docs", "emulator.md"));

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

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
