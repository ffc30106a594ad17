using System.IO.Pipelines;

namespace SafeKms.Cli.Emulation;

/// <summary>The two directions of a connection.</summary>
internal sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
