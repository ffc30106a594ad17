using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Calls that only describe a call, as mocking libraries write them.</summary>
internal static class Mocks
{
    private static readonly string[] Libraries = ["NSubstitute", "Moq", "FakeItEasy", "Rhino.Mocks", "JustMock"];

    /// <summary>Whether a call is written only to be set up or verified.</summary>
    public static bool IsRecording(IInvocationOperation call)
    {
        // kms.Received(1).DeleteCustomKeyStoreAsync(...)
        if (call.Instance is IInvocationOperation receiver && IsLibrary(receiver.TargetMethod))
        {
            return true;
        }

        // kms.DeleteCustomKeyStoreAsync(Arg.Any<...>(), ...)
        if (call.Arguments.Any(a => Inner(a.Value) is IInvocationOperation matcher && IsLibrary(matcher.TargetMethod)))
        {
            return true;
        }

        // kms.DeleteCustomKeyStoreAsync(request).Returns(...)
        IOperation? parent = call.Parent;
        while (parent is IArgumentOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IInvocationOperation outer && IsLibrary(outer.TargetMethod);
    }

    private static IOperation Inner(IOperation operation) => operation is IConversionOperation conversion ? Inner(conversion.Operand) : operation;

    public static bool IsLibrary(ISymbol symbol) => Libraries.Any(l => Kinds.IsIn(symbol, l));
}
