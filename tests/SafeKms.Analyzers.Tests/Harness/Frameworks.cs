using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeKms.Analyzers.Tests.Harness;

/// <summary>Assertion libraries and a vendor's guards, as an assembly of their own: the rules know them by name, or not at all.</summary>
internal static class Frameworks
{
    private const string Source = """
        using System; using System.Collections; using System.Collections.Generic; using System.Threading.Tasks;
        namespace Xunit
        {
            public class Assert
            {
                public static void True(bool? condition, string? message = null) { }
                public static void False(bool? condition, string? message = null) { }
                public static void Equal<T>(T expected, T actual) { }
                public static void Equal<T>(IEnumerable<T>? expected, IEnumerable<T>? actual) { }
                public static void NotEqual<T>(T expected, T actual) { }
                public static void StrictEqual<T>(T expected, T actual) { }
                public static void Same(object? expected, object? actual) { }
                public static void Null(object? value) { }
                public static void NotNull(object? value) { }
                public static void Empty(IEnumerable collection) { }
                public static void NotEmpty(IEnumerable collection) { }
                public static void DoesNotContain<T>(T expected, IEnumerable<T> collection) { }
                public static void DoesNotContain<T>(IEnumerable<T> collection, Predicate<T> filter) { }
                public static void Contains<T>(T expected, IEnumerable<T> collection) { }
                public static void All<T>(IEnumerable<T> collection, Action<T> action) { }
                public static T Single<T>(IEnumerable<T> collection) => throw new NotImplementedException();
                public static void Fail(string message) { }
                public static Task<T> ThrowsAsync<T>(Func<Task> code) where T : Exception => throw new NotImplementedException();
            }
        }
        namespace NUnit.Framework
        {
            public interface IResolveConstraint { }
            public class Constraint : IResolveConstraint { }
            public static class Is { public static Constraint Empty => new(); public static Constraint EqualTo(object? o) => new(); public static Constraint Not => new(); }
            public class Assert
            {
                public static void That(bool condition, string? message = null) { }
                public static void That<T>(T actual, IResolveConstraint constraint) { }
                public static void Fail(string message) { }
            }
        }
        namespace NUnit.Framework.Legacy
        {
            public class ClassicAssert
            {
                public static void IsTrue(bool condition) { }
                public static void IsFalse(bool condition) { }
                public static void AreEqual(object? expected, object? actual) { }
                public static void AreNotEqual(object? expected, object? actual) { }
                public static void IsNull(object? o) { }
                public static void IsEmpty(IEnumerable c) { }
                public static void Zero(int actual) { }
            }
        }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public sealed class Assert
            {
                public static void IsTrue(bool? condition, string message = "") { }
                public static void AreEqual<T>(T? expected, T? actual, string message = "") { }
                public static void IsNull(object? value) { }
                public static void IsEmpty<T>(IEnumerable<T> collection) { }
                public static void Fail(string message = "") { }
            }
            public sealed class CollectionAssert { public static void DoesNotContain(ICollection collection, object? element) { } }
        }
        namespace FluentAssertions
        {
            public static class Extensions { public static Assertions<T> Should<T>(this T subject) => new(); }
            public class Assertions<T> { public void BeEmpty() { } public void BeFalse() { } public void Be(object? o) { } public void NotBeNull() { } }
        }
        namespace Shouldly { public static class Extensions { public static void ShouldBe<T>(this T actual, T expected) { } public static void ShouldBeEmpty<T>(this IEnumerable<T> actual) { } } }
        namespace Vendor { public static class Ensure { public static void That(bool condition, string message) { } public static void None(int count) { } public static void Blank(IEnumerable items) { } public static void Is(object? a, object? b) { } public static void Ready() { } } }
        """;

    private static readonly Lazy<MetadataReference> Compiled = new(() =>
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create("Frameworks", [CSharpSyntaxTree.ParseText(Source)], platform.Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var made = compilation.Emit(stream);
        return made.Success ? MetadataReference.CreateFromImage(stream.ToArray()) : throw new InvalidOperationException(made.Diagnostics[0].ToString());
    });

    public static MetadataReference Reference => Compiled.Value;
}
