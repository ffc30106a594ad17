using System.Runtime.CompilerServices;

// The emulator's facts are told over this server too.
[assembly: InternalsVisibleTo("SafeKms.Emulator.Tests")]
