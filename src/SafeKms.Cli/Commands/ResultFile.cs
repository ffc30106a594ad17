using System.Text.Json;
using SafeKms.Cli.Failures;

namespace SafeKms.Cli.Commands;

/// <summary>Plans and receipts in files.</summary>
internal static class ResultFile
{
    /// <summary>Writes a file whole or not at all.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            await File.WriteAllTextAsync(draft, text + Environment.NewLine, cancellationToken).ConfigureAwait(false);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandException.File($"The file {path} cannot be written.", fault);
        }
    }

    /// <summary>Makes sure, before anything is changed, that a receipt can be written afterwards.</summary>
    public static void EnsureWritable(string path)
    {
        try
        {
            var existed = File.Exists(path);
            File.Open(path, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            if (!existed)
                File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandException.File($"The receipt could not be written to {path}, so nothing was changed.", fault);
        }
    }

    public static async Task<DeletionPlan> ReadPlanAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return DeletionPlan.FromJson(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false));
        }
        catch (JsonException fault)
        {
            throw CommandException.Usage($"The file {path} is not a plan: {fault.Message}", "Make one with: safekms plan STORE --out FILE");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandException.File($"The plan {path} cannot be read.", fault);
        }
    }
}
