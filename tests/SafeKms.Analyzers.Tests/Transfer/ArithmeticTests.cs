using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer.Expressions;

namespace SafeKms.Analyzers.Tests.Transfer;

/// <summary>Numbers, flags and truth values: as much of them as guards need.</summary>
public class ArithmeticTests
{
    private static readonly Val Unknown = new Sym("n");

    [Fact]
    public void A_counter_that_was_stepped_is_above_zero()
    {
        Assert.Equal(Positive.Instance, Arithmetic.Sum(Const.Zero, new Const(1)));
        Assert.Equal(Positive.Instance, Arithmetic.Sum(Positive.Instance, new Const(1)));
        Assert.Equal(Positive.Instance, Arithmetic.Sum(new CountVal(SetSym.Page), new Const(1)));
    }

    [Fact]
    public void Nothing_added_changes_nothing() => Assert.Equal(Unknown, Arithmetic.Sum(Unknown, Const.Zero));

    [Fact]
    public void Of_an_unknown_sum_nothing_is_known() => Assert.Null(Arithmetic.Sum(Unknown, new Const(1)));

    [Fact]
    public void Not_not_is_nothing()
    {
        Assert.Equal(Const.False, Arithmetic.Not(Const.True));
        Assert.Equal(Unknown, Arithmetic.Not(Arithmetic.Not(Unknown)));
    }

    [Theory]
    [InlineData(BinaryOperatorKind.GreaterThan, 0, true)]
    [InlineData(BinaryOperatorKind.GreaterThanOrEqual, 1, true)]
    [InlineData(BinaryOperatorKind.LessThan, 1, false)]
    [InlineData(BinaryOperatorKind.LessThanOrEqual, 0, false)]
    public void More_than_none_is_some(BinaryOperatorKind kind, int bound, bool some)
    {
        var outs = Ordering.Order(kind, new CountVal(new SetSym(SetKind.Collection, "list")), new Const(bound), new State(), null!);

        var empty = outs.Single(o => o.Value.Equals(Const.Of(!some))).State;
        Assert.True(empty.Has(new NotIn(new SetSym(SetKind.Collection, "list"), null)));
        Assert.False(outs.Single(o => o.Value.Equals(Const.Of(some))).State.Has(new NotIn(new SetSym(SetKind.Collection, "list"), null)));
    }

    [Fact]
    public void More_than_several_is_more_than_none_and_fewer_says_nothing()
    {
        var list = new SetSym(SetKind.Collection, "list");
        var outs = Ordering.Order(BinaryOperatorKind.GreaterThan, new CountVal(list), new Const(5), new State(), null!);

        Assert.DoesNotContain(outs, o => o.Value.Equals(Const.True) && o.State.Has(new NotIn(list, null)));
        Assert.Contains(outs, o => o.Value.Equals(Const.False) && !o.State.Has(new NotIn(list, null)));
    }

    [Fact]
    public void A_flag_that_is_set_is_there()
    {
        var flags = Bits.Combine(BinaryOperatorKind.Or, new Const(1), new Const(4))!;

        Assert.True(Bits.Has(flags, new Const(4)));
        Assert.False(Bits.Has(flags, new Const(2)));
        Assert.Null(Bits.Has(Unknown, new Const(2)));
    }

    [Fact]
    public void Flags_of_two_paths_keep_what_both_have()
    {
        var either = new Phi("block", "flags", true, new EqArray<Const>(new Const(1), new Const(3)));

        Assert.True(Bits.Has(either, new Const(1)));
        Assert.Null(Bits.Has(either, new Const(2)));
    }
}
