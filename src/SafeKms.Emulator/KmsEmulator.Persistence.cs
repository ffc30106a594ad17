using SafeKms.Emulator.Persistence;

namespace SafeKms.Emulator;

/// <content>Keeping the state in a file, so that a rehearsal survives a restart.</content>
public sealed partial class KmsEmulator
{
    private readonly StateFile _stateFile = new();

    /// <summary>Counts what changed the stores, keys and aliases, or the clock, since the emulator was made: equal counts, equal state.</summary>
    public long ChangeCount => Look(static (world, _) => world.Changes);

    /// <summary>
    /// Saves stores, keys (with their material), aliases, tags, policies, uses and the clock. Settings, faults and calls are not saved.
    /// The file is replaced in one step: a crash leaves the old one or the new one. Calls go on meanwhile.
    /// </summary>
    /// <param name="path">The file; beside it, <c>.new</c> is written first. Only its owner may read it.</param>
    /// <param name="cancellationToken">Gives up; the old file stays.</param>
    public async Task SaveStateAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        await _stateFile.WriteAsync(path, () => Look((world, _) => StateWriter.Write(world, Clock)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Loads what <see cref="SaveStateAsync"/> saved, in place of everything there is. A <see cref="VirtualTimeProvider"/> is advanced to the
    /// time of saving; another clock goes on as far ahead as it was, so that what fell due in between has happened.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up; nothing changes.</param>
    /// <exception cref="InvalidDataException">The file is not the state of an emulator of this account and Region; nothing changes.</exception>
    public async Task LoadStateAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] content = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        var saved = StateReader.Read(content, World.Arns);
        Clock.Resume(saved.Now, saved.ClockOffset);
        Act((world, _) =>
        {
            saved.Replace(world);
            Log.Clear();
        });
    }
}
