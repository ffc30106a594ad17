using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace SafeKms.Emulator.Tests.Api;

/// <summary>The public API is approved as a file: a change to it is a change to <c>PublicApi.approved.txt</c>, seen in review.</summary>
public class PublicApiTests
{
    private static readonly Assembly Emulator = typeof(KmsEmulator).Assembly;

    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        // What the compiler adds, under names of its own.
        ExcludeAttributes = [typeof(AsyncStateMachineAttribute).FullName!],
    };

    [Fact]
    public void The_public_API_is_as_approved()
    {
        string approved = Path.Combine(FolderOfThisFile(), "PublicApi.approved.txt");
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        string actual = Emulator.GeneratePublicApi(Options).ReplaceLineEndings("\n");
        if (actual.TrimEnd() != expected.TrimEnd())
        {
            File.WriteAllText(Path.Combine(FolderOfThisFile(), "PublicApi.received.txt"), actual);
        }

        Assert.Equal(expected.TrimEnd(), actual.TrimEnd());
    }

    [Fact]
    public void No_public_type_has_the_name_of_one_of_Amazons()
    {
        var amazons = typeof(Amazon.KeyManagementService.Model.DescribeKeyRequest).Assembly.GetExportedTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Emulator.GetExportedTypes(), type => amazons.Contains(type.Name));
    }

    [Fact]
    public void Every_public_class_is_sealed() =>
        Assert.All(Emulator.GetExportedTypes().Where(type => type.IsClass), type => Assert.True(type.IsSealed, $"{type} is open"));

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
