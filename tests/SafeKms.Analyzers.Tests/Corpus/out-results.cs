//=== out set of ids
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Load(id, out var found, out _);
        if (found.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private void Load(string id, out HashSet<string> found, out int pages)
    {
        found = new HashSet<string>();
        pages = 1;
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
    }
}
//=== out object with list
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Load(id, out var result);
        if (result.Used.Any()) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private sealed class Result { public List<string> Used { get; } = new(); public string Name = ""; }
    private void Load(string id, out Result result)
    {
        result = new Result { Name = id };
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) result.Used.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
    }
}
//=== out tuple with list
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Load(id, out var result);
        if (result.Used.Count != 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private void Load(string id, out (List<string> Used, string Name) result)
    {
        var used = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) used.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
        result = (used, id);
    }
}
//=== out list through two helpers
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        if (Try(id, out var found) && found.Count == 0) Console.WriteLine("free"); else throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private bool Try(string id, out List<string> found)
    {
        try { Load(id, out found); return true; }
        catch (AmazonKeyManagementServiceException) { found = new(); return false; }
    }
    private void Load(string id, out List<string> found)
    {
        found = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
    }
}
//=== out list through two helpers, failure taken for success
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Try(id, out var found); //! 006
        if (found.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private bool Try(string id, out List<string> found)
    {
        try { Load(id, out found); return true; }
        catch (AmazonKeyManagementServiceException) { found = new(); return false; }
    }
    private void Load(string id, out List<string> found)
    {
        found = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
    }
}
//=== ref field list
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Load(id, ref _kept);
        if (_kept.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private void Load(string id, ref List<string> found)
    {
        found = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
    }
}
//=== out dictionary
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Load(id, out var found);
        if (found.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private void Load(string id, out Dictionary<string, string> found)
    {
        found = new Dictionary<string, string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found[k.KeyId] = id;
            marker = p.NextMarker;
        } while (marker != null);
    }
}
//=== out array
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Load(id, out string[] found);
        if (found.Length > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private void Load(string id, out string[] found)
    {
        var list = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) list.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
        found = list.ToArray();
    }
}
//=== out list of another store
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Load("x" + id, out var found);
        if (found.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private void Load(string id, out List<string> found)
    {
        found = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
    }
}
//=== out of a local function
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        void Load(out List<string> found)
        {
            found = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
        }
        Load(out var found);
        if (found.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== out of a constructor
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        _ = new Loader(kms, id, out var found);
        if (found.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private sealed class Loader
    {
    public Loader(IAmazonKeyManagementService kms, string id, out List<string> found)
    {
        found = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
    }
    }
}
//=== out list replaced after the sweep
public class P(IAmazonKeyManagementService kms)
{
    private List<string> _kept = new();
    public async Task Run(string id)
    {
        Load(id, out var found);
        if (found.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private void Load(string id, out List<string> found)
    {
        found = new List<string>();
        string? marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
        found = new List<string>();
    }
}
//=== va8-out-list
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        Load(kms, id, out var found);
        if (found.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static void Load(IAmazonKeyManagementService kms, string id, out List<string> found)
    {
        found = new List<string>();
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found.Add(k.KeyId);
            marker = p.NextMarker;
        } while (marker != null);
    }
}
//=== vd1-return-list
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
var f = Load(kms, id); if (f.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static List<string> Load(IAmazonKeyManagementService kms, string id)
    {
        var found = new List<string>();
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { found.Add(k.KeyId); }
            marker = p.NextMarker;
        } while (marker != null);
        return found;
    }
}
//=== vd2-out-bool
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
Load(kms, id, out var f); if (f) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static void Load(IAmazonKeyManagementService kms, string id, out bool found)
    {
        found = false;
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { found = true; }
            marker = p.NextMarker;
        } while (marker != null);
        
    }
}
//=== vd3-out-int
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
Load(kms, id, out var f); if (f > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static void Load(IAmazonKeyManagementService kms, string id, out int found)
    {
        found = 0;
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { found++; }
            marker = p.NextMarker;
        } while (marker != null);
        
    }
}
//=== vd4-list-argument
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
var f = new List<string>(); Load(kms, id, f); if (f.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static void Load(IAmazonKeyManagementService kms, string id, List<string> found)
    {
        
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { found.Add(k.KeyId); }
            marker = p.NextMarker;
        } while (marker != null);
        
    }
}
//=== vd5-out-list-local-then-assigned
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
Load(kms, id, out var f); if (f.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static void Load(IAmazonKeyManagementService kms, string id, out List<string> found)
    {
        var tmp = new List<string>();
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { tmp.Add(k.KeyId); }
            marker = p.NextMarker;
        } while (marker != null);
        found = tmp;
    }
}
//=== vd6-out-list-and-bool-return
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
if (!Load(kms, id, out var f)) return; if (f.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static bool Load(IAmazonKeyManagementService kms, string id, out List<string> found)
    {
        found = new List<string>();
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { found.Add(k.KeyId); }
            marker = p.NextMarker;
        } while (marker != null);
        return true;
    }
}
//=== vd7-out-string-reason
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
Load(kms, id, out var f); if (f != null) throw new InvalidOperationException(f);
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static void Load(IAmazonKeyManagementService kms, string id, out string found)
    {
        found = null;
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { found = k.KeyId; }
            marker = p.NextMarker;
        } while (marker != null);
        
    }
}
//=== vd8-ref-list
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
List<string> f = null; Load(kms, id, ref f); if (f.Count > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    static void Load(IAmazonKeyManagementService kms, string id, ref List<string> found)
    {
        found = new List<string>();
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { found.Add(k.KeyId); }
            marker = p.NextMarker;
        } while (marker != null);
        
    }
}
//=== vd9-out-list-wrong-inverted
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
Load(kms, id, out var f); if (f.Count == 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    static void Load(IAmazonKeyManagementService kms, string id, out List<string> found)
    {
        found = new List<string>();
        string marker = null;
        do
        {
            var p = kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
            foreach (var k in p.Keys)
                if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) { found.Add(k.KeyId); }
            marker = p.NextMarker;
        } while (marker != null);
        
    }
}
//=== vf1-t07-try-get-returned
namespace Legacy
{
    public class LegacyCleaner
    {
        private readonly IAmazonKeyManagementService client;
        public LegacyCleaner(IAmazonKeyManagementService client) { this.client = client; }
        private List<string> LoadKeys(string storeId)
        {
            List<string> keyIds = new List<string>();
            var e = client.Paginators.ListKeys(new ListKeysRequest()).Keys.GetAsyncEnumerator();
            try
            {
                while (e.MoveNextAsync().AsTask().GetAwaiter().GetResult())
                {
                    KeyMetadata m = client.DescribeKeyAsync(e.Current.KeyId).GetAwaiter().GetResult().KeyMetadata;
                    if (string.Compare(m.CustomKeyStoreId, storeId, StringComparison.Ordinal) == 0)
                        keyIds.Add(m.KeyId);
                }
            }
            finally
            {
                e.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
            return keyIds;
        }
        public void Clean(string storeId)
        {
            List<string> keyIds = LoadKeys(storeId);
            if (keyIds.Count > 0)
            {
                throw new ApplicationException("Store " + storeId + " has " + keyIds.Count + " keys");
            }
            bool ready = false;
            while (!ready)
            {
                CustomKeyStoresListEntry entry = client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }).GetAwaiter().GetResult().CustomKeyStores[0];
                if (entry.ConnectionState == ConnectionStateType.DISCONNECTED)
                    ready = true;
                else
                    Thread.Sleep(1000);
            }
            client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }).GetAwaiter().GetResult();
        }
    }
}
