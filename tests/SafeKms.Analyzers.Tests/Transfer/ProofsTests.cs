using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer.Aws;

namespace SafeKms.Analyzers.Tests.Transfer;

/// <summary>What is proved of a store: of this id, through this client, or through one that may be the same.</summary>
public class ProofsTests
{
    private static readonly Val Id = new Sym("id");
    private static readonly Val Kms = new Member(new Sym("this", "this"), "_kms");
    private static readonly Val OtherKms = new Member(new Sym("this", "this"), "_other");
    private static readonly Val SomeKms = new Sym("somewhere");

    [Fact]
    public void A_proof_is_of_one_store()
    {
        var state = Proved(Kms);

        Assert.True(Proofs.IsEmpty(Id, Kms, state));
        Assert.True(Proofs.IsDisconnected(Id, Kms, state));
        Assert.False(Proofs.IsEmpty(new Sym("other"), Kms, state));
        Assert.False(Proofs.IsDisconnected(new Sym("other"), Kms, state));
    }

    [Fact]
    public void Two_known_clients_share_no_proof()
    {
        Assert.False(Proofs.IsEmpty(Id, OtherKms, Proved(Kms)));
        Assert.False(Proofs.IsDisconnected(Id, OtherKms, Proved(Kms)));
    }

    [Fact]
    public void A_client_of_unknown_origin_may_be_the_same()
    {
        Assert.True(Clients.MayBeSame(Kms, SomeKms));
        Assert.True(Clients.MayBeSame(null, Kms));
        Assert.False(Clients.MayBeSame(Kms, OtherKms));
        Assert.True(Proofs.IsEmpty(Id, SomeKms, Proved(Kms)));
    }

    [Fact]
    public void No_key_in_any_store_is_an_empty_store()
    {
        var state = new State();
        state.Add(new NotIn(new SetSym(SetKind.AllKeys, Kms), null));

        Assert.True(Proofs.IsEmpty(Id, Kms, state));
    }

    [Fact]
    public void A_store_that_is_not_found_holds_no_key_and_is_not_connected()
    {
        var state = new State();

        AwsErrors.Mean(state, new AwsCall("DescribeCustomKeyStores", Kms, new StoreVal(null, Id, null, Kms), "site"), "CustomKeyStoreNotFoundException");

        Assert.True(Proofs.IsEmpty(Id, Kms, state));
        Assert.True(Proofs.IsDisconnected(Id, Kms, state));
    }

    [Fact]
    public void Another_error_of_the_same_question_says_nothing()
    {
        var state = new State();

        AwsErrors.Mean(state, new AwsCall("DescribeCustomKeyStores", Kms, new StoreVal(null, Id, null, Kms), "site"), "KMSInternalException");

        Assert.Empty(state.Facts);
    }

    private static State Proved(Val client)
    {
        var state = new State();
        state.Add(new NotIn(new SetSym(SetKind.AllKeys, client), Id));
        state.Add(new Disconnected(Id, client));
        return state;
    }
}
