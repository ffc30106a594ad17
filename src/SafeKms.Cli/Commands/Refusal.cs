using SafeKms.Cli.Failures;

namespace SafeKms.Cli.Commands;

/// <summary>Why a plan would be refused, as the deletion itself would tell it.</summary>
internal static class Refusal
{
    public static CommandFailure Of(DeletionPlan plan)
    {
        var refused = plan.Steps.First(step => step.Status == PlannedStepStatus.Refused);
        return new CommandFailure
        {
            ExitCode = ExitCode.Refused,
            Code = (refused.Step, plan.Keys.Count) switch
            {
                (StepName.InspectStore, _) => "SafetyPolicy",
                (StepName.EnsureEmpty, > 0) => "StoreNotEmpty",
                (StepName.EnsureEmpty, _) => "EmptinessUnknown",
                _ => "StoreState",
            },
            Message = $"The custom key store {plan.Store.Name} ({plan.Store.Id}) cannot be deleted now. {refused.Reason} Nothing was changed.",
            Remedy = refused.Step != StepName.EnsureEmpty ? null
                : plan.Keys.Count > 0 ? Advice.ForKeys(plan.Store.Id, plan.Keys, plan.Store.Type)
                : "Allow kms:DescribeKey for these keys in their own key policies, or run this as a principal that they allow; then run it again.",
            Situation = new OperationSituation { Step = refused.Step, StoreId = plan.Store.Id, StoreName = plan.Store.Name, LastSnapshot = plan.Store },
            Keys = plan.Keys,
            UnknownKeys = plan.UnknownKeys,
            CouldBeEmptyAt = plan.CouldBeEmptyAt,
        };
    }
}
