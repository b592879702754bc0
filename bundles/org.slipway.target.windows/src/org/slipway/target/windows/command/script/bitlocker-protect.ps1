# Gives a drive its keys, encrypts it where it is not encrypted, and protects it. What is there already is left, so that it can be done again.
Invoke-Work {
    $drive = Get-Given 'DRIVE'
    $protector = Get-Given 'PROTECTOR'
    $method = Get-Given 'METHOD'
    $full = Get-Given 'FULL'
    $directory = Get-Given 'DIRECTORY'
    $keyDrive = Get-Given 'KEY_DRIVE'
    $pin = Get-GivenSecret 'PIN'
    $recovery = Get-Given 'RECOVERY_PASSWORD'
    $startKey = Get-Given 'START_KEY'
    $manage = $env:SystemRoot + '\System32\manage-bde.exe'
    $wmi = Get-CimInstance -Namespace 'root\cimv2\Security\MicrosoftVolumeEncryption' -ClassName Win32_EncryptableVolume -Filter "DriveLetter='$drive'"
    if (-not $wmi) {
        throw "There is no drive $drive that could be encrypted."
    }

    function Get-Keys([string] $Type) {
        return @((Get-BitLockerVolume -MountPoint $drive).KeyProtector | Where-Object { [string] $_.KeyProtectorType -eq $Type })
    }

    # A hashtable hides its values from PowerShell's log; the parameters of cmdlets are written there.
    function Invoke-Volume([string] $Name, [hashtable] $Arguments) {
        $result = Invoke-CimMethod -InputObject $wmi -MethodName $Name -Arguments $Arguments
        if ($result.ReturnValue -ne 0) {
            throw [ComponentModel.Win32Exception]::new([BitConverter]::ToInt32([BitConverter]::GetBytes([uint32] $result.ReturnValue), 0))
        }
        return $result
    }

    if (($directory -or $recovery) -and (Get-Keys 'RecoveryPassword').Count -eq 0) {
        $numbers = @{}
        if ($recovery) {
            $numbers = @{ NumericalPassword = $recovery }
        }
        Invoke-Volume 'ProtectKeyWithNumericalPassword' $numbers | Out-Null
    }
    if ($directory) {
        foreach ($key in Get-Keys 'RecoveryPassword') {
            Backup-BitLockerKeyProtector -MountPoint $drive -KeyProtectorId $key.KeyProtectorId | Out-Null
        }
    }

    # Once more after it was broken off, the file is there already.
    function Save-Keys([string] $Type) {
        foreach ($key in Get-Keys $Type) {
            $file = Invoke-Volume 'GetExternalKeyFileName' @{ VolumeKeyProtectorID = $key.KeyProtectorId }
            if (-not [IO.File]::Exists($keyDrive + '\' + $file.FileName)) {
                Invoke-Volume 'SaveExternalKeyToFile' @{ VolumeKeyProtectorID = $key.KeyProtectorId; Path = $keyDrive + '\' } | Out-Null
            }
        }
    }

    $keyArguments = @{}
    if ($startKey) {
        $keyArguments = @{ ExternalKey = [byte[]] [Convert]::FromBase64String($startKey) }
    }
    $system = $drive -eq $env:SystemDrive
    if (-not $system) {
        # The running system opens other drives by a key that it keeps itself.
        if ((Get-Keys 'ExternalKey').Count -eq 0) {
            Invoke-Volume 'ProtectKeyWithExternalKey' @{} | Out-Null
        }
    } elseif ($protector -eq 'TPM' -and (Get-Keys 'Tpm').Count -eq 0) {
        Add-BitLockerKeyProtector -MountPoint $drive -TpmProtector | Out-Null
    } elseif ($protector -eq 'TPM_AND_PIN' -and (Get-Keys 'TpmPin').Count -eq 0) {
        Add-BitLockerKeyProtector -MountPoint $drive -TpmAndPinProtector -Pin $pin | Out-Null
    } elseif ($protector -eq 'KEY') {
        if ((Get-Keys 'ExternalKey').Count -eq 0) {
            Invoke-Volume 'ProtectKeyWithExternalKey' $keyArguments | Out-Null
        }
        Save-Keys 'ExternalKey'
    } elseif ($protector -eq 'TPM_AND_KEY') {
        if ((Get-Keys 'TpmStartupKey').Count -eq 0) {
            Invoke-Volume 'ProtectKeyWithTPMAndStartupKey' $keyArguments | Out-Null
        }
        Save-Keys 'TpmStartupKey'
    }

    if ([string] (Get-BitLockerVolume -MountPoint $drive).VolumeStatus -eq 'FullyDecrypted') {
        $options = @('-on', $drive, '-SkipHardwareTest')
        if (-not $full) {
            $options += '-UsedSpaceOnly'
        }
        if ($method) {
            $options += @('-EncryptionMethod', $method)
        }
        & $manage $options | Out-Null
        if ($LASTEXITCODE -ne 0) {
            throw [ComponentModel.Win32Exception]::new($LASTEXITCODE)
        }
    }
    if (-not $system) {
        Enable-BitLockerAutoUnlock -MountPoint $drive | Out-Null
    }
    Resume-BitLocker -MountPoint $drive | Out-Null
    Write-Answer @{ done = $true }
}
