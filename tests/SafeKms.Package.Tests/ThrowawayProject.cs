namespace SafeKms.Package.Tests;

/// <summary>A console project outside the repository that installs the packed packages.</summary>
internal sealed class ThrowawayProject : IDisposable
{
    public ThrowawayProject(PackedPackages packages, string program)
    {
        Folder = Directory.CreateDirectory(Path.Combine(packages.Root, Guid.NewGuid().ToString("N"))).FullName;
        Write("Throwaway.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SafeKms" Version="{packages.Version}" />
                <PackageReference Include="SafeKms.Emulator" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", program);
    }

    public string Folder { get; }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
