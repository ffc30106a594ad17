using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Tests.Domain;

/// <summary>Where paths meet: which stay apart, which become one, and what is known of the one.</summary>
public class StateJoinTests
{
    private const string Block = "block";

    private static readonly Val Id = new Sym("id");
    private static readonly Val Kms = new Sym("kms");
    private static readonly Fact Empty = new NotIn(new SetSym(SetKind.AllKeys, Kms), Id);
    private static readonly Fact Seen = new Disconnected(Id, Kms);
    private static readonly Key Flag = new FieldKey(new Sym("this", "this"), "flag");
    private static readonly Key Count = new FieldKey(new Sym("this", "this"), "count");

    [Fact]
    public void The_first_state_is_news() => Assert.Single(StateJoin.Merge([], [State([Empty])], Block)!);

    [Fact]
    public void An_equal_state_changes_nothing() => Assert.Null(StateJoin.Merge([State([Empty], (Flag, Const.True))], [State([Empty], (Flag, Const.True))], Block));

    [Fact]
    public void A_state_that_knows_more_changes_nothing() => Assert.Null(StateJoin.Merge([State([Empty])], [State([Empty, Seen])], Block));

    [Fact]
    public void Of_one_valuation_the_facts_of_both_stay()
    {
        var one = Assert.Single(StateJoin.Merge([State([Empty, Seen])], [State([Empty])], Block)!);

        Assert.Equal([Empty], one.Facts);
    }

    [Fact]
    public void A_flag_that_tells_facts_apart_keeps_the_paths_apart()
    {
        var states = StateJoin.Merge([State([Empty], (Flag, Const.True))], [State([], (Flag, Const.False))], Block)!;

        Assert.Equal(2, states.Count);
        Assert.Equal([Empty], states.Single(s => s.Get(Flag)!.Equals(Const.True)).Facts);
    }

    [Fact]
    public void A_flag_that_tells_nothing_apart_is_forgotten_but_for_what_it_can_be()
    {
        var one = Assert.Single(StateJoin.Merge([State([Empty], (Flag, Const.True))], [State([Empty], (Flag, Const.False))], Block)!);

        Assert.Equal([Const.False, Const.True], Assert.IsType<Phi>(one.Get(Flag)).Consts);
    }

    [Fact]
    public void Two_flags_that_differ_belong_together()
    {
        var states = StateJoin.Merge([State([], (Flag, Const.True), (Count, Const.Zero))], [State([], (Flag, Const.False), (Count, Positive.Instance))], Block)!;

        Assert.Equal(2, states.Count);
    }

    [Fact]
    public void What_was_known_of_a_value_is_known_of_the_variable_that_holds_it()
    {
        var a = new Sym("a");
        var b = new Sym("b");
        var one = Assert.Single(StateJoin.Collapse([State([new Disconnected(a, Kms)], (Flag, a)), State([new Disconnected(b, Kms)], (Flag, b))], Block));

        var held = Assert.IsType<Phi>(one.Get(Flag));
        Assert.Equal([new Disconnected(held, Kms)], one.Facts);
    }

    [Fact]
    public void A_field_one_path_never_wrote_is_as_it_was()
    {
        var one = Assert.Single(StateJoin.Collapse([State([]), State([], (Flag, Const.Null))], Block));

        Assert.Equal(Block, Assert.IsType<Phi>(one.Get(Flag)).Block);
    }

    [Fact]
    public void A_number_counted_up_on_every_path_is_never_negative()
    {
        var one = Assert.Single(StateJoin.Collapse([State([], (Count, Const.Zero)), State([], (Count, Positive.Instance))], Block));

        Assert.True(Assert.IsType<Phi>(one.Get(Count)).Counted);
    }

    [Fact]
    public void Lists_of_different_length_have_the_elements_of_both_and_an_unknown_length()
    {
        var key = new CollKey(new SetSym(SetKind.Collection, "list"));
        var element = new Outcome(Id, default);
        var one = Assert.Single(StateJoin.Collapse([State([], (key, new CollInfo(default, Size.Empty))), State([], (key, new CollInfo(new EqArray<Outcome>(element), Size.NonEmpty)))], Block));

        var info = Assert.IsType<CollInfo>(one.Get(key));
        Assert.Equal([element], info.Items);
        Assert.Equal(Size.Unknown, info.Size);
    }

    [Fact]
    public void Notes_of_both_paths_stay()
    {
        var noted = State([]);
        noted.Notes.Add(new DisconnectAsked(Id));

        var one = Assert.Single(StateJoin.Merge([State([])], [noted], Block)!);

        Assert.Equal([new DisconnectAsked(Id)], one.Notes);
    }

    [Fact]
    public void No_more_than_sixteen_paths_are_kept_apart_and_those_that_prove_most_stay()
    {
        var paths = Enumerable.Range(0, 40).Select(i => State([new Opaque(new Sym("call " + i))], (Flag, new Const(i)), (Count, new Const(-i)))).ToList();
        paths.Add(State([Empty, Seen], (Flag, new Const(99)), (Count, new Const(-99))));

        var states = StateJoin.Merge([], paths, Block)!;

        Assert.Equal(StateJoin.MaxDisjuncts, states.Count);
        Assert.Contains(states, s => s.Has(Empty) && s.Has(Seen));
    }

    [Fact]
    public void One_state_for_all_is_at_rest_once_it_has_seen_all()
    {
        var paths = Enumerable.Range(0, 40).Select(i => State([new Opaque(new Sym("call " + i))], (Flag, new Const(i)), (Count, new Const(-i)))).ToList();
        var all = Assert.Single(StateJoin.Collapse(paths, Block));

        foreach (var path in paths)
        {
            var again = Assert.Single(StateJoin.Collapse([all, path], Block));
            Assert.Equal(all.Facts, again.Facts);
            Assert.True(StateJoin.SameMap(all.Map, again.Map));
        }
    }

    [Fact]
    public void A_proof_lost_on_some_path_never_comes_back()
    {
        var states = StateJoin.Merge([State([Empty, Seen])], [State([])], Block)!;

        foreach (var late in new[] { State([Empty]), State([Empty, Seen]), State([Seen]) })
        {
            Assert.Null(StateJoin.Merge(states, [late], Block));
        }

        Assert.Empty(Assert.Single(states).Facts);
    }

    private static State State(Fact[] facts, params (Key Key, Val Value)[] map)
    {
        var state = new State();
        foreach (var (key, value) in map)
        {
            state.Set(key, value);
        }

        foreach (var fact in facts)
        {
            state.Add(fact);
        }

        return state;
    }
}
