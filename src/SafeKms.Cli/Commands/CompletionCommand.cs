using System.CommandLine;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms completion</c>: scripts that let a shell ask safekms what may come next.</summary>
internal static class CompletionCommand
{
    private static readonly Argument<string> Shell = new("shell") { Description = "bash, zsh, fish or pwsh." };

    public static Command Create()
    {
        Shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var completion = new Command("completion", "Prints the script that teaches a shell to complete safekms.") { Shell };
        completion.SetAction(parsed =>
        {
            Console.Out.Write(Script(parsed.GetValue(Shell)!));
            return 0;
        });
        return completion;
    }

    private static string Script(string shell) => shell switch
    {
        "bash" => """
            _safekms() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(safekms "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _safekms safekms

            """,
        "zsh" => """
            #compdef safekms
            _safekms() {
                local -a words_found
                words_found=("${(@f)$(safekms "[suggest:${#BUFFER}]" "${BUFFER}" 2>/dev/null)}")
                compadd -a words_found
                _files
            }
            compdef _safekms safekms

            """,
        "fish" => """
            complete -c safekms -a '(set -l line (commandline -cp); safekms "[suggest:"(string length -- $line)"]" $line 2>/dev/null)'

            """,
        _ => """
            Register-ArgumentCompleter -Native -CommandName safekms -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                safekms "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """,
    };
}
