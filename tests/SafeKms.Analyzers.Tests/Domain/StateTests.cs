using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Tests.Domain;

/// <summary>Facts are added with all that follows from them, and forgotten with what they were made of.</summary>
public class StateTests
{
    private static readonly Val Id = new Sym("id");
    private static readonly Val Kms = new Sym("kms");
    private static readonly SetSym AllKeys = new(SetKind.AllKeys, Kms);
    private static readonly Val Entry = new Member(new StoreVal("site", null, null, Kms), "CustomKeyStoreId");
    private static readonly SetSym List = new(SetKind.Collection, "list");
    private static readonly SetSym Second = new(SetKind.Collection, "second list");
    private static readonly SetSym Third = new(SetKind.Collection, "third list");

    [Fact]
    public void All_pages_have_all_keys()
    {
        var state = With(new NotIn(new SetSym(SetKind.AllPages, Kms), Id));

        Assert.Equal([new NotIn(AllKeys, Id)], state.Facts);
    }

    [Fact]
    public void An_empty_list_that_stands_for_all_keys_empties_the_store()
    {
        Assert.True(With(new Sub(AllKeys, List, null), new NotIn(List, Id)).Has(new NotIn(AllKeys, Id)));
        Assert.True(With(new NotIn(List, Id), new Sub(AllKeys, List, null)).Has(new NotIn(AllKeys, Id)));
    }

    [Fact]
    public void An_empty_list_of_the_keys_of_one_store_says_nothing_of_another() =>
        Assert.False(With(new Sub(AllKeys, List, Id), new NotIn(List, new Sym("other"))).Has(new NotIn(AllKeys, new Sym("other"))));

    [Fact]
    public void What_is_in_a_list_that_is_in_a_list_is_in_that_list()
    {
        var state = With(new Sub(AllKeys, List, null), new Sub(Second, Third, null), new Sub(List, Second, Id));

        Assert.True(state.Has(new Sub(AllKeys, Third, Id)));
        Assert.False(state.Has(new Sub(AllKeys, Third, null)));
    }

    [Fact]
    public void The_key_taken_out_of_a_list_is_checked_and_the_list_stands_for_the_rest()
    {
        var state = With(new SubBut(AllKeys, List, null));
        Assert.False(state.Has(new Sub(AllKeys, List, Id)));

        state.Add(new NotIn(SetSym.Element, Id));

        Assert.True(state.Has(new Sub(AllKeys, List, Id)));
    }

    [Fact]
    public void Equal_ids_are_one_store()
    {
        Assert.True(With(new Disconnected(Entry, Kms), new Same(Entry, Id)).Has(new Disconnected(Id, Kms)));
        Assert.True(With(new Same(Entry, Id), new Disconnected(Entry, Kms)).Has(new Disconnected(Id, Kms)));
        Assert.True(With(new NotIn(AllKeys, Id), new Same(Entry, Id)).Has(new NotIn(AllKeys, Entry)));
    }

    [Fact]
    public void The_last_page_and_all_before_it_are_all_keys()
    {
        var state = With(new NotIn(SetSym.PagesSoFar, Id), new NotIn(SetSym.Page, Id));
        state.Set(PageClientKey.Instance, Kms);
        Assert.False(state.Has(new NotIn(AllKeys, Id)));

        state.Add(LastPage.Instance);

        Assert.True(state.Has(new NotIn(AllKeys, Id)));
    }

    [Fact]
    public void The_last_page_alone_is_not_all_keys()
    {
        var state = With(new NotIn(SetSym.Page, Id));
        state.Set(PageClientKey.Instance, Kms);

        state.Add(LastPage.Instance);

        Assert.False(state.Has(new NotIn(AllKeys, Id)));
    }

    [Fact]
    public void Facts_of_a_value_computed_anew_are_forgotten()
    {
        var order = new Sym("order");
        var state = With(new NotIn(AllKeys, new Member(order, "Id")), new Disconnected(Id, Kms));
        state.Set(new FieldKey(order, "Id"), Id);
        state.Set(new KnownKey(new Pure("==", order, Const.Null)), Const.False);

        state.Forget(order);

        Assert.Equal([new Disconnected(Id, Kms)], state.Facts);
        Assert.Empty(state.Map);
    }

    [Fact]
    public void A_clone_goes_its_own_way()
    {
        var state = With(new Disconnected(Id, Kms));
        var copy = state.Clone();

        copy.Add(new NotIn(AllKeys, Id));
        copy.Set(new FieldKey(Id, "Name"), Const.Null);
        copy.Notes.Add(new DisconnectAsked(Id));

        Assert.Single(state.Facts);
        Assert.Empty(state.Map);
        Assert.Empty(state.Notes);
    }

    [Fact]
    public void An_object_is_put_away_as_it_is_now()
    {
        var state = new State();
        var made = new Obj("site", null);
        state.Set(new FieldKey(made, "Name"), new Const("a"));
        var before = (Rec)state.Snapshot(made);

        state.Set(new FieldKey(made, "Name"), new Const("b"));

        Assert.Equal(new Const("a"), before["Name"]);
        Assert.Equal(new Const("b"), ((Rec)state.Snapshot(made))["Name"]);
        Assert.Equal(Id, state.Snapshot(Id));
    }

    [Fact]
    public void An_entry_found_by_its_id_is_the_store_of_that_id()
    {
        var entry = new StoreVal("site", null, null, Kms);

        Assert.Equal(entry, new State().Named(entry));
        Assert.Equal(new StoreVal(null, Id, null, Kms), With(new Same(entry.Id, Id)).Named(entry));
    }

    private static State With(params Fact[] facts)
    {
        var state = new State();
        foreach (var fact in facts)
        {
            state.Add(fact);
        }

        return state;
    }
}
