namespace SafeKms;

/// <summary>A failed call with its meaning. Steps decide by it; what leaves SafeKms is a <see cref="SafeKmsException"/>.</summary>
internal sealed class KmsCallException : Exception
{
    private KmsCallException(string operation, KmsAnswer answer, bool isFinal, Exception? cause, string message)
        : base(message, cause)
    {
        Operation = operation;
        Answer = answer;
        IsFinal = isFinal;
    }

    /// <summary>The AWS operation, for example <c>ListKeys</c>.</summary>
    public string Operation { get; }

    public KmsAnswer Answer { get; }

    /// <summary>Whether the call has used up its attempts. An outer retry must not start them anew.</summary>
    public bool IsFinal { get; }

    /// <summary>Whether the fault lies with the key or store asked for, and not with the caller, the way, or the service as a whole.</summary>
    public bool IsAboutWhatWasAskedFor =>
        Answer is not (KmsAnswer.Throttled or KmsAnswer.Transient or KmsAnswer.NotAuthenticated) && (Answer != KmsAnswer.NoAnswer || InnerException is null);

    public static KmsCallException Attempt(string operation, Exception cause) =>
        new(operation, KmsAnswers.Meaning(cause), false, cause, KmsAnswers.InWords(cause));

    /// <summary>An answer that lacks what the service always gives. It is no basis for a decision, and no reason to ask again.</summary>
    public static KmsCallException Incomplete(string operation, string what) =>
        new(operation, KmsAnswer.NoAnswer, true, null, $"The answer to {operation} is incomplete: {what}.");

    public KmsCallException AsFinal() => IsFinal ? this : new(Operation, Answer, true, InnerException, Message);
}
