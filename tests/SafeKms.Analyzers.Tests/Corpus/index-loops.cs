//=== index loop bound turned round and a flag
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = 0; all.Count > i && !found; ++i) found = (await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== index loop not equal bound
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = 0; i != all.Count && !found; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== index loop up to the last index
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = 0; i <= all.Count - 1; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== index loop with size in a variable
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = 0, n = all.Count; i < n && !found; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== endless loop with bound test
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0;
        while (true)
        {
            if (i >= all.Count) break;
            if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            i++;
        }
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== endless loop with bound test or found
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0;
        for (;;)
        {
            if (found || i == all.Count) break;
            found = (await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id;
            i++;
        }
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== endless loop with wrong bound test
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0;
        while (true)
        {
            if (i >= 10) break;
            if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            i++;
        }
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== loop backwards
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = all.Count - 1; i >= 0 && !found; i--) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== loop backwards that spares the first
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = all.Count - 1; i > 0 && !found; i--) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== loop backwards from the last but one
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = all.Count - 2; i >= 0; i--) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== index loop from one
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = 1; i < all.Count && !found; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== do loop with step in its body
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0;
        if (all.Count > 0)
        {
            do
            {
                found = (await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id;
                i++;
            }
            while (!found && i < all.Count);
        }
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== do loop that forgets what it found
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0;
        if (all.Count > 0)
        {
            do
            {
                found = (await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id;
                i++;
            }
            while (i < all.Count);
        }
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== do loop with tries
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0;
        if (all.Count > 0)
        {
            do
            {
                found = (await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id;
                i++;
            }
            while (!found && i < 5 && i < all.Count);
        }
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== do loop that looks only at the first of the rest
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0;
        foreach (var k in all) { if ((await kms.DescribeKeyAsync(k)).KeyMetadata.CustomKeyStoreId != id) break; }
        if (all.Count > 0)
        {
            do
            {
                Console.WriteLine(all[i]);
                i++;
            }
            while (!found && i < all.Count);
        }
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== while loop with an enum verdict
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0; string? hit = null; var seen = 0;
        while (hit is null && i < all.Count)
        {
            var key = all[i++];
            seen++;
            if ((await kms.DescribeKeyAsync(key)).KeyMetadata.CustomKeyStoreId == id) hit = key;
        }
        if (hit is not null) throw new InvalidOperationException(hit + seen);
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== while loop that a token ends
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        int i = 0; var token = new CancellationTokenSource().Token;
        while (!found && i < all.Count && !token.IsCancellationRequested)
        {
            found = (await kms.DescribeKeyAsync(all[i++])).KeyMetadata.CustomKeyStoreId == id;
        }
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== array with length and verdict count
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        var ids = all.ToArray(); int users = 0;
        for (int i = 0; i < ids.Length && users < 1; i++) if ((await kms.DescribeKeyAsync(ids[i])).KeyMetadata.CustomKeyStoreId == id) users++;
        if (users > 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== flag reset in the loop
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = 0; i < all.Count && !found; i++) { if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true; if (i == 3) found = false; }
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== bound or flag
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        for (int i = 0; i < all.Count - 1 && !found; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== index loop in a helper that returns
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool found = false;
        if (await Used(kms, all, id)) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private static async Task<bool> Used(IAmazonKeyManagementService kms, List<string> all, string id)
    {
        var used = false;
        var i = 0;
        while (!used && i < all.Count)
        {
            used = (await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id;
            i += 1;
        }
        return used;
    }
}
//=== vb1-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done && !found)
        {
            var rq = new ListKeysRequest(); if (marker != null) rq.Marker = marker;
            var rs = await kms.ListKeysAsync(rq);
            for (int i = 0; i < rs.Keys.Count && !found; i++) if ((await kms.DescribeKeyAsync(rs.Keys[i].KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb2-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done && !found)
        {
            var rq = new ListKeysRequest { Marker = marker };
            var rs = await kms.ListKeysAsync(rq);
            for (int i = 0; i < rs.Keys.Count && !found; i++) if ((await kms.DescribeKeyAsync(rs.Keys[i].KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb3-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done && !found)
        {
            var rq = new ListKeysRequest { Marker = marker };
            var rs = await kms.ListKeysAsync(rq);
            foreach (var k in rs.Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb4-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done)
        {
            var rq = new ListKeysRequest { Marker = marker };
            var rs = await kms.ListKeysAsync(rq);
            for (int i = 0; i < rs.Keys.Count && !found; i++) if ((await kms.DescribeKeyAsync(rs.Keys[i].KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb5-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done)
        {
            var rq = new ListKeysRequest { Marker = marker };
            var rs = await kms.ListKeysAsync(rq);
            for (int i = 0; i < rs.Keys.Count; i++) if ((await kms.DescribeKeyAsync(rs.Keys[i].KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb6-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done)
        {
            var rq = new ListKeysRequest { Marker = marker };
            var rs = await kms.ListKeysAsync(rq);
            foreach (var k in rs.Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb7-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done && !found)
        {
            var rq = new ListKeysRequest { Marker = marker };
            var rs = await kms.ListKeysAsync(rq);
            foreach (var k in rs.Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            marker = rs.NextMarker; done = rs.Truncated != true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb8-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done)
        {
            var rq = new ListKeysRequest(); if (marker != null) rq.Marker = marker;
            var rs = await kms.ListKeysAsync(rq);
            foreach (var k in rs.Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb9-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done && !found)
        {
            var rq = new ListKeysRequest { Marker = marker };
            var rs = await kms.ListKeysAsync(rq);
            foreach (var k in rs.Keys) { if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) { found = true; break; } }
            if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb10-flag-loop
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        bool found = false; bool done = false; string marker = null;
        
        while (!done && !found)
        {
            var rq = new ListKeysRequest { Marker = marker };
            var rs = await kms.ListKeysAsync(rq);
            for (int i = 0; i < rs.Keys.Count; i++) if ((await kms.DescribeKeyAsync(rs.Keys[i].KeyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
            marker = rs.NextMarker; done = rs.Truncated != true;
        }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vb11-collected-for-not-found
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        for (int i = 0; i < all.Count && !found; i++)
            if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve1-while-i-and-not-found
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        int i = 0; while (i < all.Count && !found) { if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true; i++; }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve2-not-found-first
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        for (int i = 0; !found && i < all.Count; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve3-for-break
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        for (int i = 0; i < all.Count; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) { found = true; break; }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve4-for-assign-expression
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        for (int i = 0; i < all.Count && !found; i++) found = (await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id;
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve5-foreach-if-not-found
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        foreach (var k in all) { if (found) break; if ((await kms.DescribeKeyAsync(k)).KeyMetadata.CustomKeyStoreId == id) found = true; }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve6-do-while-index
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        int i = 0; if (all.Count > 0) do { if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true; } while (++i < all.Count && !found);
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve7-string-hit
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        string hit = null; for (int i = 0; i < all.Count && hit == null; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) hit = all[i];
        if (hit != null) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve8-counter-hit
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        int n = 0; for (int i = 0; i < all.Count && n == 0; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) n++;
        if (n != 0) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== ve9-other-flag-wrong
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        bool stop = false; for (int i = 0; i < all.Count && !stop; i++) { if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true; stop = i > 5; }
        if (found) return;
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }

}
//=== ve10-not-tested-wrong
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var all = new List<string>(); bool found = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) all.Add(k.KeyId);
        for (int i = 0; i < all.Count && !found; i++) if ((await kms.DescribeKeyAsync(all[i])).KeyMetadata.CustomKeyStoreId == id) found = true;
        if (found) Console.WriteLine("in use");
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }

}
//=== vf2-t07-while-flag-plain-for
namespace Legacy
{
    public class Flags
    {
        public static void Drop(IAmazonKeyManagementService client, string id)
        {
            bool found = false;
            bool done = false;
            string marker = null;
            while (!done && !found)
            {
                ListKeysRequest rq = new ListKeysRequest();
                if (marker != null) rq.Marker = marker;
                ListKeysResponse rs = client.ListKeysAsync(rq).Result;
                for (int i = 0; i < rs.Keys.Count; i++)
                {
                    DescribeKeyResponse dk = client.DescribeKeyAsync(rs.Keys[i].KeyId).Result;
                    if (dk.KeyMetadata.CustomKeyStoreId == id) found = true;
                }
                if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
            }
            if (found) return;
            CustomKeyStoresListEntry st = null;
            foreach (CustomKeyStoresListEntry x in client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores)
            {
                if (x.CustomKeyStoreId == id) { st = x; break; }
            }
            if (st == null) throw new ArgumentException("id");
            if (st.ConnectionState != ConnectionStateType.DISCONNECTED) throw new ApplicationException(st.ConnectionState);
            DeleteCustomKeyStoreRequest del = new DeleteCustomKeyStoreRequest();
            del.CustomKeyStoreId = id;
            client.DeleteCustomKeyStoreAsync(del).Wait();
        }
    }
}
