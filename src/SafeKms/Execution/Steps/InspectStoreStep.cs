namespace SafeKms;

/// <summary>Finds the store and, where it is to be changed, holds it against the safety policy and the confirmation.</summary>
internal sealed class InspectStoreStep(StoreIntent intent) : ExecutableStep(StepName.InspectStore)
{
    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var store = await run.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region);

        if (intent != StoreIntent.Look)
        {
            var objection = await run.Services.Safety.FindObjectionAsync(store, intent, run.Tally, cancellationToken).ConfigureAwait(false);
            if (objection is not null)
                throw new SafetyPolicyException(run.Situation, objection);
        }

        var mustConfirm = (intent is StoreIntent.Delete or StoreIntent.ScheduleKeyDeletion) && run.Services.Options.Safety.RequireConfirmation;
        if (run.ConfirmedName is null ? mustConfirm : run.ConfirmedName != store.Name)
            throw new ConfirmationException(run.Situation, run.ConfirmedName, intent);

        return StepResult.Done($"Found {store}.");
    }
}
