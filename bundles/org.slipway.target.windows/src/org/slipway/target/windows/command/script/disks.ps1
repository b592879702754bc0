# Disks, partitions and volumes as the storage classes of WMI tell them. Figures are text, lest large ones lose digits.
Invoke-Work {
    $space = 'root\Microsoft\Windows\Storage'
    $disks = @(Get-CimInstance -Namespace $space -ClassName MSFT_Disk | ForEach-Object {
        @{ number = [string] $_.Number; size = [string] $_.Size; style = [string] $_.PartitionStyle; guid = [string] $_.Guid
           signature = [string] $_.Signature; bus = [string] $_.BusType; boot = [bool] $_.IsBoot; system = [bool] $_.IsSystem
           name = [string] $_.FriendlyName }
    })
    $volumes = @(Get-CimInstance -Namespace $space -ClassName MSFT_Volume)
    $partitions = @(Get-CimInstance -Namespace $space -ClassName MSFT_Partition | ForEach-Object {
        $partition = $_
        $paths = @($partition.AccessPaths)
        $volume = $volumes | Where-Object { $paths -contains $_.Path } | Select-Object -First 1
        $letter = ''
        if ($partition.DriveLetter -and [int][char] $partition.DriveLetter -ne 0) {
            $letter = [string] $partition.DriveLetter
        }
        $windows = $false
        if ($letter) {
            $windows = [IO.File]::Exists($letter + ':\Windows\System32\config\SYSTEM')
        }
        @{ disk = [string] $partition.DiskNumber; number = [string] $partition.PartitionNumber; offset = [string] $partition.Offset
           size = [string] $partition.Size; letter = $letter; gpt = [string] $partition.GptType; mbr = [string] $partition.MbrType
           active = [bool] $partition.IsActive; hidden = [bool] $partition.IsHidden; windows = $windows
           fileSystem = [string] $volume.FileSystem; label = [string] $volume.FileSystemLabel; free = [string] $volume.SizeRemaining }
    })
    $letters = @([IO.DriveInfo]::GetDrives() | ForEach-Object { $_.Name.Substring(0, 1) })
    Write-Answer @{ disks = $disks; partitions = $partitions; letters = $letters }
}
