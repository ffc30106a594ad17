namespace SafeKms.Emulator.Validation;

/// <summary>A member of a structure.</summary>
internal sealed class Member
{
    private Member(string name, Shape shape, bool isRequired)
    {
        Name = name;
        Shape = shape;
        IsRequired = isRequired;
        ShownName = char.ToLowerInvariant(name[0]) + name[1..];
    }

    public string Name { get; }

    public Shape Shape { get; }

    public bool IsRequired { get; }

    /// <summary>The name in AWS's messages.</summary>
    public string ShownName { get; }

    public static Member Required(string name, Shape shape) => new(name, shape, isRequired: true);

    public static Member Optional(string name, Shape shape) => new(name, shape, isRequired: false);
}
