using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Flow;

/// <summary>Which handler gets what: by type, by what can throw it, and through how many frames.</summary>
public class ExceptionTests
{
    private const string Ensure = "async Task Ensure(string s) { G[s] }";

    [Fact]
    public void A_handler_of_another_type_lets_the_refusal_pass() =>
        Assert.Equal("ok", Analysis.Of("try { G[id] } catch (FormatException e) when (a) { Log(e); return; } P[id] X[id]").Verdict);

    [Fact]
    public void What_a_helper_throws_reaches_the_handlers_of_its_caller() =>
        Assert.Equal("E", Analysis.Of("try { await Ensure(id); } catch (InvalidOperationException e) { Log(e); } P[id] X[id]", Ensure).Verdict);

    [Fact]
    public void A_type_of_the_program_is_thrown_by_the_program_alone() =>
        Assert.Equal("ok", Analysis.Of("try { G[id] } catch (Own e) { Log(e); } P[id] X[id]", "class Own : Exception { }").Verdict);

    [Fact]
    public void What_is_thrown_again_goes_on() =>
        Assert.Equal("ok", Analysis.Of("try { try { G[id] } catch (Exception e) { Log(e); throw; } } catch { return; } P[id] X[id]").Verdict);

    [Fact]
    public void An_inner_finally_runs_before_the_outer_handler() =>
        Assert.Equal("E", Analysis.Of("var done = false; try { try { G[id] } finally { done = true; } } catch (Exception e) { Log(e); } if (!done) return; P[id] X[id]").Verdict);
}
