package org.slipway.target.windows.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Before;
import org.slipway.target.windows.command.Before.Encoding;
import org.slipway.target.windows.command.Before.Life;
import org.slipway.target.windows.command.Commands;
import org.slipway.target.windows.command.Run;
import org.slipway.target.windows.command.Run.Meter;
import org.slipway.target.windows.command.RunAsCommands;
import org.slipway.target.windows.command.Tools;

/** Commands are carried out in order, what they say is read with care, and nothing is left behind. */
class RunnerTest {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> done = new ArrayList<>();
    private boolean stuck;

    private Runner runner(Exit exit) {
        return new Runner((command, lines) -> {
            done.add(command.line());
            exit.output().lines().forEach(lines);
            return exit;
        }, new Runner.Keeping() {
            @Override
            public void write(String path, byte[] bytes, boolean secret) {
                done.add((secret ? "write secret " : "write ") + path);
                files.put(path, bytes);
            }

            @Override
            public void delete(String path) throws TargetException {
                if (stuck) {
                    throw new TargetException(Problem.error("TARGET-FILE", "“" + path + "” is in use."), 32);
                }
                files.remove(path);
            }
        });
    }

    private static Commands commands(Run... runs) {
        return Commands.of("do it", "TARGET-IT", runs).with(new Before("C:\\s.ps1", "ä", Encoding.UTF_8_MARKED, Life.RUN)).with(new Before("C:\\t.xml", "ä", Encoding.UTF_16, Life.STAYS));
    }

    @Test
    void filesComeFirstAndThoseForTheRunGoAfterwards() throws Exception {
        runner(new Exit(0, false, "")).run(commands(Run.of("one"), Run.of("two")));
        assertEquals(List.of("write C:\\s.ps1", "write C:\\t.xml", "one", "two"), done);
        assertEquals(List.of("C:\\t.xml"), List.copyOf(files.keySet()));
        assertEquals("\uFEFFä", new String(files.get("C:\\t.xml"), StandardCharsets.UTF_16LE));
    }

    @Test
    void afterAFailureNothingMoreIsRunAndTheFilesGoAllTheSame() {
        TargetException failed = assertThrows(TargetException.class, () -> runner(new Exit(0x80070005L, false, "\nAccess is denied.\n")).run(commands(Run.of("\"C:\\Program Files\\one.exe\" /x"), Run.of("two"))));
        assertEquals("Windows could not do it: Access is denied. one.exe ended with 2147942405 (0x80070005).", failed.problem().text());
        assertEquals("TARGET-IT", failed.problem().code());
        assertEquals(0x80070005L, failed.code());
        assertFalse(done.contains("two"));
        assertEquals(List.of("C:\\t.xml"), List.copyOf(files.keySet()));
    }

    @Test
    void aScriptThatSaysThatItFailedHasFailedEvenWhereItEndsWell() {
        TargetException failed = assertThrows(TargetException.class, () -> runner(new Exit(0, false, "SLIPWAY:{\"failed\":\"no\\r\\n  way\"}")).run(commands(Run.of("one").meter(Meter.SCRIPT))));
        assertTrue(failed.problem().text().contains("do it: no way."), failed.problem().text());
        assertEquals(0x80004005L, failed.code());
    }

    @Test
    void anAnswerThatWasCutOffIsAFailure() {
        assertThrows(TargetException.class, () -> runner(new Exit(0, false, "SLIPWAY:{\"rows\":[{\"Na")).run(commands(Run.of("one").meter(Meter.SCRIPT))));
    }

    @Test
    void progressIsHeardFromPercentagesAndFromScripts() throws Exception {
        var heard = new ArrayList<Double>();
        runner(new Exit(0, false, "[===      12.5%  ]\n50 %\n100,0%\n250%\nno figure")).run(commands(Run.of("dism").meter(Meter.PERCENT)), (fraction, what) -> heard.add(fraction));
        runner(new Exit(0, false, "SLIPWAY:{\"far\":0.25,\"what\":\"x\"}")).run(commands(Run.of("script").meter(Meter.SCRIPT)), (fraction, what) -> heard.add(fraction));
        assertEquals(List.of(0.12, 0.5, 1.0, 0.25), heard);
    }

    @Test
    void whatAProgramRepeatsOfASecretIsNotTold() throws Exception {
        Run run = Run.of("one").secret("SLIPWAY_PASSWORD", "hunter22");
        TargetException failed = assertThrows(TargetException.class, () -> runner(new Exit(5, false, "hunter22 is wrong")).run(commands(run)));
        assertTrue(failed.problem().text().contains("(secret) is wrong"));
        assertFalse(runner(new Exit(5, false, "hunter22 is wrong")).run(commands(run.ending())).exit().output().contains("hunter22"));
    }

    @Test
    void aSecretThatCannotBeTakenAwayIsToldAndAScriptIsNot() throws Exception {
        stuck = true;
        runner(new Exit(0, false, "")).run(commands(Run.of("one")));
        var secret = new Before("C:\\key", "k", Encoding.UTF_8, Life.SECRET_RUN);
        assertEquals("TARGET-FILE", assertThrows(TargetException.class, () -> runner(new Exit(0, false, "")).run(commands(Run.of("one")).with(secret))).problem().code());
        assertTrue(done.contains("write secret C:\\key"));
    }

    private AccountProcesses accounts(Exit exit) {
        return new AccountProcesses((command, lines) -> {
            done.add("as the system: " + command.line());
            return new Exit(0, false, "");
        }, runner(exit), new RunAsCommands(new Tools("C:\\Windows", "C:\\work")));
    }

    private static CommandLine asAnna(String line, Map<String, String> environment) {
        return new CommandLine(line, line, Optional.empty(), environment, Optional.of(new Account("CORP\\anna", "hunter22", false)), Optional.of(Duration.ofMinutes(1)));
    }

    @Test
    void aProgramUnderAnAccountIsATaskThatGoesWhateverBecomesOfIt() throws Exception {
        assertEquals(new Exit(3010, false, ""), accounts(new Exit(0, false, "SLIPWAY:{\"code\":\"3010\"}")).run(asAnna("x.exe /a", Map.of()), line -> { }));
        assertTrue(done.getLast().endsWith("schtasks.exe /Delete /TN \"\\Slipway\\Run as\" /F"), done.toString());
        assertTrue(done.stream().noneMatch(each -> each.contains("hunter22") || each.startsWith("as the system")));
        done.clear();
        assertThrows(TargetException.class, () -> accounts(new Exit(1326, false, "SLIPWAY:{\"failed\":\"wrong\"}")).run(asAnna("x.exe", Map.of()), line -> { }));
        assertTrue(done.getLast().contains("/Delete"));
        assertTrue(accounts(new Exit(0x800705B4L, true, "")).run(asAnna("x.exe", Map.of()), line -> { }).timedOut());
        assertTrue(done.getLast().contains("/Delete"));
    }

    @Test
    void whatCannotBeDoneUnderAnAccountIsRefused() throws Exception {
        assertEquals("TARGET-RUN-AS", assertThrows(TargetException.class, () -> accounts(new Exit(0, false, "")).run(asAnna("x.exe", Map.of("A", "b")), line -> { })).problem().code());
        assertTrue(done.isEmpty());
        accounts(new Exit(0, false, "")).run(CommandLine.of("y.exe"), line -> { });
        assertEquals(List.of("as the system: y.exe"), done);
    }

    @Test
    void whatTookTooLongIsForWhoeverAskedToJudgeOrAFailure() throws Exception {
        assertTrue(runner(new Exit(1, true, "")).run(commands(Run.of("setup").ending())).exit().timedOut());
        assertTrue(assertThrows(TargetException.class, () -> runner(new Exit(1, true, "")).run(commands(Run.of("dism")))).problem().text().contains("too long"));
    }
}
