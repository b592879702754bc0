package org.slipway.target.windows.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Processes;
import org.slipway.target.windows.command.Resumption;
import org.slipway.target.windows.command.Tools;
import org.slipway.target.windows.file.WindowsFiles;

/** Programs of Windows that do nothing but remember that they were run, and answer what a test says; drives are folders. */
final class FakeWindows implements Processes {
    final List<String> ran = new ArrayList<>();
    final List<CommandLine> lines = new ArrayList<>();
    final List<Duration> waited = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    final Path root;

    private record Rule(String part, Function<CommandLine, Exit> reply) {
    }

    FakeWindows(Path root) {
        this.root = root;
    }

    /** Later rules win. @param part of the line as {@link #ran} has it */
    void when(String part, Function<CommandLine, Exit> reply) {
        rules.addFirst(new Rule(part, reply));
    }

    void answers(String part, String json) {
        when(part, command -> new Exit(0, false, "SLIPWAY:" + json));
    }

    void fails(String part, long code) {
        when(part, command -> new Exit(code, false, "it went wrong"));
    }

    /** Scripts by their names; of diskpart, what it is told; of other programs the line without the folder of the program. */
    @Override
    public Exit run(CommandLine command, Consumer<String> heard) {
        String told = shortened(command.line());
        ran.add(told);
        lines.add(command);
        Exit exit = rules.stream().filter(rule -> told.contains(rule.part())).findFirst().map(rule -> rule.reply().apply(command)).orElse(new Exit(0, false, ""));
        exit.output().lines().forEach(heard);
        return exit;
    }

    private String shortened(String line) {
        if (line.contains("powershell.exe")) {
            return line.substring(line.lastIndexOf('\\') + 1).replace(".ps1", "");
        }
        if (line.contains("diskpart.exe")) {
            return "diskpart: " + read(line.substring(line.indexOf("/s ") + 3)).replace("\r\n", "; ");
        }
        return line.replaceFirst("^\"?[A-Z]:\\\\[^\" ]*\\\\", "");
    }

    Path at(String path) {
        return root.resolve(path.replace(":", "").replace('\\', '/'));
    }

    String read(String path) {
        try {
            return Files.readString(at(path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    void put(String path, String text) {
        try {
            Files.createDirectories(at(path).getParent());
            Files.writeString(at(path), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean has(String path) {
        return Files.exists(at(path));
    }

    /** In Windows PE, with the run on a stick with the letter E. */
    Machine pe(Set<Integer> removable) {
        return machine(new Own("X:", true, List.of("E:\\engine\\slipwayc.exe", "E:\\site", "E:\\run"), "E:\\run\\target", removable,
                Resumption.of("E:\\engine\\slipwayc.exe", "E:\\site", "E:\\run")));
    }

    /** In the installed system. */
    Machine full() {
        return machine(new Own("C:", false, List.of("C:\\Slipway\\slipwayc.exe", "C:\\site", "C:\\run"), "C:\\run\\target", Set.of(),
                Resumption.of("C:\\Slipway\\slipwayc.exe", "C:\\site", "C:\\run")));
    }

    Machine machine(Own own) {
        return new Machine(own, new Tools(own.system() + "\\Windows", own.system() + "\\_Slipway\\work"), this, new WindowsFiles(this::at), () -> Optional.of("UEFI"), waited::add);
    }

    /** A disk with an EFI partition without a letter, Windows as W: on it, and a stick E:. */
    static final String DISKS = """
            {"disks":[{"number":"0","size":"256060514304","style":"2","guid":"{0F8FAD5B-D9CB-469F-A165-70867728950E}","signature":"","bus":"17","boot":false,"system":false,"name":"NVMe Disk"},
            {"number":"1","size":"32010928128","style":"1","guid":"","signature":"305419896","bus":"7","boot":false,"system":false,"name":"USB Stick"},
            {"number":"2","size":"64021856256","style":"0","guid":"","signature":"","bus":"7","boot":false,"system":false,"name":"USB Disk"}],
            "partitions":[{"disk":"0","number":"3","offset":"541065216","size":"200000000000","letter":"W","gpt":"{ebd0a0a2-b9e5-4433-87c0-68b6b72699c7}","mbr":"","active":false,"hidden":false,
            "windows":true,"fileSystem":"NTFS","label":"Windows","free":"150000000000"},
            {"disk":"0","number":"1","offset":"1048576","size":"524288000","letter":"","gpt":"{c12a7328-f81f-11d2-ba4b-00a0c93ec93b}","mbr":"","active":false,"hidden":false,"windows":false,
            "fileSystem":"FAT32","label":"SYSTEM","free":"500000000"},
            {"disk":"0","number":"2","offset":"525336576","size":"16777216","letter":"","gpt":"{e3c9e316-0b5c-4db8-817d-f92df00215ae}","mbr":"","active":false,"hidden":false,"windows":false,
            "fileSystem":"","label":"","free":""},
            {"disk":"1","number":"1","offset":"1048576","size":"32009879552","letter":"E","gpt":"","mbr":"12","active":true,"hidden":false,"windows":false,"fileSystem":"FAT32","label":"STICK","free":"9000000"}],
            "letters":["E","W","X"]}""".replace("\n", "");
}
