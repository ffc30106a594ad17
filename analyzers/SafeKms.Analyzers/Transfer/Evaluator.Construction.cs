using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Objects of the program: their defaults, initializers and constructors.</summary>
internal sealed partial class Evaluator
{
    /// <summary>What nobody has set yet is zero, false or null.</summary>
    private static void Defaults(Obj made, INamedTypeSymbol type, State s)
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

    private static Const? Default(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => Const.False,
        SpecialType.System_Int32 => Const.Zero,
        _ => type.IsReferenceType || Kinds.IsNullable(type) ? Const.Null : type.TypeKind == TypeKind.Enum ? Const.Zero : null,
    };

    /// <summary>Runs the constructor of a type of the program: what it assigns is in the fields of the new object.</summary>
    private List<Out> RunConstructor(Obj made, IMethodSymbol constructor, IParameterSymbol?[] parameters, Val[] values, State s, Frame frame, SyntaxNode site)
    {
        var args = new Val[constructor.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            args[parameters[i]?.Ordinal ?? i] = values[i];
        }

        for (var i = 0; i < args.Length; i++)
        {
            args[i] ??= new Sym(constructor.Parameters[i]);
            var parameter = constructor.Parameters[i];
            var property = constructor.ContainingType.IsRecord || _root.Program.IsPrimary(constructor)
                ? constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault()
                : null;
            s.Set(new FieldKey(made, property?.Name ?? "(" + parameter.Name + ")"), args[i]);
        }

        Defaults(made, constructor.ContainingType, s);
        var states = new List<State> { s };
        foreach (var (member, initializer) in _root.Program.Initializers(constructor.ContainingType))
        {
            var body = new Frame(initializer.Graph, constructor, made, frame, site) { CaughtAbove = frame.CanCatch };
            _ = member;
            if (frame.Depth < _root.Program.Options.MaxDepth && frame.Nesting <= MaxNesting)
            {
                new BlockRunner(this, body).Run(0, states);
                states = body.Returns.ConvertAll(r => r.State);
                states.ForEach(state => Clean(body, [], state));
            }
        }

        if (_root.Program.Graph(constructor, frame) is null)
        {
            return states.ConvertAll(state => new Out(made, state));
        }

        return states.SelectMany(state => Inline(constructor, made, constructor.Parameters, args, state, site, frame) ?? One(made, state)).Select(o => new Out(made, o.State)).ToList();
    }
}
