#!/usr/bin/env bash
# How long `safekms stores` takes as a whole process, beside `aws kms describe-custom-key-stores`, against the same emulator in the same run.
# Usage: start-up.sh [runs]        Ends with 1 if the native file misses a target: 0.1 s, and 5 times faster than the AWS CLI.
# SAFEKMS may name a native file that is published already.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-20}
work=$(mktemp -d)
emulator=
trap '[ -z "$emulator" ] || kill "$emulator"; rm -rf "$work"' EXIT

native=${SAFEKMS:-}
if [ -z "$native" ]; then
    echo "publishing the native file ..." >&2
    dotnet publish src/SafeKms.Cli -c Release --use-current-runtime -p:NativeFile=true --artifacts-path "$work/artifacts" -o "$work/native" -v quiet >&2
    native=$work/native/safekms
fi
dotnet publish src/SafeKms.Cli -c Release --artifacts-path "$work/artifacts-tool" -o "$work/tool" -v quiet >&2

"$native" emulator --port 0 > "$work/address" &
emulator=$!
until grep -q listening "$work/address"; do kill -0 "$emulator"; done
export AWS_ENDPOINT_URL_KMS; AWS_ENDPOINT_URL_KMS=$(sed 's/listening on //' "$work/address")
export AWS_ACCESS_KEY_ID=AKIAEXAMPLE AWS_SECRET_ACCESS_KEY=dummy AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= AWS_EC2_METADATA_DISABLED=true

once() { local began; began=$(date +%s%N); "$@" > "$work/out"; echo $(( ($(date +%s%N) - began) / 1000 )); }
median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# In turns, so that whatever else the machine does falls on all of them; the first round only warms up.
for ((i = 0; i <= runs; i++)); do
    [ "$i" -eq 1 ] && rm -f "$work"/times.*
    once "$native" stores >> "$work/times.native"
    once dotnet "$work/tool/SafeKms.Cli.dll" stores >> "$work/times.tool"
    if command -v aws > /dev/null; then once aws kms describe-custom-key-stores --endpoint-url "$AWS_ENDPOINT_URL_KMS" >> "$work/times.aws"; fi
done

native_us=$(median "$work/times.native"); tool_us=$(median "$work/times.tool")
awk -v us="$native_us" 'BEGIN { printf "safekms stores, native file         %7.3f s\n", us / 1e6 }'
awk -v us="$tool_us" 'BEGIN { printf "safekms stores, dotnet tool         %7.3f s\n", us / 1e6 }'
if [ -f "$work/times.aws" ]; then
    aws_us=$(median "$work/times.aws")
    awk -v us="$aws_us" 'BEGIN { printf "aws kms describe-custom-key-stores  %7.3f s\n", us / 1e6 }'
    awk -v a="$aws_us" -v n="$native_us" -v t="$tool_us" 'BEGIN { printf "ratio: native file %.1f times, dotnet tool %.1f times faster than aws (%s)\n", a / n, a / t, "medians" }'
    [ $((aws_us)) -ge $((5 * native_us)) ] || { echo "target missed: 5 times faster than aws" >&2; exit 1; }
else
    echo "aws is not installed: no ratio"
fi
[ "$native_us" -le 100000 ] || { echo "target missed: 0.1 s" >&2; exit 1; }
