//=== xunit empty and equal
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.Empty(leaked); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.Equal(ConnectionStateType.DISCONNECTED, s.ConnectionState); //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit equal the other way round
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.Equal(leaked.Count, 0); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.Equal(s.ConnectionState, ConnectionStateType.DISCONNECTED); //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit equal to no elements
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.Equal([], leaked); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.StrictEqual(ConnectionStateType.DISCONNECTED, s.ConnectionState);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit not empty
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.NotEmpty(leaked);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== xunit not equal
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.NotEqual(0, leaked.Count);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.NotEqual(ConnectionStateType.DISCONNECTED, s.ConnectionState);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== xunit first is null
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.Null(leaked.FirstOrDefault()); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit asserts what says nothing
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.NotNull(leaked);
        Assert.NotEmpty(id);
        Assert.NotNull(kms);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== xunit fail in a branch
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        if (leaked.Count > 0) Assert.Fail("leaked");
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit single store and false
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.False(leaked.Any()); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit swallowed
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        try { Assert.Empty(leaked); } catch (Exception e) { Console.WriteLine(e.Message); }
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== xunit true swallowed
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        try { Assert.True(leaked.Count == 0); } catch (Exception e) { Console.WriteLine(e.Message); }
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== xunit all stores are other stores
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        Assert.All(metas, m => Assert.NotEqual(id, m.CustomKeyStoreId)); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit does not contain by predicate
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        Assert.DoesNotContain(metas, m => m.CustomKeyStoreId == id); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit does not contain the id
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) used.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId);
        Assert.DoesNotContain(id, used); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== xunit contains the id
using Xunit;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) used.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId);
        Assert.Contains(id, used);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== nunit classic
using NUnit.Framework;
using NUnit.Framework.Legacy;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        ClassicAssert.IsEmpty(leaked); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        ClassicAssert.AreEqual(ConnectionStateType.DISCONNECTED, s.ConnectionState); //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== nunit zero and true
using NUnit.Framework;
using NUnit.Framework.Legacy;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        ClassicAssert.Zero(leaked.Count); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        ClassicAssert.IsTrue(s.ConnectionState == ConnectionStateType.DISCONNECTED); //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== nunit that holds
using NUnit.Framework;
using NUnit.Framework.Legacy;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.That(leaked.Count == 0); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.That(s.ConnectionState == ConnectionStateType.DISCONNECTED, "state"); //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== nunit constraints
using NUnit.Framework;
using NUnit.Framework.Legacy;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.That(leaked, Is.Empty);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.That(s.ConnectionState, Is.EqualTo(ConnectionStateType.DISCONNECTED));
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008 009
    }
}
//=== mstest
using Microsoft.VisualStudio.TestTools.UnitTesting;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.AreEqual(0, leaked.Count, "leaked"); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.AreEqual(ConnectionStateType.DISCONNECTED, s.ConnectionState); //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== mstest inverted
using Microsoft.VisualStudio.TestTools.UnitTesting;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.IsTrue(leaked.Count > 0);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== mstest collection
using Microsoft.VisualStudio.TestTools.UnitTesting;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        var used = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) used.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId);
        CollectionAssert.DoesNotContain(used, id); //g 001
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== fluent assertions
using FluentAssertions;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        leaked.Should().BeEmpty();
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        s.ConnectionState.Should().Be(ConnectionStateType.DISCONNECTED);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008 009
    }
}
//=== fluent assertion on a truth
using FluentAssertions;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        var any = leaked.Count > 0;
        any.Should().BeFalse();
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008
    }
}
//=== fluent assertion on the id
using FluentAssertions;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        id.Should().NotBeNull();
        if (leaked.Count > 0) Console.WriteLine("leaked");
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== shouldly
using Shouldly;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        leaked.ShouldBeEmpty();
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        s.ConnectionState.ShouldBe(ConnectionStateType.DISCONNECTED);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008 009
    }
}
//=== vendor guard of a truth
using Vendor;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Ensure.That(leaked.Count == 0, "leaked");
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008
    }
}
//=== vendor guard of a count
using Vendor;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Ensure.None(leaked.Count);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008
    }
}
//=== vendor guard of a list
using Vendor;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Ensure.Blank(leaked);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Ensure.Is(s.ConnectionState, ConnectionStateType.DISCONNECTED);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008 009
    }
}
//=== vendor guard of the state only
using Vendor;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        if (leaked.Count > 0) Console.WriteLine(leaked.Count);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Ensure.That(s.ConnectionState == ConnectionStateType.DISCONNECTED, "state");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008 009
    }
}
//=== vendor call without a verdict
using Vendor;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Ensure.Ready();
        Ensure.That(true, "ready");
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== vendor guard before the state was read
using Vendor;
public class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Ensure.That(leaked.Count == 0, "leaked");
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Console.WriteLine(s.CustomKeyStoreName);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008 002
    }
}
//=== vc1-assert-empty
using Xunit;
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.Empty(leaked);
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vc2-assert-false-any
using Xunit;
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.False(leaked.Any());
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vc3-assert-true-count
using Xunit;
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.True(leaked.Count == 0, "leak");
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vc4-assert-equal-zero
using Xunit;
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var leaked = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) leaked.Add(k.KeyId);
        Assert.Equal(0, leaked.Count);
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vc5-assert-equal-state
using Xunit;
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.Equal(ConnectionStateType.DISCONNECTED, s.ConnectionState);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== vc6-assert-true-state
using Xunit;
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Assert.True(s.ConnectionState == ConnectionStateType.DISCONNECTED);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
