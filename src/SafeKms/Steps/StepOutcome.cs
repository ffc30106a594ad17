namespace SafeKms;

/// <summary>How a step ended.</summary>
public enum StepOutcome
{
    /// <summary>It was done now.</summary>
    Done = 0,

    /// <summary>There was nothing to do: what it is for was so already.</summary>
    AlreadyDone,
}
