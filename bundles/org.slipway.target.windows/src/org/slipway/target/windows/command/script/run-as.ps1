# Methods of Task Scheduler rather than its cmdlets, whose parameters, the password among them, would come into PowerShell's log.
Invoke-Work {
    $notRunYet = 267011
    $running = 267009
    $program = Get-Given 'PROGRAM'
    $arguments = Get-Given 'ARGUMENTS'
    $folder = Get-Given 'FOLDER'
    $account = Get-Given 'ACCOUNT'
    $service = New-Object -ComObject Schedule.Service
    $service.Connect()
    $root = $service.GetFolder('\')
    try {
        $place = $root.GetFolder('Slipway')
    } catch {
        $place = $root.CreateFolder('Slipway')
    }
    $definition = $service.NewTask(0)
    $definition.Settings.DisallowStartIfOnBatteries = $false
    $definition.Settings.StopIfGoingOnBatteries = $false
    $definition.Settings.ExecutionTimeLimit = 'PT0S'
    $definition.Settings.Priority = 5
    $definition.Principal.RunLevel = 1
    $action = $definition.Actions.Create(0)
    $action.Path = $program
    $action.Arguments = $arguments
    if ($folder) {
        $action.WorkingDirectory = $folder
    }
    $task = $place.RegisterTaskDefinition('Run as', $definition, 6, $account, (Get-Given 'PASSWORD'), 1)
    [void] $task.Run($null)
    $waited = 0
    do {
        Start-Sleep -Milliseconds 500
        $task = $place.GetTask('Run as')
        $waited++
        if ($task.LastTaskResult -eq $notRunYet -and $waited -gt 120) {
            throw 'The program was not begun within a minute; the account may lack the right to log on as a batch job.'
        }
    } while ($task.State -eq 2 -or $task.State -eq 4 -or $task.LastTaskResult -eq $notRunYet -or $task.LastTaskResult -eq $running)
    Write-Answer @{ code = [string] [BitConverter]::ToUInt32([BitConverter]::GetBytes([int] $task.LastTaskResult), 0) }
}
