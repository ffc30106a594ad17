namespace SafeKms.Emulator.Tests.Model;

/// <summary>The facts of <c>model.tsv</c>, which <c>derive.py</c> derives from the public service model.</summary>
internal static class ServiceModel
{
    private static readonly string[] Lines = Read();

    public static IReadOnlyList<ModelMember> Members { get; } = [.. Lines.Where(static line => !IsErrors(line)).Select(ModelMember.Parse)];

    /// <summary>The errors that the model gives each operation.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Errors { get; } = Lines.Where(IsErrors)
        .Select(static line => line.Split('\t'))
        .ToDictionary(static cells => cells[0], static cells => (IReadOnlySet<string>)cells[2..].ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public static IEnumerable<ModelMember> ChildrenOf(string operation, string parent) =>
        Members.Where(member => member.Operation == operation && member.IsChildOf(parent));

    private static bool IsErrors(string line) => line.Split('\t')[1] == "!errors";

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(ServiceModel).Assembly.GetManifestResourceStream("model.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#')];
    }
}
