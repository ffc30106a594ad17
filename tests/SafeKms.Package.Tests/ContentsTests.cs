using System.IO.Compression;
using System.Reflection.PortableExecutable;

namespace SafeKms.Package.Tests;

/// <summary>What the packages hold: an entry too few and an entry too many both fail.</summary>
public class ContentsTests(PackedPackages packages)
{
    private static readonly string[] ExpectedSafeKms =
    [
        "LICENSE",
        "README.md",
        "SafeKms.nuspec",
        "analyzers/dotnet/roslyn4.8/cs/SafeKms.Analyzers.CodeFixes.dll",
        "analyzers/dotnet/roslyn4.8/cs/SafeKms.Analyzers.dll",
        "lib/net8.0/SafeKms.dll",
        "lib/net8.0/SafeKms.xml",
        "lib/netstandard2.0/SafeKms.dll",
        "lib/netstandard2.0/SafeKms.xml",
    ];

    private static readonly string[] ExpectedEmulator =
    [
        "LICENSE",
        "README.md",
        "SafeKms.Emulator.nuspec",
        "lib/net8.0/SafeKms.Emulator.dll",
        "lib/net8.0/SafeKms.Emulator.xml",
    ];

    [Fact]
    public void SafeKms_holds_what_it_should() => Assert.Equal(ExpectedSafeKms, packages.Entries("SafeKms"));

    [Fact]
    public void SafeKms_Emulator_holds_what_it_should() => Assert.Equal(ExpectedEmulator, packages.Entries("SafeKms.Emulator"));

    [Fact]
    public void The_symbol_packages_hold_the_symbols()
    {
        Assert.Equal(["SafeKms.nuspec", "lib/net8.0/SafeKms.pdb", "lib/netstandard2.0/SafeKms.pdb"], packages.Entries("SafeKms", "snupkg"));
        Assert.Equal(["SafeKms.Emulator.nuspec", "lib/net8.0/SafeKms.Emulator.pdb"], packages.Entries("SafeKms.Emulator", "snupkg"));
    }

    [Fact]
    public void SafeKms_depends_on_the_AWS_SDK_by_range_and_on_little_else()
    {
        string[] everywhere =
        [
            "AWSSDK.KeyManagementService [4.1.0, 5.0.0)",
            "Microsoft.Extensions.DependencyInjection.Abstractions 10.0.15",
            "Microsoft.Extensions.Logging.Abstractions 10.0.15",
            "Microsoft.Extensions.Options 10.0.15",
            "Polly.Core 8.9.1",
        ];

        Assert.Equal(everywhere, Dependencies("SafeKms", "net8.0"));
        Assert.Equal(
            [.. everywhere.Concat(["Microsoft.Bcl.TimeProvider 8.0.1", "System.Text.Json 10.0.15", "System.Threading.Channels 10.0.15"]).Order(StringComparer.Ordinal)],
            Dependencies("SafeKms", ".NETStandard2.0"));
    }

    [Fact]
    public void SafeKms_Emulator_depends_on_the_AWS_SDK_alone() =>
        Assert.Equal(["AWSSDK.KeyManagementService [4.1.0, 5.0.0)"], Dependencies("SafeKms.Emulator", "net8.0"));

    [Theory]
    [InlineData("SafeKms")]
    [InlineData("SafeKms.Emulator")]
    public void The_package_says_what_it_is(string package)
    {
        var metadata = packages.Nuspec(package).Element("metadata")!;

        Assert.Equal("Apache-2.0", metadata.Element("license")!.Value);
        Assert.Equal("README.md", metadata.Element("readme")!.Value);
        Assert.NotEmpty(metadata.Element("description")!.Value);
        Assert.NotEmpty(metadata.Element("tags")!.Value);
    }

    [Theory]
    [InlineData("SafeKms", "lib/net8.0/SafeKms.xml")]
    [InlineData("SafeKms", "lib/netstandard2.0/SafeKms.xml")]
    [InlineData("SafeKms.Emulator", "lib/net8.0/SafeKms.Emulator.xml")]
    public void The_documentation_is_in_the_package(string package, string entry)
    {
        using var archive = ZipFile.OpenRead(packages.PathOf(package));
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());

        Assert.Contains("<summary>", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SafeKms", "lib/net8.0/SafeKms.dll")]
    [InlineData("SafeKms", "lib/netstandard2.0/SafeKms.dll")]
    [InlineData("SafeKms.Emulator", "lib/net8.0/SafeKms.Emulator.dll")]
    public void The_build_is_deterministic_and_knows_no_path_of_the_machine_that_made_it(string package, string entry)
    {
        using var archive = ZipFile.OpenRead(packages.PathOf(package));
        var bytes = new MemoryStream();
        using (var stream = archive.GetEntry(entry)!.Open())
            stream.CopyTo(bytes);

        using var assembly = new PEReader(new MemoryStream(bytes.ToArray()));
        Assert.Contains(assembly.ReadDebugDirectory(), debug => debug.Type == DebugDirectoryEntryType.Reproducible);
        var text = System.Text.Encoding.Latin1.GetString(bytes.ToArray());
        Assert.DoesNotContain(PackedPackages.RepositoryRoot, text, StringComparison.Ordinal);
    }

    private string[] Dependencies(string package, string framework) =>
    [
        .. packages.Nuspec(package).Descendants("group")
            .Single(group => group.Attribute("targetFramework")?.Value == framework)
            .Elements("dependency")
            .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")
            .Order(StringComparer.Ordinal),
    ];
}
