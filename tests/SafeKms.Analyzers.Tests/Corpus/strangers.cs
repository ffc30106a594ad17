//=== G3 own interface validate
namespace V.G3_own_interface_validate;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, IV v)
    {
        var request = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id };
        if (!v.Validate(id, request)) return;
        await kms.DeleteCustomKeyStoreAsync(request); //! 008 009
    }
}
public interface IV { bool Validate(string name, DeleteCustomKeyStoreRequest r); }
//=== G4 iequalitycomparer
namespace V.G4_iequalitycomparer;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, IProgress<string> p)
    {
        p.Report(id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
