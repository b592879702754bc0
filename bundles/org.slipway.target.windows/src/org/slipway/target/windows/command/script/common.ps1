# Part of every script of Slipway. What a script works on comes by SLIPWAY_... variables of its environment; what it found goes out in
# lines that begin with SLIPWAY: and go on in JSON.
Set-StrictMode -Off
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# Takes a value out of the environment, so that nothing that is started from here inherits it.
function Get-Given([string] $Name) {
    $value = [Environment]::GetEnvironmentVariable('SLIPWAY_' + $Name)
    [Environment]::SetEnvironmentVariable('SLIPWAY_' + $Name, [NullString]::Value)
    return $value
}

# Methods rather than cmdlets: parameters of cmdlets come into PowerShell's log where modules are logged.
function Get-GivenSecret([string] $Name) {
    return [Net.NetworkCredential]::new('', (Get-Given $Name)).SecurePassword
}

function Get-GivenCredential() {
    return [Management.Automation.PSCredential]::new((Get-Given 'ACCOUNT'), (Get-GivenSecret 'PASSWORD'))
}

# ASCII alone, so that it means the same in every code page.
function Write-Answer($Value) {
    $json = ConvertTo-Json -InputObject $Value -Depth 6 -Compress
    $plain = [regex]::Replace($json, '[^\x20-\x7E]', { param($found) '\u{0:x4}' -f [int][char] $found.Value })
    [Console]::Out.WriteLine('SLIPWAY:' + $plain)
}

function Write-Far([double] $Fraction, [string] $What) {
    Write-Answer @{ far = $Fraction; what = $What }
}

# The number by which Windows knows what went wrong, as an exit code.
function Get-Code($Failure) {
    $cause = $Failure.Exception.GetBaseException()
    if ($cause -is [ComponentModel.Win32Exception]) {
        return $cause.NativeErrorCode
    }
    $status = $cause.PSObject.Properties['StatusCode']
    if ($status -and $status.Value -as [uint32]) {
        return [BitConverter]::ToInt32([BitConverter]::GetBytes([uint32] $status.Value), 0)
    }
    if ($cause.HResult) {
        return $cause.HResult
    }
    return 1
}

# Ends the script with 0, or with what went wrong.
function Invoke-Work([scriptblock] $Work) {
    try {
        & $Work
    } catch {
        Write-Answer @{ failed = $_.Exception.GetBaseException().Message; id = [string] $_.FullyQualifiedErrorId }
        exit (Get-Code $_)
    }
    exit 0
}
