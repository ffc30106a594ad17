using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer.Collections;

namespace SafeKms.Analyzers.Tests.Transfer;

/// <summary>Collections of the program stand for the keys they were filled for.</summary>
public class ContentsTests
{
    private static readonly Val Id = new Sym("id");
    private static readonly SetSym AllKeys = new(SetKind.AllKeys, new Sym("kms"));

    private readonly State _state = new();

    [Fact]
    public void A_new_list_is_empty()
    {
        var list = New();

        Assert.Equal(Const.Zero, Contents.Count(list.Set, _state));
        Assert.True(_state.Has(new NotIn(list.Set, Id)));
    }

    [Fact]
    public void What_is_added_for_a_key_stands_for_it()
    {
        var list = New();

        Contents.AddElement(list.Set, new Const("a message"), _state);

        Assert.True(_state.Has(new Sub(SetSym.Element, list.Set, null)));
        Assert.False(_state.Has(new NotIn(list.Set, Id)));
        Assert.Equal(Positive.Instance, Contents.Count(list.Set, _state));
    }

    [Fact]
    public void A_list_of_lists_has_the_elements_of_each()
    {
        var list = New();

        Contents.AddAll(list.Set, new Coll(AllKeys), _state);

        Assert.True(_state.Has(new Sub(AllKeys, list.Set, null)));
    }

    [Fact]
    public void An_empty_list_of_all_keys_is_an_empty_store()
    {
        var list = New();
        Contents.AddAll(list.Set, new Coll(AllKeys), _state);

        var outs = Contents.Emptiness(list.Set, _state);

        Assert.True(outs.Single(o => o.Value.Equals(Const.True)).State.Has(new NotIn(AllKeys, Id)));
        Assert.False(outs.Single(o => o.Value.Equals(Const.False)).State.Has(new NotIn(AllKeys, Id)));
    }

    [Fact]
    public void More_than_eight_forms_are_any_form()
    {
        var list = New();
        for (var i = 0; i < 9; i++)
        {
            Contents.AddElement(list.Set, new Const("form " + i), _state);
        }

        Assert.Empty(Contents.Info(list.Set, _state).Items);
    }

    [Fact]
    public void An_id_that_is_not_among_the_stores_that_have_keys_has_none()
    {
        var used = New();
        Contents.AddElement(used.Set, new KeyVal(KeyPart.StoreId), _state);
        _state.Add(new Sub(AllKeys, used.Set, null));

        var outs = Lookup.Contains(used, Id, keys: false, _state, null!);

        Assert.True(outs.Single(o => o.Value.Equals(Const.False)).State.Has(new NotIn(AllKeys, Id)));
        Assert.False(outs.Single(o => o.Value.Equals(Const.True)).State.Has(new NotIn(AllKeys, Id)));
    }

    [Fact]
    public void A_store_struck_off_the_list_may_come_back_and_ends_what_was_known()
    {
        var left = New();
        Differences.Strike(left.Set, new KeyVal(KeyPart.StoreId), _state);
        Assert.True(_state.Has(new Sub(SetSym.Element, Differences.Removed(left.Set), null)));

        Contents.AddElement(left.Set, Id, _state);

        Assert.False(_state.Has(new Sub(SetSym.Element, Differences.Removed(left.Set), null)));
    }

    private Coll New() => Contents.MakeColl("list", new CollInfo(default, Size.Empty), _state);
}
