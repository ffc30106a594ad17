using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Transfer;
using SafeKms.Analyzers.Transfer.Aws;
using SafeKms.Analyzers.Transfer.Expressions;

namespace SafeKms.Analyzers.Flow;

/// <summary>The analysis of one member, with all it calls: what it finds of each deletion.</summary>
internal sealed class RootAnalysis
{
    /// <summary>Blocks visited before the analysis gives up and says that it cannot prove.</summary>
    private const int MaxSteps = 20000;

    private readonly ISymbol _member;
    private readonly Dictionary<SyntaxNode, List<(LambdaVal? Lambda, MethodVal? Method, State State, Frame Frame)>> _created = [];
    private readonly HashSet<object> _executed = [];
    private int _steps;

    public RootAnalysis(ProgramModel program, ISymbol member)
    {
        Program = program;
        _member = member;
        Evaluator = new Evaluator(this);
    }

    public ProgramModel Program { get; }

    public Evaluator Evaluator { get; }

    public PageUse Pages { get; } = new();

    /// <summary>The stores whose state was asked for.</summary>
    public HashSet<Val> Looked { get; } = [];

    /// <summary>The verdict at each place a deletion is reported.</summary>
    public Dictionary<SyntaxNode, Verdict> Verdicts { get; } = [];

    /// <summary>Guards whose answer nobody reads.</summary>
    public HashSet<SyntaxNode> Ignored { get; } = [];

    public bool GaveUp { get; private set; }

    /// <summary>A block was visited too often: what it leads to is not decided.</summary>
    public void GiveUp() => GaveUp = true;

    public bool Step()
    {
        if (++_steps % 64 == 0)
        {
            Program.Cancellation.ThrowIfCancellationRequested();
        }

        GaveUp |= _steps > MaxSteps;
        return _steps <= MaxSteps;
    }

    public void Run(ControlFlowGraph graph)
    {
        var state = new State();
        if (_member is IMethodSymbol method)
        {
            Program.Seed(method, graph);
            foreach (var required in Program.Contract(method)?.Requires ?? [])
            {
                var id = method.Parameters.FirstOrDefault(p => p.Name == required.Parameter) is { } parameter ? new Sym(parameter.OriginalDefinition) : (Val)new Member(new Sym("this", "this"), required.Parameter ?? "");
                state.Add(required.Kind == ContractKind.Empty ? new NotIn(new SetSym(SetKind.AllKeys), id) : new Disconnected(id, new Sym("any client")));
            }
        }

        var frame = new Frame(graph, _member, new Sym("this", "this"), null, null);
        frame.Leftovers = new Leftovers(state, frame);
        new BlockRunner(Evaluator, frame).Run(0, [state]);
        foreach (var returned in frame.Returns.Where(r => r.Value is Deferred or AllTasks or ParallelLoop or Coll or TaskVal).ToList())
        {
            // The caller will wait for what is handed back, or not; it deletes all the same.
            Evaluator.Awaiting.RunReturned(returned.Value, returned.State.Clone(), graph.OriginalOperation.Syntax, frame);
        }

        RunEscaped();
    }

    /// <summary>
    /// Lambdas nobody was seen to run may run later, or never: what was proved where they were written may have changed
    /// by then, so it is worth no more than a perhaps.
    /// </summary>
    private void RunEscaped()
    {
        foreach (var place in _created.ToArray())
        {
            foreach (var (lambda, group, created, frame) in place.Value.ToArray())
            {
                if (_executed.Contains(place.Key) || (group is not null && _executed.Contains(group.Method)))
                {
                    continue;
                }

                var state = Later(created);
                if (lambda is not null)
                {
                    Evaluator.Delegates.RunEscaped(lambda, state, frame);
                }
                else
                {
                    Evaluator.Delegates.RunEscaped(group!, state, place.Key, frame);
                }
            }
        }
    }

    private static State Later(State created)
    {
        var state = created.Clone();
        var facts = new HashSet<Fact>();
        foreach (var fact in created.Facts)
        {
            switch (fact)
            {
                case NotIn { Set.Kind: SetKind.AllKeys, Id: var id }:
                    facts.Add(id is null ? PerhapsEmpty.Any : new PerhapsEmpty(id));
                    break;
                case Disconnected disconnected:
                    facts.Add(new PerhapsDisconnected(disconnected.Id));
                    break;
                case PerhapsEmpty or PerhapsDisconnected or Opaque:
                    facts.Add(fact);
                    break;
            }
        }

        state.ReplaceFacts(facts);
        return state;
    }

    public void Executed(object lambdaOrMethod) => _executed.Add(lambdaOrMethod);

    public void Created(Val callback, State state, Frame frame)
    {
        var lambda = callback as LambdaVal;
        var group = callback as MethodVal;
        var site = lambda?.Lambda.Syntax ?? group!.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(Program.Cancellation);
        if (site is null || !Deletes(site))
        {
            return;
        }

        if (!_created.TryGetValue(site, out var places))
        {
            _created.Add(site, places = []);
        }

        places.Add((lambda, group, state.Clone(), frame));
    }

    /// <summary>Whether a piece of the analyzed type's source can delete.</summary>
    public bool Deletes(SyntaxNode source) => _member.ContainingType is not { } type || Program.Deletions.In(type, Program.Cancellation).Mentions(source);

    public bool IsClient(Val value, IMethodSymbol method, Val[] args)
    {
        var index = Array.IndexOf(args, value);
        return index >= 0 && index < method.Parameters.Length && Kinds.IsKms(method.Parameters[index].Type);
    }

    public void Deleted(Val id, Val client, State state, SyntaxNode site, Frame frame)
    {
        if (Reporting.Place(_member, id, state, site, frame) is { } place)
        {
            Verdict(place.Site).See(Judge(ContractKind.Empty, id, client, state), Judge(ContractKind.Disconnected, id, client, state), id, client, state, place.Store);
        }
    }

    public void Required(ContractKind kind, Val id, State state, SyntaxNode site, Frame frame)
    {
        if (Reporting.Place(_member, id, state, site, frame) is { } place)
        {
            var proof = Judge(kind, id, new Sym("any client"), state);
            Verdict(place.Site).See(kind == ContractKind.Empty ? proof : Proof.Met, kind == ContractKind.Empty ? Proof.Met : proof, id, new Sym("any client"), state, place.Store);
        }
    }

    private Verdict Verdict(SyntaxNode place)
    {
        if (!Verdicts.TryGetValue(place, out var verdict))
        {
            Verdicts.Add(place, verdict = new Verdict());
        }

        return verdict;
    }

    private Proof Judge(ContractKind kind, Val id, Val client, State state)
    {
        var nothing = id is Const { Value: null };
        if (!nothing && (kind == ContractKind.Empty ? Proofs.IsEmpty(id, client, state) : Proofs.IsDisconnected(id, client, state)))
        {
            return Proof.Met;
        }

        var perhaps = state.Has(Opaque.Everything)
            || state.Facts.Contains(kind == ContractKind.Empty ? new PerhapsEmpty(id) : new PerhapsDisconnected(id))
            || (kind == ContractKind.Empty && (state.Facts.Contains(PerhapsEmpty.Any) || Caches.Proved(id, state)))
            || state.Facts.Any(f => f is Opaque opaque && (id.Mentions(opaque.Received) || client.Mentions(opaque.Received)));
        return perhaps || GaveUp ? Proof.Unknown : Proof.Unmet;
    }
}
