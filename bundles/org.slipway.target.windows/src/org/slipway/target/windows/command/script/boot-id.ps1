# A key that Windows forgets when it ends: as long as it is there, the machine has not been started again.
Invoke-Work {
    $key = [Microsoft.Win32.Registry]::LocalMachine.CreateSubKey('SOFTWARE\SlipwayBoot', [Microsoft.Win32.RegistryKeyPermissionCheck]::ReadWriteSubTree,
        [Microsoft.Win32.RegistryOptions]::Volatile)
    if (-not $key.GetValue('Id')) {
        $key.SetValue('Id', [guid]::NewGuid().ToString())
    }
    Write-Answer @{ id = [string] $key.GetValue('Id') }
}
