namespace SafeKms;

/// <summary>Marks a method that may only be called once the custom key store was observed DISCONNECTED.</summary>
/// <remarks>The analyzer reports the callers that have not waited, and takes the fact for granted inside the method.</remarks>
/// <param name="parameterName">The parameter, field or property that holds the store's id.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresStoreDisconnectedAttribute(string parameterName) : Attribute
{
    /// <summary>The parameter, field or property that holds the store's id.</summary>
    public string ParameterName { get; } = parameterName;
}
