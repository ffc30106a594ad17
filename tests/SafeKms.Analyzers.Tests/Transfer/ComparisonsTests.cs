using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Expressions;

namespace SafeKms.Analyzers.Tests.Transfer;

/// <summary>Comparisons, where facts are born: each side of one has what it shows.</summary>
public class ComparisonsTests
{
    private static readonly Val Id = new Sym("id");
    private static readonly Val Kms = new Sym("kms");
    private static readonly Val KeysStore = new KeyVal(KeyPart.StoreId);
    private static readonly StoreVal Store = new(null, Id, null, Kms);
    private static readonly Fact Elsewhere = new NotIn(SetSym.Element, Id);
    private static readonly Fact InNoStore = new NotIn(SetSym.Element, null);

    [Fact]
    public void A_key_of_another_store_is_not_in_this_one()
    {
        var (equal, unequal) = Sides(KeysStore, Id);

        Assert.Empty(equal.Facts);
        Assert.Equal([Elsewhere], unequal.Facts);
    }

    [Fact]
    public void The_order_of_the_operands_does_not_matter() => Assert.Equal([Elsewhere], Sides(Id, KeysStore).Unequal.Facts);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_key_without_a_store_is_in_no_store(string? nothing) => Assert.Equal([InNoStore], Sides(KeysStore, new Const(nothing)).Equal.Facts);

    [Fact]
    public void A_key_that_AWS_manages_is_in_no_store() => Assert.Equal([InNoStore], Sides(new KeyVal(KeyPart.Manager), new Const("AWS")).Equal.Facts);

    [Fact]
    public void A_key_that_the_customer_does_not_manage_is_in_no_store() => Assert.Equal([InNoStore], Sides(new KeyVal(KeyPart.Manager), new Const("CUSTOMER")).Unequal.Facts);

    [Fact]
    public void What_was_compared_already_is_decided()
    {
        var state = new State();
        state.Add(Elsewhere);

        Assert.Equal(Const.False, Assert.Single(Comparisons.Equal(KeysStore, Id, state)).Value);
    }

    [Fact]
    public void Only_the_word_DISCONNECTED_proves_it()
    {
        Assert.Equal([new Disconnected(Id, Kms)], Sides(new StateVal(Store), new Const("DISCONNECTED")).Equal.Facts);
        foreach (var other in new[] { "DISCONNECTING", "CONNECTED", "FAILED" })
        {
            var (equal, unequal) = Sides(new StateVal(Store), new Const(other));
            Assert.Empty(equal.Facts);
            Assert.Empty(unequal.Facts);
        }
    }

    [Fact]
    public void An_entry_is_the_store_whose_id_it_has()
    {
        var entry = new StoreVal("site", null, null, Kms);

        Assert.Equal([new Same(entry.Id, Id)], Sides(entry.Id, Id).Equal.Facts);
    }

    [Fact]
    public void A_list_of_no_elements_is_empty()
    {
        var list = new SetSym(SetKind.Collection, "list");
        var (none, some) = Sides(new CountVal(list), Const.Zero);

        Assert.Contains(new NotIn(list, null), none.Facts);
        Assert.Empty(some.Facts);
    }

    [Fact]
    public void Constants_are_compared_by_value_whatever_their_type()
    {
        Assert.Equal(Const.True, Assert.Single(Comparisons.Equal(new Const(1), new Const(1L), new State())).Value);
        Assert.Equal(Const.False, Assert.Single(Comparisons.Equal(new Const("a"), new Const("b"), new State())).Value);
    }

    [Fact]
    public void What_is_made_here_is_not_null() => Assert.Equal(Const.False, Assert.Single(Comparisons.Equal(new Obj("site", null), Const.Null, new State())).Value);

    [Fact]
    public void Unknowns_stay_a_question_and_a_branch_answers_it()
    {
        var state = new State();
        var question = Assert.Single(Comparisons.Equal(Id, Const.Null, state)).Value;

        var (truth, then) = Truth.Of(question, state).First();

        Assert.True(truth);
        Assert.Equal(Const.Null, Truth.Known(Id, then));
        Assert.Equal(Const.True, Assert.Single(Comparisons.Equal(Id, Const.Null, then)).Value);
    }

    [Fact]
    public void Tuples_are_equal_where_all_their_items_are()
    {
        var outs = Comparisons.Equal(new TupleVal(new EqArray<Val>(KeysStore, Const.Zero)), new TupleVal(new EqArray<Val>(Id, Const.Zero)), new State());

        Assert.Equal([Const.True, Const.False], outs.Select(o => o.Value));
        Assert.Equal([Elsewhere], outs[1].State.Facts);
    }

    private static (State Equal, State Unequal) Sides(Val a, Val b)
    {
        var outs = Comparisons.Equal(a, b, new State());
        return (outs.Single(o => o.Value.Equals(Const.True)).State, outs.Single(o => o.Value.Equals(Const.False)).State);
    }
}
