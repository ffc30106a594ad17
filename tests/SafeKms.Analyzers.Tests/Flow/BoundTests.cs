using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Flow;

/// <summary>The analysis ends, whatever the program does, and says so where it gives up.</summary>
public class BoundTests
{
    private const string Flags = "var f0 = a; var f1 = a; var f2 = a; var f3 = a; var f4 = a; var f5 = a; var f6 = a; var f7 = a;";

    [Fact]
    public void Steps_are_counted_and_run_out()
    {
        var analysis = Analysis.Prepared("X[id]").Found;
        var steps = 0;
        while (analysis.Step())
        {
            Assert.True(++steps < 1_000_000, "the steps do not run out");
        }

        Assert.True(analysis.GaveUp);
        Assert.False(analysis.Step());
    }

    [Fact]
    public void A_plain_body_needs_few_steps() => Assert.False(Analysis.Of("G[id] P[id] X[id]").Found.GaveUp);

    [Fact]
    public void Flags_that_multiply_do_not_run_out_of_steps()
    {
        var toggles = string.Concat(Enumerable.Range(0, 8).Select(i => $"if (id.Length == {i}) f{i} = !f{i}; "));
        var analysis = Analysis.Of($"{Flags} while (id.Length > 3) {{ {toggles} if (f0 && f7) await Task.Delay(1); }} G[id] P[id] X[id]");

        Assert.False(analysis.Found.GaveUp);
        Assert.Equal("ok", analysis.Verdict);
    }

    [Fact]
    public void Ids_that_are_swapped_in_a_loop_come_to_rest() =>
        Assert.Equal("ED", Analysis.Of("var x = id; var y = id2; G[id] P[id] foreach (var _ in ids) { (x, y) = (y, x); } X[x]").Verdict);

    [Fact]
    public void Helpers_that_call_each_other_are_followed_once() =>
        Assert.Equal("?", Analysis.Of("await Ping(id); X[id]", "async Task Ping(string s) { await Pong(s); } async Task Pong(string s) { await Ping(s); }").Verdict);

    [Fact]
    public void A_list_that_grows_while_it_is_run_through_comes_to_rest() =>
        Assert.Equal("ED", Analysis.Of("var all = new List<string> { id }; for (var i = 0; i < all.Count; i++) { if (a) all.Add(all[i] + id2); } X[id]").Verdict);

    [Fact]
    public void A_type_whose_initializer_makes_another_of_itself_ends() =>
        Assert.Equal("ED", Analysis.Of("Log(new Chain()); X[id]", "class Chain { public Chain? Next { get; set; } = new Chain(); }").Verdict);

    [Theory]
    [InlineData("await H1(); await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });")]
    [InlineData("await H1(); await Remove();")]
    [InlineData("if (id.Length > 3) await H1(); if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return; await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });")]
    public async Task A_deletion_that_the_steps_do_not_reach_cannot_be_proved(string body)
    {
        static string Calls(string callee) => string.Concat(Enumerable.Repeat($"if (Random.Shared.Next() > 5) {{ await {callee}; }} ", 32));
        var compilation = Compile.Program($$"""
            public class P(IAmazonKeyManagementService kms, string id)
            {
                public async Task Run() { {{body}} }
                {{(body.Contains("Remove", StringComparison.Ordinal) ? "private async Task Remove() => await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });" : "")}}
                private async Task H1() { {{Calls("H2()")}} }
                private async Task H2() { {{Calls("H3()")}} }
                private async Task H3() { {{Calls("kms.DescribeKeyAsync(id)")}} }
            }
            """);

        Assert.Empty(Compile.Errors(compilation));
        var said = (await Compile.Analyze(compilation)).Select(d => d.Id).Distinct().Order().ToList();
        Assert.Equal(["SKMS008", "SKMS009"], said);
    }
}
