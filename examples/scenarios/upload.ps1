<#
  upload.sh for Windows PowerShell 5.1 and PowerShell 7: asks for a token, uploads a file, and polls the provisioning log.
  Nothing in it knows of the emulator: only the two hosts differ.
    usage: .\upload.ps1 payload.json -TenantId ID -ClientId ID -ClientSecret TEXT -ServicePrincipalId ID -JobId ID
             [-LoginHost http://127.0.0.1:8080 -GraphHost http://127.0.0.1:8080]
#>
param(
  [Parameter(Mandatory)] [string] $File,
  [Parameter(Mandatory)] [string] $TenantId,
  [Parameter(Mandatory)] [string] $ClientId,
  [Parameter(Mandatory)] [string] $ClientSecret,
  [Parameter(Mandatory)] [string] $ServicePrincipalId,
  [Parameter(Mandatory)] [string] $JobId,
  [string] $LoginHost = 'https://login.microsoftonline.com',
  [string] $GraphHost = 'https://graph.microsoft.com',
  [int] $Records = 1,
  [int] $Tries = 20,
  [int] $WaitSeconds = 30
)
$ErrorActionPreference = 'Stop'

$token = Invoke-RestMethod -Method Post -Uri "$LoginHost/$TenantId/oauth2/v2.0/token" -Body @{
  client_id     = $ClientId
  client_secret = $ClientSecret
  scope         = 'https://graph.microsoft.com/.default'
  grant_type    = 'client_credentials'
}
$headers = @{ Authorization = "Bearer $($token.access_token)" }

# As bytes, since Windows PowerShell would send text in another encoding than UTF-8.
$path = (Resolve-Path -LiteralPath $File).ProviderPath
$answer = Invoke-WebRequest -UseBasicParsing -Method Post -Headers $headers -ContentType 'application/scim+json' `
  -Uri "$GraphHost/v1.0/servicePrincipals/$ServicePrincipalId/synchronization/jobs/$JobId/bulkUpload" `
  -Body ([System.IO.File]::ReadAllBytes($path))
$location = @($answer.Headers['Location'])[0]
Write-Host "Accepted; the log is at $location"

for ($try = 0; $try -lt $Tries; $try++) {
  $entries = @((Invoke-RestMethod -Headers $headers -Uri $location).value)
  if ($entries.Count -ge $Records) { return $entries }
  Start-Sleep -Seconds $WaitSeconds
}
throw "The log has nothing after $Tries looks."
