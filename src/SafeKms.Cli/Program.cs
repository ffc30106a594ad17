using SafeKms.Cli;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
