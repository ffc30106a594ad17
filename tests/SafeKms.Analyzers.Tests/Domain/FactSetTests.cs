using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Tests.Domain;

/// <summary>What follows from what, and what is left where two paths meet.</summary>
public class FactSetTests
{
    private static readonly Val Id = new Sym("id");
    private static readonly Val Other = new Sym("other id");
    private static readonly Val Kms = new Sym("kms");
    private static readonly SetSym AllKeys = new(SetKind.AllKeys, Kms);
    private static readonly SetSym List = new(SetKind.Collection, "list");
    private static readonly SetSym Longer = new(SetKind.Collection, "longer list");

    private static readonly Fact Empty = new NotIn(AllKeys, Id);
    private static readonly Fact NoKeyInAnyStore = new NotIn(AllKeys, null);
    private static readonly Fact Seen = new Disconnected(Id, Kms);

    [Fact]
    public void A_fact_implies_itself() => Assert.True(FactSet.Implies([Empty], new NotIn(AllKeys, Id)));

    [Fact]
    public void Nothing_implies_nothing() => Assert.False(FactSet.Implies([], Empty));

    [Fact]
    public void Keys_that_are_in_no_store_are_not_in_this_one()
    {
        Assert.True(FactSet.Implies([NoKeyInAnyStore], Empty));
        Assert.False(FactSet.Implies([Empty], NoKeyInAnyStore));
    }

    [Fact]
    public void An_empty_store_says_nothing_of_another() => Assert.False(FactSet.Implies([Empty], new NotIn(AllKeys, Other)));

    [Fact]
    public void Keys_that_are_not_in_the_store_need_not_be_in_the_list()
    {
        Assert.True(FactSet.Implies([Empty], new Sub(AllKeys, List, Id)));
        Assert.False(FactSet.Implies([Empty], new Sub(AllKeys, List, Other)));
        Assert.False(FactSet.Implies([Empty], new Sub(AllKeys, List, null)));
    }

    [Fact]
    public void A_list_of_all_keys_has_those_of_the_store() => Assert.True(FactSet.Implies([new Sub(AllKeys, List, null)], new Sub(AllKeys, List, Id)));

    [Fact]
    public void A_list_with_an_element_taken_out_has_what_the_whole_list_has() =>
        Assert.True(FactSet.Implies([new Sub(AllKeys, List, null)], new SubBut(AllKeys, List, Id)));

    [Fact]
    public void Proof_is_more_than_perhaps()
    {
        Assert.True(FactSet.Implies([Empty], new PerhapsEmpty(Id)));
        Assert.True(FactSet.Implies([NoKeyInAnyStore], new PerhapsEmpty(Id)));
        Assert.True(FactSet.Implies([Seen], new PerhapsDisconnected(Id)));
        Assert.False(FactSet.Implies([new PerhapsEmpty(Id)], Empty));
        Assert.False(FactSet.Implies([new PerhapsDisconnected(Id)], Seen));
    }

    [Fact]
    public void A_call_that_got_the_id_may_have_proved_both_of_its_store_and_neither_of_another()
    {
        HashSet<Fact> known = [new Opaque(Id)];

        Assert.True(FactSet.Implies(known, new PerhapsEmpty(Id)));
        Assert.True(FactSet.Implies(known, new PerhapsDisconnected(Id)));
        Assert.False(FactSet.Implies(known, new PerhapsEmpty(Other)));
        Assert.False(FactSet.Implies(known, new PerhapsDisconnected(Other)));
    }

    [Fact]
    public void A_call_that_got_the_order_got_the_id_in_it() =>
        Assert.True(FactSet.Implies([new Opaque(new Sym("order"))], new PerhapsEmpty(new Member(new Sym("order"), "StoreId"))));

    [Fact]
    public void A_call_that_could_do_anything_may_have_proved_anything()
    {
        HashSet<Fact> known = [Opaque.Everything];

        Assert.True(FactSet.Implies(known, new PerhapsEmpty(Id)));
        Assert.True(FactSet.Implies(known, new PerhapsDisconnected(Other)));
        Assert.True(FactSet.Implies(known, new Opaque(Id)));
        Assert.False(FactSet.Implies(known, Empty));
    }

    [Fact]
    public void What_one_path_alone_proves_is_lost() => Assert.Empty(FactSet.Meet([Empty, Seen], []));

    [Fact]
    public void What_both_paths_prove_stays() => Assert.Equal([Seen], FactSet.Meet([Empty, Seen], [Seen]));

    [Fact]
    public void The_weaker_of_two_proofs_stays() => Assert.Equal([Empty], FactSet.Meet([NoKeyInAnyStore], [Empty]));

    [Fact]
    public void Not_in_the_store_on_one_path_and_in_the_list_on_the_other_is_in_the_list_if_in_the_store() =>
        Assert.Equal([new Sub(AllKeys, List, Id)], FactSet.Meet([Empty], [new Sub(AllKeys, List, null)]));

    [Fact]
    public void Proved_on_one_path_and_perhaps_on_the_other_is_perhaps()
    {
        Assert.Equal([new PerhapsEmpty(Id)], FactSet.Meet([Empty], [new Opaque(Id)]));
        Assert.Equal([new PerhapsDisconnected(Id)], FactSet.Meet([Seen], [new Opaque(Id)]));
    }

    [Fact]
    public void Perhaps_of_another_store_is_no_perhaps_of_this_one() => Assert.Empty(FactSet.Meet([Empty], [new Opaque(Other)]));

    [Fact]
    public void Paths_meet_in_either_order_and_with_themselves()
    {
        HashSet<Fact>[] paths = [[], [Empty], [NoKeyInAnyStore, Seen], [new Sub(AllKeys, List, null), Seen], [new Opaque(Id)], [Opaque.Everything], [new SubBut(AllKeys, Longer, Id)]];
        foreach (var a in paths)
        {
            Assert.Equal(a, FactSet.Meet(a, a));
            foreach (var b in paths)
            {
                var both = FactSet.Meet(a, b);
                Assert.Equal(both, FactSet.Meet(b, a));
                Assert.All(both, f => Assert.True(FactSet.Implies(a, f) && FactSet.Implies(b, f)));
            }
        }
    }
}
