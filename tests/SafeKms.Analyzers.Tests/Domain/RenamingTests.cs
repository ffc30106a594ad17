using Microsoft.CodeAnalysis.CSharp;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Tests.Domain;

/// <summary>What a call made belongs to that call: it has the call's name, wherever it stands.</summary>
public class RenamingTests
{
    private static readonly Val Made = new Obj("new Result(ok)", null);
    private static readonly Val Renamed = new Obj(new Given("new Result(ok)", SyntaxFactory.ParseExpression("Check(id)")), null);
    private static readonly SetSym Keys = new(SetKind.AllKeys, new Sym("kms"));

    [Fact]
    public void Its_fields_go_along()
    {
        var state = new State();
        state.Set(new FieldKey(Made, "Ok"), Const.False);

        Renaming.Rename(state, Made, Renamed);

        Assert.Equal(Const.False, state.Get(new FieldKey(Renamed, "Ok")));
        Assert.Null(state.Get(new FieldKey(Made, "Ok")));
    }

    [Fact]
    public void So_does_what_was_proved_of_an_id_in_it()
    {
        var id = new Member(Made, "StoreId");
        var state = new State();
        state.Add(new NotIn(Keys, id));
        state.Add(new Disconnected(id, new Sym("kms")));

        Renaming.Rename(state, Made, Renamed);

        Assert.True(state.Has(new NotIn(Keys, new Member(Renamed, "StoreId"))));
        Assert.True(state.Has(new Disconnected(new Member(Renamed, "StoreId"), new Sym("kms"))));
        Assert.False(state.Has(new NotIn(Keys, id)));
    }

    [Fact]
    public void What_had_the_name_in_an_earlier_round_is_forgotten()
    {
        var state = new State();
        state.Add(new NotIn(Keys, new Member(Renamed, "StoreId")));
        state.Set(new FieldKey(Renamed, "Ok"), Const.True);

        Renaming.Rename(state, Made, Renamed);

        Assert.False(state.Has(new NotIn(Keys, new Member(Renamed, "StoreId"))));
        Assert.Null(state.Get(new FieldKey(Renamed, "Ok")));
    }

    [Fact]
    public void A_value_without_it_is_the_same_object()
    {
        var pair = new TupleVal(new EqArray<Val>(new Sym("a"), Const.Zero));

        Assert.Same(pair, Renaming.In(pair, Made, Renamed));
        Assert.Equal(new TupleVal(new EqArray<Val>(Renamed, Const.Zero)), Renaming.In(new TupleVal(new EqArray<Val>(Made, Const.Zero)), Made, Renamed));
    }
}
