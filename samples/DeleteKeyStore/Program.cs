using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using DeleteKeyStore;
using SafeKms;

// dotnet run --project samples/DeleteKeyStore                                   the whole story, on the embedded emulator
// dotnet run --project samples/DeleteKeyStore -- --region eu-central-1 <store>  the same on AWS, with your credentials

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true; // Let the operation stop within one call and say where it stopped.
    interrupt.Cancel();
};

try
{
    return args switch
    {
        [] => await Rehearsal.RunAsync(interrupt.Token),
        ["--region", var region, var store] => await OnAwsAsync(region, store),
        _ => Usage(),
    };
}
catch (SafeKmsException refused)
{
    await Console.Error.WriteLineAsync($"{refused.Message}{Environment.NewLine}More: {refused.HelpLink}");
    return 1;
}
catch (OperationCanceledException stopped)
{
    await Console.Error.WriteLineAsync(stopped.Message);
    return 130;
}
catch (AmazonClientException fault)
{
    await Console.Error.WriteLineAsync($"AWS cannot be used: {fault.Message}");
    return 1;
}

async Task<int> OnAwsAsync(string region, string storeId)
{
    using var kms = new AmazonKeyManagementServiceClient(
        new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }.LeaveRetriesToSafeKms());

    var deletion = new SafeKmsClient(kms).CustomKeyStore(storeId).EnsureEmpty().Disconnect().Delete();
    var plan = await deletion.PlanAsync(interrupt.Token);
    Console.WriteLine(plan);
    if (!plan.CanExecute)
        return 3;

    Console.Write($"Deleting it is final. Type the store's name to go on: ");
    if (Console.ReadLine() is not { Length: > 0 } name)
        return 3;

    Console.WriteLine(await deletion.AsPlanned(plan).Confirm(name).ExecuteAsync(new ConsoleProgress(), interrupt.Token));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: DeleteKeyStore [--region <region> <custom key store id>]");
    return 2;
}
