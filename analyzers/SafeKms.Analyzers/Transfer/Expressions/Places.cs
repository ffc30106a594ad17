using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Elements of arrays and maps of which nothing is known: places like fields, named by what stands in the brackets.</summary>
internal static class Places
{
    public static Val Read(Val collection, Val index, State s) =>
        Name(index) is { } name ? s.Stored(collection, name) ?? new Member(collection, name) : new Pure("[]", collection, index);

    public static void Write(IOperation target, Val value, State s, Func<IOperation?, Val> read)
    {
        switch (target)
        {
            case IArrayElementReferenceOperation element:
                Write(read(element.ArrayReference), read(element.Indices[0]), value, s);
                break;
            case IPropertyReferenceOperation { Arguments: [{ Value: var index }, ..] } indexer:
                Write(read(indexer.Instance), read(index), value, s);
                break;
        }
    }

    private static void Write(Val collection, Val index, Val value, State s)
    {
        if (Name(index) is { } name)
        {
            s.Set(new FieldKey(collection, name), value);
            return;
        }

        // What a variable holds stays what it is when the element it came from is replaced.
        var place = new Pure("[]", collection, index);
        if (!s.Map.Any(p => p.Key is LocalKey && p.Value.Mentions(place)))
        {
            s.Forget(place);
        }
    }

    private static string? Name(Val index) => index switch
    {
        Const { Value: string text } => "[\"" + text + "\"]",
        Const { Value: int number } => "[" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]",
        _ => null,
    };
}
