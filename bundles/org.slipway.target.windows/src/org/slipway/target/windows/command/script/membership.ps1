Invoke-Work {
    $now = Get-CimInstance -ClassName Win32_ComputerSystem
    Write-Answer @{ domain = [bool] $now.PartOfDomain; name = [string] $now.Domain }
}
