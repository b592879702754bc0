Invoke-Work {
    $tpm = Get-CimInstance -Namespace 'root\cimv2\Security\MicrosoftTpm' -ClassName Win32_Tpm -ErrorAction SilentlyContinue | Select-Object -First 1
    Write-Answer @{ usable = [bool] ($tpm -and $tpm.IsEnabled_InitialValue -and $tpm.IsActivated_InitialValue) }
}
