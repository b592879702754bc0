package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class MergeCommandTest {
    private static final String BASE = "# Ours\ndevice: PC\nid: pc\ndescription: Desk\nvariables:\n  - string: A\n    value: a\n";

    @TempDir
    Path home;
    private Terminal terminal;

    @BeforeEach
    void standInAFolder() {
        terminal = new Terminal(home);
        Terminal.write(home.resolve("base"), BASE);
    }

    private Answer merge(String ours, String theirs, String... more) {
        Terminal.write(home.resolve("ours"), ours);
        Terminal.write(home.resolve("theirs"), theirs);
        var words = new ArrayList<>(List.of("merge", "base", "ours", "theirs"));
        words.addAll(List.of(more));
        return terminal.run(words.toArray(String[]::new));
    }

    @Test
    void whatDoesNotCollideComesTogetherInOurs() {
        Answer answer = merge(BASE.replace("Desk", "Hall"), BASE.replace("value: a", "value: b"));
        assertEquals("Merged.\n", answer.out());
        assertEquals(0, answer.exit());
        assertEquals(BASE.replace("Desk", "Hall").replace("value: a", "value: b"), Terminal.read(home.resolve("ours")));
    }

    @Test
    void aConflictIsMarkedToldAndEndsWithOne() {
        Answer answer = merge(BASE.replace("Desk", "Hall"), BASE.replace("Desk", "Room"));
        assertEquals("! device pc › description: was Desk; ours: Hall; theirs: Room\n1 conflict in ours. Choose between the marks, then look with slipway check.\n",
                answer.out());
        assertEquals(1, answer.exit());
        assertEquals(BASE.replace("description: Desk\n", "<<<<<<< ours\ndescription: Hall\n=======\ndescription: Room\n>>>>>>> theirs\n"),
                Terminal.read(home.resolve("ours")));
    }

    @Test
    void asJsonConflictsAreAList() {
        Map<String, Object> answer = merge(BASE.replace("Desk", "Hall"), BASE.replace("Desk", "Room"), "--json", "-o", "result").json();
        assertEquals("result", answer.get("file"));
        assertEquals(List.of(Map.of("path", "device pc › description", "base", "Desk", "ours", "Hall", "theirs", "Room", "text",
                "device pc › description: was Desk; ours: Hall; theirs: Room")), answer.get("conflicts"));
        assertTrue(Terminal.read(home.resolve("result")).contains("<<<<<<< ours"));
        assertEquals(BASE.replace("Desk", "Hall"), Terminal.read(home.resolve("ours")));
    }

    @Test
    void lineEndsOfOursStay() {
        assertEquals(0, merge(BASE.replace("Desk", "Hall").replace("\n", "\r\n"), BASE.replace("value: a", "value: b")).exit());
        assertEquals(BASE.replace("Desk", "Hall").replace("value: a", "value: b").replace("\n", "\r\n"), Terminal.read(home.resolve("ours")));
    }

    @Test
    void twoFilesMadeAnewAreMergedUponAnEmptyOne() {
        Terminal.write(home.resolve("base"), "");
        assertEquals(0, merge(BASE, BASE).exit());
        assertEquals(BASE, Terminal.read(home.resolve("ours")));
        assertEquals(1, merge(BASE, BASE.replace("Desk", "Room")).exit());
    }

    @Test
    void aSideThatCannotBeReadIsMergedByLinesToldAndEndsWithOne() {
        Answer answer = merge(BASE.replace("Desk", "Hall"), BASE.replace("Desk", "[Room"), "--name", "devices/pc.yaml");

        assertTrue(answer.err().contains("MERGE-BY-LINES devices/pc.yaml cannot be read as theirs has it"), answer.all());
        assertEquals(1, answer.exit());
        assertEquals(BASE.replace("description: Desk\n", "<<<<<<< ours\ndescription: Hall\n=======\ndescription: [Room\n>>>>>>> theirs\n"),
                Terminal.read(home.resolve("ours")));
    }

    // ---- with git: it names the files, the command merges them, git takes what it wrote and its exit code --------

    private String git(Path repository, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private boolean thereIsGit() throws InterruptedException {
        try {
            return git(home, "--version").startsWith("git version");
        } catch (IOException absent) {
            return false;
        }
    }

    /** A driver that leaves what git gave it, so that the command can be run on it here and git sees its result. */
    private Path repository(String ours, String theirs) throws IOException, InterruptedException {
        Path repository = Files.createDirectories(home.resolve("repository"));
        Path file = repository.resolve("pc.yaml");
        git(repository, "init", "-q", "-b", "main");
        Terminal.write(repository.resolve(".gitattributes"), "*.yaml merge=slipway diff=slipway\n");
        Terminal.write(file, BASE);
        git(repository, "add", ".");
        git(repository, "commit", "-qm", "base");
        git(repository, "checkout", "-qb", "theirs");
        Terminal.write(file, theirs);
        git(repository, "commit", "-qam", "theirs");
        git(repository, "checkout", "-q", "main");
        Terminal.write(file, ours);
        git(repository, "commit", "-qam", "ours");
        return repository;
    }

    private Answer merged(Path repository) throws IOException, InterruptedException {
        Path given = Files.createDirectories(home.resolve("given"));
        git(repository, "config", "merge.slipway.driver", "cp %O " + given + "/base; cp %A " + given + "/ours; cp %B " + given + "/theirs; exit 1");
        git(repository, "merge", "theirs");
        git(repository, "merge", "--abort");
        Answer answer = terminal.in(given).run("merge", "base", "ours", "theirs");
        git(repository, "config", "merge.slipway.driver", "cp " + given + "/ours %A; exit " + answer.exit());
        git(repository, "merge", "-m", "merged", "theirs");
        return answer;
    }

    @Test
    void gitTakesWhatTheDriverMerged() throws Exception {
        assumeTrue(thereIsGit(), "there is no git on this machine");
        Path repository = repository(BASE.replace("Desk", "Hall"), BASE.replace("description: Desk\n", "description: Desk\nuuid: 12345678-1234-1234-1234-123456789012\n"));
        assertEquals(0, merged(repository).exit());
        assertEquals("", git(repository, "status", "--porcelain"));
        assertTrue(Terminal.read(repository.resolve("pc.yaml")).contains("description: Hall\nuuid: 12345678"), Terminal.read(repository.resolve("pc.yaml")));
    }

    @Test
    void gitLeavesAConflictOfTheDriverToAPerson() throws Exception {
        assumeTrue(thereIsGit(), "there is no git on this machine");
        Path repository = repository(BASE.replace("Desk", "Hall"), BASE.replace("Desk", "Room"));
        assertEquals(1, merged(repository).exit());
        assertEquals("UU pc.yaml\n", git(repository, "status", "--porcelain"));
        assertTrue(Terminal.read(repository.resolve("pc.yaml")).contains("<<<<<<< ours\ndescription: Hall\n"), Terminal.read(repository.resolve("pc.yaml")));
    }

    @Test
    void gitHandsTheDiffDriverTheTwoFilesWhoseDifferenceIsTold() throws Exception {
        assumeTrue(thereIsGit(), "there is no git on this machine");
        Path repository = repository(BASE.replace("Desk", "Hall"), BASE);
        Path given = Files.createDirectories(home.resolve("given"));
        git(repository, "config", "diff.slipway.command", "sh -c 'cp \"$1\" " + given + "/old; cp \"$4\" " + given + "/new'");
        git(repository, "diff", "HEAD~1");
        assertEquals("~ device pc › description: “Desk” → “Hall”", terminal.in(given).run("diff", "old", "new").lines().getFirst());
    }
}
