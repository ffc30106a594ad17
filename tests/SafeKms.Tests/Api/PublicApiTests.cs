using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace SafeKms.Tests;

/// <summary>The public API is approved as a file: a change to it is a change to <c>PublicApi.approved.txt</c>, seen in review.</summary>
public class PublicApiTests
{
    private static readonly Assembly SafeKms = typeof(SafeKmsClient).Assembly;

    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        // What the compiler adds, under names of its own.
        ExcludeAttributes = [typeof(AsyncIteratorStateMachineAttribute).FullName!, typeof(AsyncStateMachineAttribute).FullName!],
    };

    [Fact]
    public void The_public_API_is_as_approved()
    {
        var approved = Path.Combine(FolderOfThisFile(), "PublicApi.approved.txt");
        var expected = File.ReadAllText(approved).ReplaceLineEndings("\n");
        var actual = SafeKms.GeneratePublicApi(Options).ReplaceLineEndings("\n");

        if (actual.TrimEnd() != expected.TrimEnd())
            File.WriteAllText(Path.Combine(FolderOfThisFile(), "PublicApi.received.txt"), actual);

        Assert.Equal(expected.TrimEnd(), actual.TrimEnd());
    }

    [Fact]
    public void No_public_type_has_the_name_of_one_of_Amazons()
    {
        var amazons = typeof(Amazon.KeyManagementService.Model.DescribeKeyRequest).Assembly.GetExportedTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(SafeKms.GetExportedTypes(), type => amazons.Contains(type.Name));
    }

    [Fact]
    public void Every_public_class_is_sealed_static_or_abstract_with_no_way_to_derive_from_it() =>
        Assert.All(
            SafeKms.GetExportedTypes().Where(type => type.IsClass && !type.IsSealed),
            type => Assert.True(type.IsAbstract, $"{type} is open"));

    [Fact]
    public void Every_exception_names_its_situation() =>
        Assert.All(
            SafeKms.GetExportedTypes().Where(type => typeof(Exception).IsAssignableFrom(type)),
            type => Assert.NotNull(type.GetProperty("Situation")));

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
