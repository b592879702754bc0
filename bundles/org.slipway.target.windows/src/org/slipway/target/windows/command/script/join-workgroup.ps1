Invoke-Work {
    $workgroup = Get-Given 'WORKGROUP'
    $now = Get-CimInstance -ClassName Win32_ComputerSystem
    if ($now.PartOfDomain) {
        Remove-Computer -UnjoinDomainCredential (Get-GivenCredential) -WorkgroupName $workgroup -Force -WarningAction SilentlyContinue
    } elseif ($now.Workgroup -ne $workgroup) {
        Add-Computer -WorkgroupName $workgroup -Force -WarningAction SilentlyContinue
    }
    Write-Answer @{ done = $true }
}
