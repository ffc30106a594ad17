namespace SafeKms;

/// <summary>What a plan says of a step.</summary>
public enum PlannedStepStatus
{
    /// <summary>It would be carried out.</summary>
    Needed = 0,

    /// <summary>There is nothing to do.</summary>
    AlreadyDone,

    /// <summary>It would stop the operation.</summary>
    Refused,

    /// <summary>An earlier step would stop the operation first.</summary>
    NotReached,
}
