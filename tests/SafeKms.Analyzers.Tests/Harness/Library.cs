namespace SafeKms.Analyzers.Tests.Harness;

/// <summary>The names of SafeKms that the rules know, as source: the rules match by name, so that they need no reference to the library.</summary>
internal static class Library
{
    public const string Source = """
        namespace SafeKms
        {
            using System.Runtime.CompilerServices;
            public sealed class StoreProgress { }
            public abstract class StoreOperation<TResult>
            {
                public TaskAwaiter<TResult> GetAwaiter() => ExecuteAsync().GetAwaiter();
                public Task<TResult> ExecuteAsync(IProgress<StoreProgress>? progress = null, CancellationToken ct = default) => throw new NotImplementedException();
            }
            public static class KmsExtensions { public static CustomKeyStore CustomKeyStore(this IAmazonKeyManagementService kms, string id) => new(); }
            public sealed class SafeKmsClient(IAmazonKeyManagementService kms) { public CustomKeyStore CustomKeyStore(string id) => kms.CustomKeyStore(id); }
            public sealed class CustomKeyStore
            {
                public EmptinessCheck EnsureEmpty() => new();
                public StoreDisconnection DisconnectMakingKeysUnusable() => new();
                public StoreConnection Connect() => new();
            }
            public sealed class EmptinessCheck : StoreOperation<int> { public EmptyStoreDisconnection Disconnect() => new(); }
            public sealed class EmptyStoreDisconnection : StoreOperation<int> { public StoreDeletion Delete() => new(); }
            public sealed class StoreDeletion : StoreOperation<int>
            {
                public StoreDeletion Confirm(string name) => this;
                public Task<string> PlanAsync(CancellationToken ct = default) => Task.FromResult("");
            }
            public sealed class StoreDisconnection : StoreOperation<int> { }
            public sealed class StoreConnection : StoreOperation<int> { }
            public sealed class StoreNotEmptyException : Exception { }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public sealed class EnsuresStoreEmptyAttribute(string parameterName) : Attribute { public string P => parameterName; public bool When { get; set; } = true; }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public sealed class EnsuresStoreDisconnectedAttribute(string parameterName) : Attribute { public string P => parameterName; public bool When { get; set; } = true; }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public sealed class RequiresStoreEmptyAttribute(string parameterName) : Attribute { public string P => parameterName; }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public sealed class RequiresStoreDisconnectedAttribute(string parameterName) : Attribute { public string P => parameterName; }
        }
        """;
}
