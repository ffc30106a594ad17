#if NET
namespace SafeKms;

/// <summary>What Microsoft.Bcl.TimeProvider calls it on netstandard2.0.</summary>
internal static class Delays
{
    public static Task Delay(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, time, cancellationToken);
}
#endif
