# Servers know roles by names of their own; what they do not know by these, and all of clients, are optional features.
Invoke-Work {
    $names = @((Get-Given 'NAMES') -split "`n" | ForEach-Object { $_.Trim() } | Where-Object { $_ })
    $add = Get-Given 'ADD'
    $files = Get-Given 'FILES'
    $server = [bool] (Get-Command Get-WindowsFeature -ErrorAction SilentlyContinue)
    $told = New-Object System.Collections.ArrayList
    $restart = $false
    for ($i = 0; $i -lt $names.Count; $i++) {
        $name = $names[$i]
        Write-Far ($i / $names.Count) $name
        if ($server -and (Get-WindowsFeature -Name $name)) {
            if ($add) {
                $result = Install-WindowsFeature -Name $name -WarningAction SilentlyContinue
            } elseif ($files) {
                $result = Uninstall-WindowsFeature -Name $name -Remove -WarningAction SilentlyContinue
            } else {
                $result = Uninstall-WindowsFeature -Name $name -WarningAction SilentlyContinue
            }
            if (-not $result.Success) {
                throw "The role or feature $name could not be changed."
            }
            $restart = $restart -or ([string] $result.RestartNeeded -eq 'Yes')
        } else {
            if ($add) {
                $result = Enable-WindowsOptionalFeature -Online -FeatureName $name -All -NoRestart -WarningAction SilentlyContinue
            } elseif ($files) {
                $result = Disable-WindowsOptionalFeature -Online -FeatureName $name -Remove -NoRestart -WarningAction SilentlyContinue
            } else {
                $result = Disable-WindowsOptionalFeature -Online -FeatureName $name -NoRestart -WarningAction SilentlyContinue
            }
            $restart = $restart -or [bool] $result.RestartNeeded
        }
        [void] $told.Add($name)
    }
    Write-Answer @{ restart = [bool] $restart; told = @($told) }
}
