using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SafeKms.Emulator;

namespace SafeKms.Cli.Emulation;

/// <summary>Where requests go: AWS JSON at <c>POST /</c>, the control API below <c>/_emulator/</c>, and nothing else.</summary>
internal sealed class EmulatorApplication(KmsEmulator emulator, ControlApi control) : IHttpApplication<DefaultHttpContext>
{
    private const string ControlPrefix = "/_emulator/";

    public DefaultHttpContext CreateContext(IFeatureCollection contextFeatures) => new(contextFeatures);

    public void DisposeContext(DefaultHttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(DefaultHttpContext context)
    {
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException bad)
        {
            // The client is still sending, or what it sends makes no sense: say so and close.
            await RefuseAsync(context, bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "RequestEntityTooLarge" : "BadRequest", bad.Message).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(DefaultHttpContext context)
    {
        var request = context.Request;
        if (LocalCallers.FindObjection(request) is { } objection)
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "AccessDeniedException", objection).ConfigureAwait(false);
            return;
        }

        var path = request.Path.Value ?? "";
        if (path.StartsWith(ControlPrefix, StringComparison.Ordinal))
            await ControlAsync(context, path).ConfigureAwait(false);
        else if (path is "/" or "")
            await CallAsync(context).ConfigureAwait(false);
        else
            await RefuseAsync(context, StatusCodes.Status404NotFound, "NotFound", $"There is nothing at {path}: AWS calls go to POST /, the control API is below {ControlPrefix}.").ConfigureAwait(false);
    }

    private async Task CallAsync(DefaultHttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            await RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "AWS calls are POST requests with an X-Amz-Target header.").ConfigureAwait(false);
            return;
        }

        var body = await ReadBodyAsync(context).ConfigureAwait(false);
        var answer = await emulator.HandleAsync(context.Request.Headers["X-Amz-Target"], body, context.RequestAborted).ConfigureAwait(false);
        if (answer.IsDropped)
        {
            context.Abort();
            return;
        }

        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        await WriteAsync(context, answer.StatusCode, answer.Body).ConfigureAwait(false);
    }

    private async Task ControlAsync(DefaultHttpContext context, string path)
    {
        var body = await ReadBodyAsync(context).ConfigureAwait(false);
        var (status, json) = await control(context.Request.Method, path, body, context.RequestAborted).ConfigureAwait(false);
        Number(context);
        context.Response.ContentType = "application/json";
        await WriteAsync(context, status, json).ConfigureAwait(false);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(DefaultHttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var isTooLarge = false;
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false) is > 0 and var read)
        {
            // Read to the end, and forgotten: a caller that is still sending hears no answer.
            isTooLarge |= body.Length + read > EmulatorServer.LargestBody;
            if (!isTooLarge)
                body.Write(buffer, 0, read);
        }

        return isTooLarge
            ? throw new BadHttpRequestException($"The request body is larger than {EmulatorServer.LargestBody} bytes.", StatusCodes.Status413PayloadTooLarge)
            : body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static async Task RefuseAsync(DefaultHttpContext context, int status, string type, string message)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        Number(context);
        context.Response.ContentType = "application/x-amz-json-1.1";
        await WriteAsync(context, status, ErrorBody.Of(type, message)).ConfigureAwait(false);
    }

    /// <summary>Gives a request an id that KMS itself gives none, not being asked.</summary>
    private static void Number(DefaultHttpContext context) => context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();

    private static async Task WriteAsync(DefaultHttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        await context.Response.CompleteAsync().ConfigureAwait(false);
    }
}
