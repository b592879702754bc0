# Names the local accounts; where a password is given, those that are not known get it and are enabled.
Invoke-Work {
    $known = @((Get-Given 'KNOWN') -split "`n" | Where-Object { $_ })
    $password = Get-GivenSecret 'PASSWORD'
    $users = @(Get-LocalUser)
    if ($password.Length -gt 0) {
        foreach ($user in $users) {
            if ($known -notcontains $user.SID.Value -and -not $user.Enabled) {
                Set-LocalUser -SID $user.SID -Password $password
                Enable-LocalUser -SID $user.SID
            }
        }
    }
    Write-Answer @{ names = @($users | ForEach-Object { $_.SID.Value }) }
}
