# The class is there in Windows PE too, where the cmdlets of BitLocker are not.
Invoke-Work {
    $drive = Get-Given 'DRIVE'
    $volume = Get-CimInstance -Namespace 'root\cimv2\Security\MicrosoftVolumeEncryption' -ClassName Win32_EncryptableVolume -Filter "DriveLetter='$drive'"
    if (-not $volume) {
        throw "There is no drive $drive that could be encrypted."
    }
    $conversion = Invoke-CimMethod -InputObject $volume -MethodName GetConversionStatus
    $protection = Invoke-CimMethod -InputObject $volume -MethodName GetProtectionStatus
    $keys = Invoke-CimMethod -InputObject $volume -MethodName GetKeyProtectors -Arguments @{ KeyProtectorType = [uint32] 0 }
    $count = @($keys.VolumeKeyProtectorID | Where-Object { $_ }).Count
    $part = [double] $conversion.EncryptionPercentage / 100
    if ($conversion.ConversionStatus -eq 1) {
        $part = 1.0
    }
    $on = $protection.ProtectionStatus -ne 0
    Write-Answer @{ encrypted = $part; protected = $on; suspended = [bool] (-not $on -and $count -gt 0 -and $conversion.ConversionStatus -ne 0) }
}
