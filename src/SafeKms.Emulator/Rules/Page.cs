using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules;

/// <summary>One page of a list: where it begins, how long it may be, and how it ends.</summary>
internal static class Page
{
    /// <summary>The last item of the page before; null on the first page.</summary>
    public static string? After(Scope scope, Input input) =>
        input.Text("Marker") is { } marker
            ? scope.World.Markers.Read(scope.Operation.Name, marker) ?? throw KmsFailure.InvalidMarker()
            : null;

    /// <summary>How many items the page may have. The model takes any limit up to 1000; some operations give fewer all the same.</summary>
    public static int Size(Input input, int byDefault, int most = 1000) => Math.Min(input.Number("Limit") ?? byDefault, most);

    /// <summary>Says whether there is more, and where.</summary>
    public static void End(Scope scope, Output output, string? lastIfMore)
    {
        if (lastIfMore is not null)
        {
            output.Text("NextMarker", scope.World.Markers.Write(scope.Operation.Name, lastIfMore));
        }

        output.Json.WriteBoolean("Truncated", lastIfMore is not null);
    }
}
