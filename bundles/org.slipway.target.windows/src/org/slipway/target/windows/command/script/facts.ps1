# All properties that have a value: texts, figures and truths as they are, times as WMI writes them, several values with commas between them.
Invoke-Work {
    $namespace = Get-Given 'NAMESPACE'
    $class = Get-Given 'CLASS'

    function Get-Plain($Value) {
        if ($Value -is [datetime]) {
            return [Management.ManagementDateTimeConverter]::ToDmtfDateTime($Value)
        }
        if ($Value -is [timespan]) {
            return [Management.ManagementDateTimeConverter]::ToDmtfTimeInterval($Value)
        }
        if ($Value -is [bool] -or $Value -is [string]) {
            return $Value
        }
        if ($Value -is [array]) {
            return (@($Value | ForEach-Object { [string] (Get-Plain $_) }) -join ', ')
        }
        if ($Value -is [char]) {
            return [int] $Value
        }
        if ($Value.GetType().IsPrimitive) {
            return $Value
        }
        return [Convert]::ToString($Value, [Globalization.CultureInfo]::InvariantCulture)
    }

    Add-Type -AssemblyName System.Management
    $rows = @(Get-CimInstance -Namespace $namespace -ClassName $class | ForEach-Object {
        $row = @{}
        foreach ($property in $_.CimInstanceProperties) {
            if ($null -ne $property.Value) {
                $row[$property.Name] = Get-Plain $property.Value
            }
        }
        $row
    })
    Write-Answer @{ rows = $rows }
}
