using SafeKms.Cli.Emulation;

namespace SafeKms.Emulator.Tests.Persistence;

/// <summary>What <c>safekms emulator --state</c> does.</summary>
public sealed class StateKeeperFacts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("safekms");

    private string Path => System.IO.Path.Combine(_folder.FullName, "state.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_one_run_leaves_the_next_one_finds()
    {
        string store;
        var first = new KmsEmulator();
        await using (var keeper = new StateKeeper(first, Path))
        {
            await keeper.StartAsync(CancellationToken.None);
            Assert.True(File.Exists(Path)); // a file that cannot be written shows at once
            store = first.AddCloudHsmStore("store").Id;
        }

        var second = new KmsEmulator();
        await using (var keeper = new StateKeeper(second, Path))
        {
            await keeper.StartAsync(CancellationToken.None);
            Assert.Equal("store", second.FindStore(store)!.Name);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_ends_it_before_it_begins()
    {
        await using var keeper = new StateKeeper(new KmsEmulator(), System.IO.Path.Combine(_folder.FullName, "no", "such", "folder", "state.json"));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => keeper.StartAsync(CancellationToken.None));
    }
}
