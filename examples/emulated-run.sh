#!/bin/sh
# Runs a client against the emulator, as a pipeline does, and fails when a record was not provisioned.
#   usage: emulated-run.sh PAYLOAD RECORDS
set -eu
port=${PORT:-8080}
host=http://127.0.0.1:$port

upnlint emulate --speed 0 --port "$port" >/dev/null &
emulator=$!
trap 'kill "$emulator"' EXIT
until curl --silent --fail --output /dev/null "$host/_emulator"; do sleep 0.2; done

# The client, here Microsoft's tutorial as a script. What it needs to know are the ids of the default settings.
export LOGIN_HOST="$host" GRAPH_HOST="$host"
export TENANT_ID=5c7a1e7d-0000-4000-8000-00000000c0de
export CLIENT_ID=11111111-0000-4000-8000-000000000001 CLIENT_SECRET=emulator-secret
export SERVICE_PRINCIPAL_ID=3f0e6a0e-0000-4000-8000-000000000001
export JOB_ID=API2AAD.5c7a1e7d00004000800000000000c0de.7b6c5d4e-0000-4000-8000-000000000001
WAIT=0 sh examples/scenarios/upload.sh "$1" "$2" >log.txt

# The log says which records failed, and why.
if grep -o '"status":"failure","errorInformation":{"errorCode":"[^"]*","reason":"[^"]*"' log.txt; then exit 1; fi
echo 'All records were provisioned.'
