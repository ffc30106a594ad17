using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Cryptography;

/// <summary>What every cryptographic operation asks of its key, and leaves behind.</summary>
internal static class KeyUse
{
    public static void RequireUsable(this Scope scope, KeyRecord key)
    {
        string arn = scope.Arns.OfKey(key.Id);
        switch (key.StateAt(scope.Now))
        {
            case EmulatedKeyState.PendingDeletion:
                throw KmsFailure.KeyState(arn, "is pending deletion.");
            case EmulatedKeyState.Unavailable:
                throw KmsFailure.KeyState(arn, "is unavailable: its custom key store is not connected.");
            case EmulatedKeyState.Disabled:
                throw new KmsFailure("DisabledException", $"{arn} is disabled.");
        }
    }

    public static void RequireSymmetric(Input input)
    {
        if (input.Text("EncryptionAlgorithm") is not (null or "SYMMETRIC_DEFAULT"))
        {
            throw new KmsFailure("InvalidKeyUsageException", "The encryption algorithm is not compatible with a symmetric encryption key.");
        }
    }

    public static void RefuseRecipient(Input input)
    {
        if (input.Has("Recipient"))
        {
            throw KmsFailure.Validation("The attestation document is not valid: the emulator knows no Nitro enclaves (Recipient).");
        }
    }

    /// <summary>A dry run that would have succeeded ends here.</summary>
    public static void EndDryRun(Input input)
    {
        if (input.Flag("DryRun"))
        {
            throw new KmsFailure("DryRunOperationException", "The request would have succeeded, but the DryRun option is set.");
        }
    }

    /// <summary>KMS keeps account of successful uses since a day of its own.</summary>
    public static void Record(this Scope scope, KeyRecord key)
    {
        if (scope.Now >= LastUse.TrackingStart)
        {
            var use = new LastUse(scope.Operation.Name, scope.Now, scope.RequestId, Guid.NewGuid());
            (key.Details.Usage ??= new UsageLog()).Record(use, scope.Settings.LastUsageDelay.Ticks);
        }
    }
}
