using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Summaries;

/// <summary>A call through an interface is followed where there is one implementation to follow.</summary>
public class ImplementationsTests
{
    private readonly Compilation _compilation = Compile.Program("""
        interface IOne { void Do(); }
        class One : IOne { void IOne.Do() { } }
        interface IMany { void Do(); }
        class First : IMany { public void Do() { } }
        class Second : IMany { public void Do() { } }
        interface INone { void Do(); }
        abstract class Base { public abstract void Do(); public virtual void Hook() { } public virtual void Open() { } }
        class Derived : Base { public override void Do() { } public override void Open() { } }
        interface IOf<T> { void Do(T item); }
        class OfString : IOf<string> { public void Do(string item) { } }
        """);

    [Fact]
    public void One_implementation_is_found() => Assert.Equal("One", Found("IOne", "Do")?.ContainingType.Name);

    [Fact]
    public void Two_are_none() => Assert.Null(Found("IMany", "Do"));

    [Fact]
    public void Of_two_the_one_of_the_object_at_hand_is_found() => Assert.Equal("Second", Found("IMany", "Do", "Second")?.ContainingType.Name);

    [Fact]
    public void No_implementation_is_none() => Assert.Null(Found("INone", "Do"));

    [Fact]
    public void The_only_override_of_an_abstract_method_is_found() => Assert.Equal("Derived", Found("Base", "Do")?.ContainingType.Name);

    [Fact]
    public void A_virtual_method_nobody_overrides_is_itself() => Assert.Equal("Base", Found("Base", "Hook")?.ContainingType.Name);

    [Fact]
    public void A_virtual_method_that_is_overridden_may_be_either() => Assert.Null(Found("Base", "Open"));

    [Fact]
    public void A_generic_interface_is_implemented_for_its_argument() => Assert.Equal("OfString", Found("IOf`1", "Do")?.ContainingType.Name);

    private IMethodSymbol? Found(string type, string method, string? exact = null) =>
        new Implementations(_compilation, CancellationToken.None).Find(
            _compilation.GetTypeByMetadataName(type)!.GetMembers(method).OfType<IMethodSymbol>().Single(),
            exact is null ? null : _compilation.GetTypeByMetadataName(exact));
}
