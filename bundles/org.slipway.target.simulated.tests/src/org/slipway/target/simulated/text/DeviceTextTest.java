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
    void textOfAnybodyIsNeverMoreThanAProblem() {
        for (String text : List.of("device: A\nvolumes: {}\n", "- a\n- b\n", "device: {a: b}\n", "device: A\ndisks: [1, [2]]\n", "device: A\nclasses: {A: [{B: [c]}]}\n",
                "a: " + "[".repeat(5_000), "device: A\nwindows: {features: {a: b}}\n", "device: A\nfiles: {'C:\\a': {modified: now}}\nwindows: {}\n", "\u0000", "device: A\nseed: -1\n",
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
}
