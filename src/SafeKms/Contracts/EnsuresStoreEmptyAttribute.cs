namespace SafeKms;

/// <summary>Marks a method that checks a custom key store for KMS keys: when it returns, the store holds none.</summary>
/// <remarks>The analyzer takes the mark for a proof where it cannot see the method: behind an interface, a delegate or in another assembly.</remarks>
/// <param name="parameterName">The parameter, field or property that holds the store's id.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EnsuresStoreEmptyAttribute(string parameterName) : Attribute
{
    /// <summary>The parameter, field or property that holds the store's id.</summary>
    public string ParameterName { get; } = parameterName;

    /// <summary>The answer for which the mark holds, where the method returns a <see cref="bool"/> or a task of one; <see langword="true"/> unless set.</summary>
    public bool When { get; set; } = true;
}
