using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Transfer.Collections;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Methods of the runtime and of libraries everybody uses; null where a method is not known.</summary>
internal sealed class LibraryCalls(Evaluator evaluator, ProgramModel program)
{
    /// <summary>What a call gives; null where the method is not known.</summary>
    public List<Out>? Call(IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var site = invocation.Syntax;
        if (method.Name == "MoveNextAsync")
        {
            // The next page may not come.
            Exceptions.MayThrow(s, frame, new ExnVal(null, false, new AwsCall("ListKeys", Const.Null, null, site)) { External = true });
        }

        return Enumerations.Call(method, instance, s, site)
            ?? evaluator.Tasks.Call(method, instance, args, s, site, frame)
            ?? (Mocks.IsLibrary(method) ? One(Fresh(site, s), s) : null)
            ?? evaluator.Channels.Call(method, instance, args, s, invocation, frame)
            ?? evaluator.CollectionCalls.Call(method, instance, args, s, invocation, frame)
            ?? Texts.Call(method, instance, args, s, site)
            ?? evaluator.Assertions.Call(method, args, s, site, frame)
            ?? Guard(method, args, s, site, frame)
            ?? Callbacks(method, args, s, invocation, frame)
            ?? (Kinds.IsRuntime(method.ContainingType) && !Strangers.Answer(method) ? Quiet(method, instance, args, s, invocation, frame) : null);
    }

    /// <summary>Methods that return only where an argument is as it should be. Debug.Assert is none: a release build has no trace of it.</summary>
    private static List<Out>? Guard(IMethodSymbol method, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        if (method.ContainingType.Name is "Debug" or "Trace")
        {
            return One(Const.Null, s);
        }

        for (var i = 0; i < method.Parameters.Length && i < args.Length; i++)
        {
            var attribute = method.Parameters[i].GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "DoesNotReturnIfAttribute");
            if (attribute?.ConstructorArguments is [{ Value: bool ends }])
            {
                Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
                return Truth.Of(args[i], s).Where(t => t.Truth != ends).Select(t => new Out(new Sym(site), t.State)).ToList();
            }
        }

        return null;
    }

    /// <summary>Libraries that run a callback and give what it gives: Polly, and callers that return once it has run.</summary>
    private List<Out>? Callbacks(IMethodSymbol method, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var callback = args.FirstOrDefault(a => a is LambdaVal or MethodVal);
        if (callback is null)
        {
            return null;
        }

        if (Kinds.IsIn(method.ContainingType, "Polly") && method.Name.StartsWith("Execute", StringComparison.Ordinal) && !method.Name.Contains("Outcome") && !method.Name.Contains("Capture"))
        {
            var before = new HashSet<Fact>(s.Facts);
            return Then(evaluator.Delegates.Call(callback, [], s, invocation.Syntax, frame), (v, s1) => One(v is Deferred deferred ? deferred with { Handed = true } : v, UnseenCalls.Doubt(before, s1)));
        }

        return null;
    }

    /// <summary>The runtime, logging and the like: no guard, and nothing that throws what a store's check throws.</summary>
    private List<Out> Quiet(IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var site = invocation.Syntax;
        if (Assertions.IsLibrary(method))
        {
            evaluator.Receipts.Note(invocation, args, s);
        }

        References.Captured(args, program, s);
        if (UnseenCalls.Ends(method))
        {
            return [];
        }

        if (method.Name is "Increment" or "Add" or "Exchange" or "Write" && method.ContainingType.Name is "Interlocked" or "Volatile" && site is InvocationExpressionSyntax)
        {
            return ChangeByReference(method, args, s, site, frame);
        }

        if (method.Name == "Read" && method.ContainingType.Name is "Interlocked" or "Volatile")
        {
            return One(args[0], s);
        }

        if (!Kinds.IsIn(method.ContainingType, "Microsoft.Extensions.Logging") && method.ContainingType.Name is not ("Console" or "TimeSpan" or "Math" or "Stopwatch" or "ArgumentNullException" or "ArgumentException" or "CancellationToken"))
        {
            Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
        }
        else if (method.Name is "ThrowIfCancellationRequested" || method.ContainingType.Name.StartsWith("Argument", StringComparison.Ordinal))
        {
            Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
            if (instance is not null && Cancellation.IsCertain(instance, s))
            {
                return [];
            }
        }

        if ((args.Any(Contents.MentionsKey) || method.TypeArguments.Concat(method.ContainingType.TypeArguments).Any(t => Kinds.IsAwsModel(t) && t.Name is "KeyListEntry" or "KeyMetadata" or "DescribeKeyResponse")) && (Kinds.Namespace(method.ContainingType) is "System.Threading.Channels" or "System.Threading.Tasks.Dataflow" || method.ContainingType.Name == "BlockingCollection"))
        {
            // Keys that go through a channel are looked at by someone who cannot be followed.
            s.Add(PerhapsEmpty.Any);
        }

        if (method.Name == "Empty" && (Kinds.IsCollection(method.ReturnType) || method.ContainingType.Name is "Enumerable" or "Array" or "AsyncEnumerable"))
        {
            return Contents.NewCollection(site, null, s);
        }

        if (method is { Name: "Range" or "Repeat", ContainingType.Name: "Enumerable" } && args is [var first, var count])
        {
            var element = method.Name == "Repeat" ? first : new Sym(site, "element");
            return One(Contents.MakeColl(site, new CollInfo(new EqArray<Outcome>(new Outcome(element, default)), Values.IsPositive(count) ? Size.NonEmpty : Size.Unknown), s), s);
        }

        // What configuration and environment answer stays; anything else may change.
        if (method.ReturnType.SpecialType == SpecialType.System_String && (args.All(a => a is Const) || Kinds.IsIn(method.ContainingType, "Microsoft.Extensions.Configuration")) && method.ContainingType.Name is not ("Console" or "TextReader" or "StreamReader"))
        {
            return One(Truth.Known(new Pure(method.ContainingType.Name + "." + method.Name, new EqArray<Val>([instance ?? Const.Null, .. args])), s), s);
        }

        return One(Fresh(site, s), s);
    }

    private List<Out> ChangeByReference(IMethodSymbol method, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var value = method.Name == "Increment" ? Arithmetic.Sum(args[0], new Const(1)) ?? Fresh(site, s) : method.Name == "Add" ? Arithmetic.Sum(args[0], args[1]) ?? Fresh(site, s) : args[1];
        var target = ((InvocationExpressionSyntax)site).ArgumentList.Arguments[0].Expression;
        if (program.Symbol(target) is { } symbol)
        {
            s.Set(symbol is IFieldSymbol field ? new FieldKey(field.IsStatic ? new Sym(field.ContainingType.OriginalDefinition) : frame.This, field.Name) : new LocalKey(symbol.OriginalDefinition), value);
        }

        return One(value, s);
    }
}
