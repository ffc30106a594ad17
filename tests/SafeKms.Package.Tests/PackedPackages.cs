using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(SafeKms.Package.Tests.PackedPackages))]

namespace SafeKms.Package.Tests;

/// <summary>The packages, packed once for all tests, under a version of their own so that no package cache holds an older one.</summary>
public sealed class PackedPackages : IDisposable
{
    public PackedPackages()
    {
        Root = Directory.CreateTempSubdirectory("safekms-packages-").FullName;
        Feed = Path.Combine(Root, "feed");
        foreach (var project in new[] { "SafeKms", "SafeKms.Emulator" })
        {
            Dotnet.Run(
                Path.Combine(RepositoryRoot, "src", project),
                "pack", "-c", "Release", "-o", Feed, $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-v", "quiet").AssertSuccess();
        }
    }

    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public string Root { get; }

    public string Feed { get; }

    public string PathOf(string package, string extension = "nupkg") => Path.Combine(Feed, $"{package}.{Version}.{extension}");

    /// <summary>The entries of a package, but for those whose names NuGet makes up.</summary>
    public IReadOnlyList<string> Entries(string package, string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(PathOf(package, extension));
        return [.. archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("package/services/", StringComparison.Ordinal) && name is not ("_rels/.rels" or "[Content_Types].xml"))
            .Order(StringComparer.Ordinal)];
    }

    public XElement Nuspec(string package)
    {
        using var archive = ZipFile.OpenRead(PathOf(package));
        using var stream = archive.GetEntry($"{package}.nuspec")!.Open();
        return WithoutNamespaces(XDocument.Load(stream).Root!);
    }

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var package in new[] { "safekms", "safekms.emulator" })
        {
            var installed = Path.Combine(cache, package, Version);
            if (Directory.Exists(installed))
                Directory.Delete(installed, recursive: true);
        }
    }

    private static XElement WithoutNamespaces(XElement element) => new(
        element.Name.LocalName,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
        element.HasElements ? element.Elements().Select(WithoutNamespaces) : element.Value);

    private static string FindRepositoryRoot([CallerFilePath] string path = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(path)!);
        while (!File.Exists(Path.Combine(folder.FullName, "SafeKms.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
