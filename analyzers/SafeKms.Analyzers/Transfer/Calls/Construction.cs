using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>New objects: their initializers and constructors run, and what they assign is in the fields.</summary>
internal sealed class Construction(Evaluator evaluator, ProgramModel program)
{
    public List<Out> Create(IObjectCreationOperation creation, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll(creation.Arguments, state, frame))
        {
            result.AddRange(References.Around(creation.Arguments, s, () => Construct(creation, values, s, frame), (target, value, at) => evaluator.Variables.Store(target, value, at, frame)));
        }

        return result;
    }

    private List<Out> Construct(IObjectCreationOperation creation, Val[] values, State s, Frame frame)
    {
        var type = creation.Type;
        if (type is null || creation.Constructor is not { } constructor)
        {
            return One(Fresh(creation.Syntax, s), s);
        }

        return Known(type, constructor, values, s, creation.Syntax) ?? Build(creation, type, constructor, values, s, frame);
    }

    /// <summary>Types the analysis knows by itself; null for the objects of all others.</summary>
    private static List<Out>? Known(ITypeSymbol type, IMethodSymbol constructor, Val[] values, State s, SyntaxNode site)
    {
        if (Kinds.IsCollection(type))
        {
            return Contents.NewCollection(site, values.Length == 0 ? null
                : values[0] as Coll ?? (values[0] is Sym or Member or Pure or Phi && constructor.Parameters[0].Type.AllInterfaces.Any(i => i.Name == "IEnumerable") ? Contents.Sequence(values[0], s) : null), s);
        }

        if (type.BaseType?.Name == "ConstantClass" || (type.SpecialType == SpecialType.System_String && values.Length > 0))
        {
            return One(values[0], s);
        }

        if (Kinds.IsTuple(type) && values.Length > 0)
        {
            return One(new TupleVal(new EqArray<Val>(values)), s);
        }

        if (type.Name == "KeyValuePair" && values.Length == 2)
        {
            return One(Contents.Pair(values[0], values[1]), s);
        }

        if (type.Name == "Lazy" && values.Length > 0)
        {
            return One(values[0], s);
        }

        if (Kinds.IsException(type))
        {
            return One(new ExnVal(type, Exact: true, null), s);
        }

        return null;
    }

    private List<Out> Build(IObjectCreationOperation creation, ITypeSymbol type, IMethodSymbol constructor, Val[] values, State s, Frame frame)
    {
        var made = new Obj(creation.Syntax, type);
        s.Forget(made);
        if (constructor.DeclaringSyntaxReferences.Length == 0 && !constructor.IsImplicitlyDeclared && !Kinds.IsRuntime(type))
        {
            // An object of a library that is given a client or an id can check for itself.
            foreach (var value in values)
            {
                if (Values.IsAtom(value))
                {
                    s.Set(new FieldKey(made, "(" + constructor.Parameters[Array.IndexOf(values, value)].Name + ")"), value);
                }
            }
        }

        if (type.Name == "SafeKmsClient" && values.Length > 0)
        {
            s.Set(new FieldKey(made, "(kms)"), values[0]);
        }

        return RunConstructor(made, constructor, creation.Arguments.Select(a => a.Parameter).ToArray(), values, s, frame, creation.Syntax);
    }

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
            var property = constructor.ContainingType.IsRecord || program.IsPrimary(constructor)
                ? constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault()
                : null;
            s.Set(new FieldKey(made, property?.Name ?? "(" + parameter.Name + ")"), args[i]);
        }

        Objects.Defaults(made, constructor.ContainingType, s);
        var states = new List<State> { s };
        foreach (var (member, initializer) in program.Initializers(constructor.ContainingType))
        {
            var body = new Frame(initializer.Graph, constructor, made, frame, site) { CaughtAbove = frame.CanCatch };
            if (frame.Depth <= program.Options.MaxDepth && frame.Nesting <= Bodies.MaxNesting)
            {
                new BlockRunner(evaluator, body).Run(0, states);
                states = body.Returns.ConvertAll(r => r.State);
                states.ForEach(state => Bodies.Clean(body, [], state));
                // Each object has a list of its own.
                states.ForEach(state => Bodies.Anew(state.Get(new FieldKey(made, member.Name)) ?? Const.Null, body, state));
            }
        }

        if (program.Graph(constructor, frame) is null)
        {
            return states.ConvertAll(state => new Out(made, state));
        }

        return states.SelectMany(state => evaluator.Bodies.Inline(constructor, made, constructor.Parameters, args, state, site, frame) ?? One(made, state)).Select(o => new Out(made, o.State)).ToList();
    }

    public List<Out> Anonymous(IAnonymousObjectCreationOperation creation, State state, Frame frame)
    {
        var assignments = creation.Initializers.OfType<ISimpleAssignmentOperation>().ToArray();
        return evaluator.EvalAll(assignments.Select(a => (IOperation?)a.Value).ToList(), state, frame).ConvertAll(r =>
        {
            var fields = assignments.Select((a, i) => (((IPropertyReferenceOperation)a.Target).Property.Name, r.Values[i]));
            return new Out(new Rec(creation.Type, new EqArray<(string, Val)>([.. fields])), r.State);
        });
    }

    public List<Out> With(IWithOperation with, State state, Frame frame) =>
        Then(evaluator.Eval(with.Operand, state, frame), (v, s) => One(Objects.Clone(v, with.Type, with.Syntax, s), s));
}
