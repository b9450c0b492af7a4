#!/bin/sh
# Microsoft's cURL tutorial as a script: asks for a token, uploads a file, and polls the provisioning log until the
# records of the job are there; stdout is the log alone. Nothing in it knows of the emulator: only the two hosts differ.
#   TENANT_ID, CLIENT_ID, CLIENT_SECRET, SERVICE_PRINCIPAL_ID, JOB_ID   what the portal shows
#   LOGIN_HOST, GRAPH_HOST                                              by default those of Microsoft
#   usage: upload.sh FILE [RECORDS]
set -eu
login=${LOGIN_HOST:-https://login.microsoftonline.com}
graph=${GRAPH_HOST:-https://graph.microsoft.com}
records=${2:-1}

# An answer that is not as hoped is shown whole, as `upnlint diagnose` takes it.
refused() {
  printf '%s\n' "$1" >&2
  exit 1
}

answer=$(curl --silent --show-error --fail-with-body --include -X POST "$login/$TENANT_ID/oauth2/v2.0/token" \
  -H 'Content-Type: application/x-www-form-urlencoded' \
  --data-urlencode "client_id=$CLIENT_ID" \
  --data-urlencode "client_secret=$CLIENT_SECRET" \
  --data-urlencode 'scope=https://graph.microsoft.com/.default' \
  --data-urlencode 'grant_type=client_credentials') || refused "$answer"
token=$(printf '%s' "$answer" | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')

answer=$(curl --silent --show-error --fail-with-body --include \
  -X POST "$graph/v1.0/servicePrincipals/$SERVICE_PRINCIPAL_ID/synchronization/jobs/$JOB_ID/bulkUpload" \
  -H "Authorization: Bearer $token" \
  -H 'Content-Type: application/scim+json' \
  --data-binary "@$1") || refused "$answer"
location=$(printf '%s' "$answer" | tr -d '\r' | sed -n 's/^[Ll]ocation: *//p')
echo "Accepted; the log is at $location" >&2

tries=0
while [ "$tries" -lt "${TRIES:-20}" ]; do
  log=$(curl --silent --show-error --fail-with-body --globoff -H "Authorization: Bearer $token" "$location")
  found=$(printf '%s' "$log" | grep -o '"provisioningAction"' | wc -l)
  if [ "$found" -ge "$records" ]; then
    printf '%s\n' "$log"
    exit 0
  fi
  tries=$((tries + 1))
  sleep "${WAIT:-30}"
done
echo "The log has nothing after $tries looks." >&2
exit 1
