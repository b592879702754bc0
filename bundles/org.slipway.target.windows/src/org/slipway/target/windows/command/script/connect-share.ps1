# By the object that Windows Script Host has for it: it is there in Windows PE, and what it is given comes into no log.
Invoke-Work {
    $path = Get-Given 'PATH'
    $drive = Get-Given 'DRIVE'
    $account = Get-Given 'ACCOUNT'
    $network = New-Object -ComObject WScript.Network
    $there = $network.EnumNetworkDrives()
    for ($i = 0; $i -lt $there.Count(); $i += 2) {
        if ($there.Item($i) -eq $drive -and $there.Item($i + 1) -eq $path -and $drive) {
            Write-Answer @{ done = $true }
            exit 0
        }
    }
    if ($account) {
        $network.MapNetworkDrive($drive, $path, $false, $account, (Get-Given 'PASSWORD'))
    } else {
        $network.MapNetworkDrive($drive, $path, $false)
    }
    Write-Answer @{ done = $true }
}
