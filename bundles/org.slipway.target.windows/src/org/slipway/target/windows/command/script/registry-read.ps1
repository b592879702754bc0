Invoke-Work {
    $parts = (Get-Given 'KEY') -split '\\', 2
    $hives = @{ HKEY_LOCAL_MACHINE = 'LocalMachine'; HKEY_CURRENT_USER = 'CurrentUser'; HKEY_USERS = 'Users'; HKEY_CLASSES_ROOT = 'ClassesRoot'; HKEY_CURRENT_CONFIG = 'CurrentConfig' }
    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hives[$parts[0].ToUpperInvariant()], [Microsoft.Win32.RegistryView]::Registry64)
    $key = $root.OpenSubKey([string] $parts[1])
    $name = [string] (Get-Given 'NAME')
    $value = $null
    if ($key) {
        $value = $key.GetValue($name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    }
    if ($null -eq $value) {
        Write-Answer @{ there = $false }
        exit 0
    }
    $kind = [string] $key.GetValueKind($name)
    $data = switch ($kind) {
        'MultiString' { $value -join "`n" }
        'Binary' { [BitConverter]::ToString($value) -replace '-', '' }
        'DWord' { [string] [BitConverter]::ToUInt32([BitConverter]::GetBytes([int] $value), 0) }
        'QWord' { [string] [BitConverter]::ToUInt64([BitConverter]::GetBytes([long] $value), 0) }
        default { if ($value -is [byte[]]) { [BitConverter]::ToString($value) -replace '-', '' } else { [string] $value } }
    }
    Write-Answer @{ there = $true; type = $kind; data = [string] $data }
}
