using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>What the fields of an object hold before anybody has set them: defaults, or those of the one it is a copy of.</summary>
internal static class Objects
{
    /// <summary>What nobody has set yet is zero, false or null.</summary>
    public static void Defaults(Obj made, INamedTypeSymbol type, State s)
    {
        foreach (var member in type.GetMembers().Where(_ => !type.DeclaringSyntaxReferences.IsEmpty))
        {
            var held = member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field ? field.Type
                : member is IPropertySymbol { IsStatic: false, IsIndexer: false, IsAbstract: false } property && type.GetMembers().Any(m => m is IFieldSymbol f && SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property)) ? property.Type
                : null;
            var key = new FieldKey(made, member.Name);
            if (held is not null && s.Get(key) is null && Default(held) is { } value)
            {
                s.Set(key, value);
            }
        }
    }

    /// <summary>The default of a type; null where it is not known.</summary>
    public static Const? Default(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => Const.False,
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => Const.Zero,
        _ => type.IsReferenceType || Kinds.IsNullable(type) ? Const.Null : type.TypeKind == TypeKind.Enum ? Const.Zero : null,
    };

    /// <summary>A copy of an object, which its owner then changes.</summary>
    public static Val Clone(Val original, ITypeSymbol? type, SyntaxNode site, State s)
    {
        var copy = new Obj(site, type);
        s.Forget(copy);
        foreach (var pair in s.Map.ToArray())
        {
            if (pair.Key is FieldKey field && field.Of.Equals(original))
            {
                s.Set(field with { Of = copy }, pair.Value);
            }
        }

        if (original is Rec rec)
        {
            foreach (var (name, value) in rec.Fields)
            {
                s.Set(new FieldKey(copy, name), value);
            }
        }
        else if (original is not Obj && type is not null)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                var key = new FieldKey(copy, property.Name);
                if (!property.IsIndexer && s.Get(key) is null)
                {
                    s.Set(key, new Member(original, property.Name));
                }
            }
        }

        return copy;
    }
}
