namespace SafeKms.Cli.Terminals;

/// <summary>How results are written.</summary>
internal enum OutputMode
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>One JSON document, errors included.</summary>
    Json,
}
