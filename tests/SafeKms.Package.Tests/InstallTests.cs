namespace SafeKms.Package.Tests;

/// <summary>The packages installed into a project made for the purpose: it builds, runs, and the wrong order does not compile.</summary>
public class InstallTests(PackedPackages packages)
{
    private const string RightOrder = """
        using SafeKms;
        using SafeKms.Emulator;

        var emulator = new KmsEmulator();
        var store = emulator.AddCloudHsmStore("payments-hsm");
        using var kms = emulator.CreateClient();

        var receipt = await kms.CustomKeyStore(store.Id).EnsureEmpty().Disconnect().Delete();

        System.Console.WriteLine($"deleted {receipt.Store.Name}, {emulator.Stores.Count} left");
        """;

    [Fact]
    public void A_new_project_installs_builds_and_deletes_a_store()
    {
        using var project = new ThrowawayProject(packages, RightOrder);

        var run = Dotnet.Run(project.Folder, "run");

        run.AssertSuccess();
        Assert.Contains("deleted payments-hsm, 0 left", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_new_project_a_direct_deletion_is_reported_and_the_safe_one_is_not()
    {
        using var project = new ThrowawayProject(packages, RightOrder);
        project.Write("Cleanup.cs", """
            using System.Threading.Tasks;
            using Amazon.KeyManagementService;
            using Amazon.KeyManagementService.Model;

            class Cleanup(IAmazonKeyManagementService kms)
            {
                public Task DeleteAsync(string id) => kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
            }
            """);
        var wrong = Dotnet.Run(project.Folder, "build");

        project.Write("Cleanup.cs", """
            using System.Threading.Tasks;
            using Amazon.KeyManagementService;
            using SafeKms;

            class Cleanup(IAmazonKeyManagementService kms)
            {
                public async Task DeleteAsync(string id) => await kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();
            }
            """);
        var right = Dotnet.Run(project.Folder, "build");

        wrong.AssertSuccess();
        Assert.Contains("Cleanup.cs(7,43): warning SKMS001", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("Cleanup.cs(7,43): warning SKMS002", wrong.Output, StringComparison.Ordinal);
        right.AssertSuccess();
        foreach (var output in new[] { wrong.Output, right.Output })
        {
            foreach (var fault in new[] { "CS8032", "CS9057", "AD0001" })
                Assert.DoesNotContain(fault, output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("SKMS", right.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_new_project_the_wrong_order_is_an_error()
    {
        using var project = new ThrowawayProject(packages, RightOrder.Replace(".Disconnect().Delete()", ".Delete()", StringComparison.Ordinal));

        var build = Dotnet.Run(project.Folder, "build");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error CS1061", build.Output, StringComparison.Ordinal);
    }
}
