Invoke-Work {
    $parts = (Get-Given 'KEY') -split '\\', 2
    $hives = @{ HKEY_LOCAL_MACHINE = 'LocalMachine'; HKEY_CURRENT_USER = 'CurrentUser'; HKEY_USERS = 'Users'; HKEY_CLASSES_ROOT = 'ClassesRoot'; HKEY_CURRENT_CONFIG = 'CurrentConfig' }
    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hives[$parts[0].ToUpperInvariant()], [Microsoft.Win32.RegistryView]::Registry64)
    $key = $root.CreateSubKey([string] $parts[1])
    $name = [string] (Get-Given 'NAME')
    $data = [string] (Get-Given 'DATA')
    switch (Get-Given 'TYPE') {
        'REG_MULTI_SZ' { $key.SetValue($name, [string[]] ($data -split "`n"), [Microsoft.Win32.RegistryValueKind]::MultiString) }
        'REG_EXPAND_SZ' { $key.SetValue($name, $data, [Microsoft.Win32.RegistryValueKind]::ExpandString) }
        default { $key.SetValue($name, $data, [Microsoft.Win32.RegistryValueKind]::String) }
    }
    $key.Close()
    Write-Answer @{ done = $true }
}
