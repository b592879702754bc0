# Searches, downloads and installs, by the Windows Update agent of this machine and whichever server it is set to.
Invoke-Work {
    $wanted = 'IsInstalled=0 and IsHidden=0'
    if (-not (Get-Given 'ALL')) {
        $wanted += ' and IsAssigned=1'
    }
    $session = New-Object -ComObject Microsoft.Update.Session
    $session.ClientApplicationID = 'Slipway'
    $searcher = $session.CreateUpdateSearcher()
    $searcher.Online = -not (Get-Given 'CACHED')
    Write-Far 0 'Searching for updates'
    $found = $searcher.Search($wanted).Updates
    $told = New-Object System.Collections.ArrayList
    $restart = $false
    $failed = 0
    for ($i = 0; $i -lt $found.Count; $i++) {
        $update = $found.Item($i)
        Write-Far (($i + 0.1) / $found.Count) $update.Title
        if ($update.InstallationBehavior.CanRequestUserInput) {
            [void] $told.Add($update.Title + ': passed over, it asks somebody')
            continue
        }
        if (-not $update.EulaAccepted) {
            $update.AcceptEula()
        }
        $one = New-Object -ComObject Microsoft.Update.UpdateColl
        [void] $one.Add($update)
        if (-not $update.IsDownloaded) {
            $downloader = $session.CreateUpdateDownloader()
            $downloader.Updates = $one
            [void] $downloader.Download()
        }
        Write-Far (($i + 0.5) / $found.Count) $update.Title
        $installer = $session.CreateUpdateInstaller()
        $installer.Updates = $one
        $result = $installer.Install()
        $restart = $restart -or $result.RebootRequired
        if ($result.ResultCode -eq 2 -or $result.ResultCode -eq 3) {
            [void] $told.Add($update.Title + ': installed')
        } else {
            $failed++
            $number = '0x{0:X8}' -f $result.GetUpdateResult(0).HResult
            [void] $told.Add($update.Title + ': failed with ' + $number)
        }
    }
    if ($failed -gt 0 -and $failed -eq $found.Count) {
        throw ($told -join '; ')
    }
    Write-Answer @{ restart = [bool] $restart; told = @($told) }
}
