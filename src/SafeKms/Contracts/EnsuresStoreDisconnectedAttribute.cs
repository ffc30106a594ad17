namespace SafeKms;

/// <summary>Marks a method that waits for a custom key store: when it returns, the store was observed DISCONNECTED.</summary>
/// <remarks>A method that only sends the Disconnect call does not observe anything and must not be marked.</remarks>
/// <param name="parameterName">The parameter, field or property that holds the store's id.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EnsuresStoreDisconnectedAttribute(string parameterName) : Attribute
{
    /// <summary>The parameter, field or property that holds the store's id.</summary>
    public string ParameterName { get; } = parameterName;

    /// <summary>The answer for which the mark holds, where the method returns a <see cref="bool"/> or a task of one; <see langword="true"/> unless set.</summary>
    public bool When { get; set; } = true;
}
