/**
 * Machines as YAML text that an admin writes. Three lines make one:
 *
 * <pre>
 * device: LAB-01
 * make: Contoso
 * model: Book 14
 * </pre>
 *
 * All else has a default that makes a usual office machine of it. This is all that can be said (sizes as {@code 512 GB} or {@code 16 GiB},
 * times as {@code 4 min}):
 *
 * <pre>
 * sku, bios: text           serial, uuid, assetTag: text     macs: [02:00:00:00:00:01]
 * chassis: desktop | small | laptop | tablet | server | virtual | a number of SMBIOS
 * memory: 16 GiB            battery: 80 %                    mains: true
 * processor: {name: …, cores: 4, threads: 8, mhz: 2400, architecture: x64 | arm64 | x86}
 * firmware: uefi | bios     secureBoot: true                 tpm: "2.0" | "1.2" | none      tpmEnabled: true
 * start: pe | system        time: 2026-01-05T08:00:00Z       seed: 1      share: 1
 * disks:
 *   - disk: its model
 *     size: 512 GB          read: 2 GB/s    write: 1 GB/s    bus: NVMe | SCSI | IDE | USB   style: gpt | mbr
 *     volumes:
 *       - {volume: Label, use: primary | efi | msr | recovery | …, fileSystem: ntfs | fat32 | none, size: 100 GB | rest, active: true}
 * adapters:
 *   - {adapter: Name, id: PCI\VEN_8086&amp;DEV_15FB, wireless: false, speed: 1 Gbit/s, connected: true, driver: everywhere | windows | needed}
 * pnp:
 *   - {pnp: Name, id: PCI\VEN_8086&amp;DEV_51CA, class: Media, driver: everywhere | windows | needed}
 * network:
 *   speed: 1 Gbit/s         latency: 2 ms   gateway: 10.0.0.1               address: 10.0.0.50
 *   domains: [{domain: corp.contoso.com, accounts: [{account: CORP\join, password: …}]}]     # any, where it is left out
 *   shares: ['\\\\srv\deploy']                                                               # any, where it is left out
 *   updates: [{update: KB5034123, required: true, size: 650 MB, restart: true}]
 * windows: {version: 10.0.22631.2861, edition: Enterprise, language: en-US, architecture: x64, server: false, computer: PC-1,
 *   domain: corp.contoso.com | workgroup: LAB, bitLocker: false, features: [NetFx3], size: 18 GB}
 * files:
 *   C:\Temp\a.txt: its text
 *   C:\Tools\a.exe: {size: 5 MB, version: 1.2.3.4, modified: 2026-01-01T00:00:00Z}
 * registry:
 *   HKLM\SOFTWARE\Contoso: {Level: 3, Name: text}
 * software:
 *   - {software: Reader, version: "11.0", productCode: "{…}", upgradeCode: "{…}", publisher: …}
 * users:
 *   - {user: CORP\anna, data: 24 GB}
 * classes:                                  # further classes of WMI, or properties
 *   Win32_Something: [{Name: a, Number: 1}]
 * commands:                                 # what programs do; the first whose pattern fits the whole command line
 *   - command: "*\\setup.exe /quiet*"
 *     exit: 3010
 *     takes: 4 min
 *     output: what it writes
 *     effects:
 *       - {software: Suite, version: "16.0", productCode: "{…}"}
 *       - {remove: Reader}
 *       - {registry: HKLM\SOFTWARE\Suite, value: Level, data: 3, type: REG_DWORD}
 *       - {file: C:\Suite\readme.txt, text: … } or {file: C:\Suite\suite.exe, size: 90 MB, version: 16.0.1.2}
 *       - {folder: C:\Data}
 *       - {delete: C:\Old}
 *       - {firmware: {uefi: true, secureBoot: true, tpm: true}}
 *       - {restart: default | pe | system}
 * faults:                                   # see the package fault
 *   - fail 1603 at "run msiexec*" time 1
 * </pre>
 *
 * Whatever is not understood is a problem with its place; nothing is passed over.
 */
@NullMarked
package org.slipway.target.simulated.text;

import org.jspecify.annotations.NullMarked;
