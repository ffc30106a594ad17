using System.Text.Json.Nodes;

namespace SafeKms.Emulator.Tests.Model;

/// <summary>Every constraint of the public service model, at its borders, in process and over HTTP.</summary>
public sealed class ConstraintFacts(Rigs rigs) : IClassFixture<Rigs>
{
    private const string Validation = "ValidationException";
    private const string Serialization = "SerializationException";

    /// <summary>Every member of every operation, once for each transport.</summary>
    public static TheoryData<Transport, string, string> Members => new(
        from transport in Enum.GetValues<Transport>()
        from member in ServiceModel.Members
        select (transport, member.Operation, member.Path));

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_value_within_the_border_passes_and_one_beyond_is_refused_in_AWSs_words(Transport transport, string operation, string path)
    {
        var member = Member(operation, path);
        foreach (var probe in Probe.Of(member))
        {
            var answer = await rigs[transport].SendAsync(operation, Samples.Request(member, probe.Value?.DeepClone()));
            if (probe.Constraint is null)
            {
                Assert.NotEqual(Serialization, answer.Outcome);
                Assert.DoesNotContain("failed to satisfy constraint", answer.Body, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal((400, Validation), (answer.Status, answer.Outcome));
                Assert.Matches("^(1 validation error|[2-9] validation errors) detected: Value ", answer.Message);
                Assert.True(member.IsBlamed(answer.Message, probe.Constraint), answer.Message);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task What_is_required_may_be_neither_null_nor_absent_and_what_is_not_may_be_both(Transport transport, string operation, string path)
    {
        var member = Member(operation, path);
        var without = JsonNode.Parse(Samples.Request(member, null))!;
        var answers = new List<RawAnswer> { await rigs[transport].SendAsync(operation, without.ToJsonString()) };
        if (!path.EndsWith("[]", StringComparison.Ordinal))
        {
            answers.Add(await rigs[transport].SendAsync(operation, Absent(without, path).ToJsonString()));
        }

        bool isNeeded = member.IsRequired || path.EndsWith("[]", StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(isNeeded, answer.Outcome == Validation && member.IsBlamed(answer.Message, "Member must not be null")));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_value_of_the_wrong_JSON_type_is_no_request_at_all(Transport transport, string operation, string path)
    {
        var member = Member(operation, path);
        foreach (var value in Probe.WrongTypes(member))
        {
            var answer = await rigs[transport].SendAsync(operation, Samples.Request(member, value.DeepClone()));
            Assert.True((answer.Status, answer.Outcome) == (400, Serialization), $"{value.ToJsonString()} -> {answer.Body}");
        }
    }

    [Fact]
    public void The_emulator_and_the_model_name_the_same_members()
    {
        Assert.Equal(ServiceModel.Errors.Keys.Order(StringComparer.Ordinal), Rules.OperationTable.All.Select(operation => operation.Name).Order(StringComparer.Ordinal));
        Assert.All(Rules.OperationTable.All, operation => Assert.Equal(
            ServiceModel.ChildrenOf(operation.Name, "").Select(member => (member.Path, member.IsRequired)).Order(),
            operation.Input.Members.Select(member => (member.Name, member.IsRequired)).Order()));
    }

    private static ModelMember Member(string operation, string path) => ServiceModel.Members.Single(member => member.Operation == operation && member.Path == path);

    private static JsonNode Absent(JsonNode request, string path)
    {
        string[] steps = path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
        var parent = steps[..^1].Aggregate(request, static (node, step) => step == "[]" ? node[0]! : node[step]!);
        Assert.True(parent.AsObject().Remove(steps[^1]));
        return request;
    }
}
