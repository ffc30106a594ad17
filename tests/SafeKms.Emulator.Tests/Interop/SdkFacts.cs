namespace SafeKms.Emulator.Tests.Interop;

/// <summary>The SDKs of other languages tell a store's whole life against the emulator.</summary>
public class SdkFacts
{
    private static readonly string JavaScript = Path.Combine(Tool.Folder, "JavaScript");

    [Fact]
    public async Task The_SDK_for_JavaScript()
    {
        Assert.SkipUnless(await Tool.IsThereAsync("node", "--version"), "Node.js is not installed.");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(JavaScript, "node_modules", "@aws-sdk", "client-kms")),
            "@aws-sdk/client-kms is not installed: run npm install --no-package-lock in tests/SafeKms.Emulator.Tests/Interop/JavaScript.");
        await TellAsync("node", Path.Combine(JavaScript, "story.mjs"));
    }

    [Fact]
    public async Task The_SDK_for_Python()
    {
        Assert.SkipUnless(await Tool.IsThereAsync("python3", "-c", "import boto3"), "boto3 is not installed (Debian: python3-boto3).");
        await TellAsync("python3", Path.Combine(Tool.Folder, "Python", "story.py"));
    }

    private static async Task TellAsync(string program, string story)
    {
        await using var rig = await Rig.StartAsync(Transport.Http, new KmsEmulator { ConnectDuration = TimeSpan.FromMinutes(20), DisconnectDuration = TimeSpan.FromMinutes(10) });
        var (exitCode, output, error) = await Tool.RunAsync(program, [story], Tool.Environment(rig.Address!));
        Assert.True(exitCode == 0, error);
        Assert.Equal("the end", output.Trim());
        Assert.Empty(rig.Emulator.Stores);
    }
}
