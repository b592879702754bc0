Invoke-Work {
    $arguments = @{ DomainName = (Get-Given 'DOMAIN'); Credential = (Get-GivenCredential); Force = $true; WarningAction = 'SilentlyContinue' }
    $unit = Get-Given 'UNIT'
    if ($unit) {
        $arguments.OUPath = $unit
    }
    try {
        Add-Computer @arguments
    } catch {
        # Once more after it was broken off: it belongs to it already.
        if ($_.FullyQualifiedErrorId -notlike 'AddComputerToSameDomain*') {
            throw
        }
    }
    Write-Answer @{ done = $true }
}
