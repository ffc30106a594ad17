using Microsoft.CodeAnalysis;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>
/// Interfaces and virtual members of the runtime and of Microsoft.Extensions behind which a program's own code stands:
/// a validator or a handler that gets the id may be the guard. What logs, counts, stores and configures is none.
/// </summary>
internal static class Strangers
{
    private static readonly string[] Plumbing =
    [
        "System.Collections", "System.IO", "System.Text", "System.Diagnostics", "System.Globalization", "System.Threading", "System.Linq", "System.Runtime", "System.Reflection", "System.Net", "System.Data", "System.Numerics", "System.Security", "System.Resources",
        "Microsoft.Extensions.Logging", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Primitives", "Microsoft.Extensions.FileProviders", "Microsoft.Extensions.Caching",
        "Microsoft.Extensions.Localization", "Microsoft.Extensions.Http", "Microsoft.EntityFrameworkCore", "Microsoft.ApplicationInsights", "Microsoft.Data", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.SignalR", "Microsoft.JSInterop", "Microsoft.Win32", "Microsoft.CSharp",
    ];

    private static readonly string[] Values =
    [
        "IProgress", "IComparable", "IEquatable", "IFormattable", "ISpanFormattable", "IParsable", "ISpanParsable", "IConvertible", "ICloneable", "IDisposable", "IAsyncDisposable", "IServiceProvider", "IFormatProvider", "ICustomFormatter", "IAsyncResult",
        "IOptions", "IOptionsMonitor", "IOptionsSnapshot", "IOptionsFactory",
    ];

    /// <summary>Whether code of the program, or of anybody, may answer a call that a library declares.</summary>
    public static bool Answer(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (Kinds.IsIn(type, "System.ComponentModel.DataAnnotations"))
        {
            return true;
        }

        return (Kinds.IsIn(type, "System") || Kinds.IsIn(type, "Microsoft"))
            && type.TypeKind == TypeKind.Interface && method.MethodKind == MethodKind.Ordinary
            && !Plumbing.Any(p => Kinds.IsIn(type, p)) && !Values.Contains(type.Name);
    }
}
