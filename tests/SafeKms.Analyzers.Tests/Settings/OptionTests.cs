using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Settings;

public class OptionTests
{
    private const string Program = """
        namespace Shop.Keys;
        public interface IGuard { Task EnsureAsync(string id); Task WaitAsync(string id); }
        public class Remover(IAmazonKeyManagementService kms, IGuard guard)
        {
            public async Task Run(string id)
            {
                await guard.EnsureAsync(id);
                await guard.WaitAsync(id);
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            }
        }
        """;

    [Fact]
    public async Task Unseen_guards_are_information() => Assert.Equal(["SKMS008", "SKMS009"], await Said(Program));

    [Fact]
    public async Task Named_guards_are_proofs() =>
        Assert.Empty(await Said(Program, ("safekms.ensures_empty_methods", "IGuard.EnsureAsync"), ("safekms.ensures_disconnected_methods", "Shop.Keys.IGuard.WaitAsync, Other.Method")));

    [Theory]
    [InlineData("Shop")]
    [InlineData("Shop.Keys.Remover")]
    [InlineData("Remover.Run")]
    public async Task Excluded_symbols_are_silent(string symbol) => Assert.Empty(await Said(Program, ("safekms.excluded_symbols", symbol)));

    [Fact]
    public async Task Unknown_calls_may_be_taken_for_guards()
    {
        const string program = """
            public interface IClock { void Tick(int n); }
            public class Remover(IAmazonKeyManagementService kms, IClock clock)
            {
                public async Task Run(string id)
                {
                    clock.Tick(3);
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                }
            }
            """;

        Assert.Equal(["SKMS001", "SKMS002"], await Said(program));
        Assert.Equal(["SKMS008", "SKMS009"], await Said(program, ("safekms.assume_unknown_guards", "true")));
    }

    [Fact]
    public async Task Helpers_are_followed_as_deep_as_asked()
    {
        const string program = """
            public class Remover(IAmazonKeyManagementService kms)
            {
                public async Task Run(string id)
                {
                    await A(id);
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                }
                Task A(string id) => B(id);
                async Task B(string id) => await kms.CustomKeyStore(id).EnsureEmpty().Disconnect();
            }
            """;

        Assert.Empty(await Said(program));
        Assert.Equal(["SKMS008", "SKMS009"], await Said(program, ("safekms.max_interprocedural_depth", "1")));
    }

    private static async Task<IEnumerable<string>> Said(string program, params (string Key, string Value)[] options)
    {
        var compilation = Compile.Program(program.StartsWith("namespace", StringComparison.Ordinal) ? program : "using SafeKms;\n" + program, Library.Source);
        Assert.Empty(Compile.Errors(compilation));
        return (await Compile.Analyze(compilation, new EditorConfig(options))).Select(d => d.Id).Distinct().Order();
    }
}
