using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;

namespace SafeKms.Analyzers.Tests.Transfer;

/// <summary>A complete enumeration proves of all what it proves of each; one that is left early proves nothing.</summary>
public class EnumerationsTests
{
    private static readonly SyntaxNode Site = SyntaxFactory.IdentifierName("loop");
    private static readonly Val Id = new Sym("id");
    private static readonly SetSym AllKeys = new(SetKind.AllKeys, new Sym("kms"));
    private static readonly Fact Empty = new NotIn(AllKeys, Id);

    [Fact]
    public void Each_key_checked_is_all_keys_checked()
    {
        var (element, _) = Next(Started(new Coll(AllKeys)));
        element.Add(new NotIn(SetSym.Element, Id));

        var (_, end) = Next(element);

        Assert.True(end.Has(Empty));
    }

    [Fact]
    public void One_key_not_checked_is_none_checked()
    {
        var (element, _) = Next(Started(new Coll(AllKeys)));

        var (_, end) = Next(element);

        Assert.False(end.Has(Empty));
    }

    [Fact]
    public void Where_there_are_no_keys_none_is_in_any_store() => Assert.True(Next(Started(new Coll(AllKeys))).End.Has(new NotIn(AllKeys, null)));

    [Fact]
    public void While_it_goes_on_nothing_is_proved_of_all()
    {
        var (element, _) = Next(Started(new Coll(AllKeys)));
        element.Add(new NotIn(SetSym.Element, Id));

        Assert.False(element.Has(Empty));
    }

    [Fact]
    public void The_next_key_is_not_the_one_before()
    {
        var (first, _) = Next(Started(new Coll(AllKeys)));
        first.Add(new NotIn(SetSym.Element, Id));

        var (second, _) = Next(first);

        Assert.False(second.Has(new NotIn(SetSym.Element, Id)));
    }

    [Fact]
    public void What_is_written_out_comes_one_by_one()
    {
        var state = new State();
        var list = Contents.MakeColl("list", new CollInfo(new EqArray<Outcome>(new Outcome(Id, default), new Outcome(Const.Null, default)), Size.NonEmpty) { Exact = true }, state);
        Enumerations.Start(list, state, Site);

        var seen = new List<Val>();
        while (Assert.Single(Enumerations.MoveNext(new EnumVal(list, Site), state)) is { Value: var more, State: var after } && more.Equals(Const.True))
        {
            seen.Add(after.Get(new CurrentKey(Site))!);
        }

        Assert.Equal([Id, Const.Null], seen);
    }

    [Fact]
    public void A_list_with_elements_is_passed_at_least_once()
    {
        var state = new State();
        var list = Contents.MakeColl("list", new CollInfo(new EqArray<Outcome>(new Outcome(Id, default)), Size.NonEmpty), state);
        Enumerations.Start(list, state, Site);

        Assert.Equal([Const.True], Enumerations.MoveNext(new EnumVal(list, Site), state).Select(o => o.Value));
    }

    [Fact]
    public void A_callback_on_every_element_is_a_loop()
    {
        var rows = Loops.ForEach(new Coll(AllKeys), (key, s) =>
        {
            s.Add(new NotIn(SetSym.Element, Id));
            return [new Out(key, s)];
        }, Site, new State());

        Assert.All(rows, r => Assert.True(r.State.Has(Empty)));
        Assert.NotEmpty(rows);
    }

    private static State Started(Coll coll)
    {
        var state = new State();
        Enumerations.Start(coll, state, Site);
        return state;
    }

    private static (State Element, State End) Next(State state)
    {
        var outs = Enumerations.MoveNext(new EnumVal(new Coll(AllKeys), Site), state.Clone());
        return (outs.Single(o => o.Value.Equals(Const.True)).State, outs.Single(o => o.Value.Equals(Const.False)).State);
    }
}
