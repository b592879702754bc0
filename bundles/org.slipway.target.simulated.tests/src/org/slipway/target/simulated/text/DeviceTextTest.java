package org.slipway.target.simulated.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.target.simulated.device.WindowsFiles;
import org.slipway.target.simulated.mix.Mix;

class DeviceTextTest {
    private final DeviceText reader = new DeviceText(new WindowsFiles());

    private Description read(String text) throws ProblemException {
        return reader.read(text, "lab.yaml");
    }

    @Test
    void threeLinesMakeAUsualMachine() throws Exception {
        Description device = read("device: LAB-01\nmake: Contoso\nmodel: Book 14\n");

        assertEquals("Book 14", device.hardware().model());
        assertEquals(512_000_000_000L, device.hardware().disks().getFirst().size());
        assertTrue(device.start().running().pe());
        assertTrue(device.start().firmware().uefi());
        assertEquals(device.identity(), read("device: LAB-01\nmake: Contoso\nmodel: Book 14\n").identity(), "the same text, the same machine");
    }

    @Test
    void anInstalledSystemGetsTheUsualPartitions() throws Exception {
        Description uefi = read("device: A\nwindows: {}\n");
        Description bios = read("device: A\nfirmware: bios\nwindows: {}\n");

        assertEquals(4, uefi.start().disks().getFirst().partitions().size());
        assertEquals(2, bios.start().disks().getFirst().partitions().size());
        assertTrue(!uefi.start().running().pe());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("device: A\nmemroy: 8 GiB\n", "lab.yaml:2:1", "memory"),
                Arguments.of("device: A\nmemory: lots\n", "lab.yaml:2:9", "not a size"),
                Arguments.of("device: A\nmemory: 0 GiB\n", "lab.yaml:2:9", "512 MiB"),
                Arguments.of("device: \"A\\nB\"\n", "lab.yaml:1:9", "line break"),
                Arguments.of("device: A\nfirmware: coreboot\n", "lab.yaml:2:11", "uefi"),
                Arguments.of("device: A\nfirmware: bios\nsecureBoot: true\n", "lab.yaml:3:13", "Secure Boot"),
                Arguments.of("device: A\nstart: system\n", "lab.yaml:2:8", "no installed system"),
                Arguments.of("device: A\nwindows: {version: eleven}\n", "lab.yaml:2:20", "10.0.22631"),
                Arguments.of("device: A\nadapters: none\n", "lab.yaml:2:11", "list"),
                Arguments.of("device: A\nadapters: [{speed: fast}]\n", "lab.yaml:2:20", "Gbit/s"),
                Arguments.of("device: A\nfaults:\n  - brake at apply\n", "lab.yaml:3:5", "fail, cut, slow"),
                Arguments.of("device: A\ncommands:\n  - takes: 5 min\n", "lab.yaml:3:5", "no command"),
                Arguments.of("device: A\nwindows: {}\nfiles: {'Q:\\a': b}\n", "lab.yaml:3:17", "no volume"),
                Arguments.of("device: A\nwindows: {}\nregistry: {SOFTWARE\\A: {}}\n", "lab.yaml:3:24", "HKLM"),
                Arguments.of("device: A\nsoftware: [{software: B}]\n", "lab.yaml:2:11", "no Windows"),
                Arguments.of("device: A\ntime: tomorrow\n", "lab.yaml:2:7", "2026-01-05"),
                Arguments.of("device: A\ndisks: [{disk: d, size: 1 GB, volumes: [{volume: w, size: 2 GB}]}]\n", "lab.yaml:2:59", "no room"),
                Arguments.of("device: A\ndevice: B\n", "lab.yaml:2:1", "twice"),
                Arguments.of("device: *a\n", "lab.yaml:1:9", "Aliases"),
                Arguments.of("make: B\n", "lab.yaml:1:1", "no name"),
                Arguments.of("device: [\n", "lab.yaml:2:1", "not YAML"),
                Arguments.of("", "lab.yaml", "nothing"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsNotUnderstoodIsTold(String text, String place, String words) {
        List<Problem> problems = assertThrows(ProblemException.class, () -> read(text)).problems();

        Problem first = problems.getFirst();
        assertTrue(first.toString().startsWith(place + ":"), problems.toString());
        assertTrue((first.text() + " " + first.nextStep()).contains(words), first.text() + " " + first.nextStep());
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertEquals(3, assertThrows(ProblemException.class, () -> read("device: A\nmemory: x\nfirmware: y\nbattery: full\n")).problems().size());
    }

    @Test
    void aMistakeIsToldOnceHoweverOftenTheFieldIsLookedAt() {
        List<Problem> problems = assertThrows(ProblemException.class, () -> read("device: A\ndisks: [{size: -5 GB}]\nwindows: {}\n")).problems();

        assertEquals(1, problems.stream().filter(each -> each.text().contains("-5 GB")).count(), problems.toString());
    }

    @Test
    void textOfAnybodyIsNeverMoreThanAProblem() {
        for (String text : List.of("device: A\nvolumes: {}\n", "- a\n- b\n", "device: {a: b}\n", "device: A\ndisks: [1, [2]]\n",
                "device: A\nclasses: {A: [{B: [c]}]}\n",
                "a: " + "[".repeat(5_000), "device: A\nwindows: {features: {a: b}}\n", "device: A\nfiles: {'C:\\a': {modified: now}}\nwindows: {}\n",
                        "\u0000", "device: A\nseed: -1\n",
                "device: A\nprocessor: fast\n", "device: A\nnetwork: [1]\n", "device: A\nwindows: {}\ndisks: []\n")) {
            assertThrows(ProblemException.class, () -> read(text), text);
        }
    }

    @Test
    void theMachinesThatComeAlongCanBeRead() {
        var mix = new Mix(reader);

        assertEquals(12, mix.all().size());
        mix.all().forEach(each -> assertTrue(!each.start().running().pe(), each.identity().name() + " has a system"));
    }

    /** Each line of what the package tells can be written so. */
    @Test
    void everythingThatCanBeSaidIsUnderstood() throws Exception {
        Description device = read("""
                device: LAB-01
                make: Contoso
                model: Book 14
                sku: B14
                bios: 1.2.3
                serial: S1
                uuid: 4C4C4544-0048-4A10-8031-C3C04F324D33
                assetTag: A1
                macs: ["02:00:00:00:00:01"]
                chassis: laptop
                memory: 16 GiB
                battery: 80 %
                mains: false
                processor: {name: x, cores: 4, threads: 8, mhz: 2400, architecture: arm64}
                firmware: uefi
                secureBoot: true
                tpm: "2.0"
                tpmEnabled: false
                start: system
                time: 2026-02-05T08:00:00Z
                seed: 4
                share: 2
                disks:
                  - disk: its model
                    size: 512 GB
                    read: 2 GB/s
                    write: 1 GB/s
                    bus: NVMe
                    style: gpt
                    volumes:
                      - {volume: System, use: efi, size: 260 MiB}
                      - {volume: '', use: msr, size: 16 MiB}
                      - {volume: Windows, fileSystem: ntfs, size: 300 GB}
                      - {volume: Data, size: rest}
                adapters:
                  - {adapter: Name, id: PCI\\VEN_8086&DEV_15FB, wireless: false, speed: 1 Gbit/s, connected: true, driver: needed}
                pnp:
                  - {pnp: Name, id: PCI\\VEN_8086&DEV_51CA, class: Media, driver: windows}
                network:
                  speed: 100 Mbit/s
                  latency: 2 ms
                  gateway: 10.0.0.1
                  address: 10.0.0.50
                  domains: [{domain: corp.contoso.com, accounts: [{account: CORP\\join, password: x}]}]
                  shares: ['\\\\srv\\deploy']
                  updates: [{update: KB1, required: true, size: 650 MB, restart: true}]
                windows: {version: 10.0.22631.2861, edition: Enterprise, language: en-US, architecture: x64, server: false, computer: PC-1,
                  domain: corp.contoso.com, bitLocker: true, features: [NetFx3], size: 18 GB}
                files:
                  D:\\Temp\\a.txt: its text
                  C:\\Tools\\a.exe: {size: 5 MB, version: 1.2.3.4, modified: 2026-01-01T00:00:00Z}
                registry:
                  HKLM\\SOFTWARE\\Contoso: {Level: 3, Name: text}
                software:
                  - {software: Reader, version: "11.0", productCode: "{A}", upgradeCode: "{B}", publisher: P}
                users:
                  - {user: CORP\\anna, data: 24 GB}
                classes:
                  Win32_Something: [{Name: a, Number: 1}]
                commands:
                  - command: "*setup.exe /quiet*"
                    exit: 3010
                    takes: 4 min
                    output: what it writes
                    effects:
                      - {software: Suite, version: "16.0", productCode: "{C}"}
                      - {remove: Reader}
                      - {registry: HKLM\\SOFTWARE\\Suite, value: Level, data: 3, type: REG_DWORD}
                      - {file: C:\\Suite\\readme.txt, text: a}
                      - {file: C:\\Suite\\suite.exe, size: 90 MB, version: 16.0.1.2}
                      - {folder: C:\\Data}
                      - {delete: C:\\Old}
                      - {firmware: {uefi: true, secureBoot: true, tpm: true}}
                      - {restart: default}
                faults:
                  - fail 1603 at "run msiexec*" time 1
                """);

        assertEquals(9, device.commands().getFirst().effects().size());
        assertEquals(List.of("C:", "D:"), device.start().volumes().stream().flatMap(each -> each.volume().letter().stream()).toList());
        assertEquals(100_000_000L, device.world().speed());
    }
}
