using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Summaries;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Calls of methods that promise or ask for a fact, by an attribute or a setting.</summary>
internal sealed class ContractCalls(Evaluator evaluator, RootAnalysis root)
{
    /// <summary>Checks what the method asks for, and takes its word for what it promises.</summary>
    public List<Out> Call(Contract contract, IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        foreach (var required in contract.Requires)
        {
            root.Required(required.Kind, Subject(required, method, instance, args, s), s, invocation.Syntax, frame);
        }

        if (contract.Ensures.Count == 0)
        {
            return evaluator.Invocations.CallSource(method, instance, args, s, invocation, frame);
        }

        Exceptions.MayThrow(s, frame, new ExnVal(null, false, null));
        var when = contract.Ensures.Select(e => e.When).FirstOrDefault(w => w is not null);
        var ensured = s.Clone();
        foreach (var fact in contract.Ensures)
        {
            var id = Subject(fact, method, instance, args, s);
            var client = args.Concat(instance is null ? [] : [instance]).FirstOrDefault(a => a is not null && root.IsClient(a, method, args)) ?? new Sym("any client");
            ensured.Add(fact.Kind == ContractKind.Empty ? new NotIn(new SetSym(SetKind.AllKeys, client), id) : new Disconnected(id, client));
        }

        Val Result(Val value) => Kinds.IsTask(method.ReturnType) ? new TaskVal(value) : value;
        if (when is null)
        {
            return One(Kinds.IsTask(method.ReturnType) && !Invocations.IsWaitedFor(invocation.Syntax) ? new Sym(invocation.Syntax) : Result(new Sym(invocation.Syntax)), Invocations.IsWaitedFor(invocation.Syntax) || !Kinds.IsTask(method.ReturnType) ? ensured : s);
        }

        return [new Out(Result(Const.Of(when.Value)), ensured), new Out(Result(Const.Of(!when.Value)), s)];
    }

    /// <summary>The id a contract speaks of: a parameter, or a part of one, or a field of the object.</summary>
    private static Val Subject(ContractFact fact, IMethodSymbol method, Val? instance, Val[] args, State s)
    {
        var name = fact.Parameter;
        var parameter = name is null
            ? method.Parameters.FirstOrDefault(p => p.Type.SpecialType == SpecialType.System_String)
            : method.Parameters.FirstOrDefault(p => p.Name == name);
        if (parameter is not null && parameter.Ordinal < args.Length)
        {
            return Truth.Known(args[parameter.Ordinal], s);
        }

        return s.Stored(instance ?? Const.Null, name ?? "") ?? new Member(instance ?? Const.Null, name ?? "");
    }
}
