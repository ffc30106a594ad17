using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Validation;

/// <summary>All that is wrong with a request, in AWS's words.</summary>
internal sealed class Violations
{
    private List<string>? _found;

    public bool Any => _found is not null;

    public void Add(string? value, string path, string constraint) =>
        (_found ??= []).Add($"Value {value ?? "null"} at '{path}' failed to satisfy constraint: {constraint}");

    /// <summary>As <see cref="Add"/>, without repeating a secret.</summary>
    public void AddSecret(string path, string constraint) =>
        (_found ??= []).Add($"Value at '{path}' failed to satisfy constraint: {constraint}");

    public KmsFailure? ToFailure() => _found switch
    {
        null => null,
        [var one] => KmsFailure.Validation("1 validation error detected: " + one),
        _ => KmsFailure.Validation($"{_found.Count} validation errors detected: {string.Join("; ", _found)}"),
    };
}
