using System.Text;

namespace SafeKms;

/// <summary>A plan as people read it.</summary>
internal static class PlanText
{
    private const int MostKeys = 20;

    public static string Of(DeletionPlan plan)
    {
        var text = new StringBuilder()
            .Append("Plan to delete the custom key store ").Append(plan.Store.Name).Append(" (").Append(plan.Store.Id).Append(')')
            .AppendLine(plan.Region is null ? "" : $" in {plan.Region}")
            .AppendLine();

        var table = new TextTable("", "Step", "Why");
        foreach (var step in plan.Steps)
        {
            table.Add(Mark(step.Status), step.Step.ToString(), step.Reason);
            if (step is { Status: PlannedStepStatus.Needed, Risk: { } risk })
                table.Add("", "", $"Risk: {risk}");
        }

        text.Append(table).AppendLine();
        AppendKeys(text, plan);
        text.Append(plan.CanExecute
            ? "The store can be deleted."
            : "The store cannot be deleted now.");
        if (plan.CouldBeEmptyAt is { } date)
            text.Append(" It could be empty on ").Append(InWords.Date(date)).Append(" at the earliest.");
        return text.ToString();
    }

    private static void AppendKeys(StringBuilder text, DeletionPlan plan)
    {
        if (plan.Keys.Count == 0 && plan.UnknownKeys.Count == 0)
            return;

        var table = new TextTable("Key", "State", "Deletion date", "Aliases");
        foreach (var key in plan.Keys.Take(MostKeys))
            table.Add(key.KeyId, key.State ?? "unknown", key.DeletionDate is { } date ? InWords.Date(date) : "", string.Join(", ", key.Aliases ?? []));
        foreach (var key in plan.UnknownKeys.Take(MostKeys))
            table.Add(key.KeyId, "unknown", "", key.Reason);
        text.Append(table);

        var more = Math.Max(0, plan.Keys.Count - MostKeys) + Math.Max(0, plan.UnknownKeys.Count - MostKeys);
        if (more > 0)
            text.Append("and ").Append(InWords.Count(more, "more key")).AppendLine();
        text.AppendLine();
    }

    private static string Mark(PlannedStepStatus status) => status switch
    {
        PlannedStepStatus.Needed => "to do",
        PlannedStepStatus.AlreadyDone => "done",
        PlannedStepStatus.Refused => "REFUSED",
        _ => "-",
    };
}
