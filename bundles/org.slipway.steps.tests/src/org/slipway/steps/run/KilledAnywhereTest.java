package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.journal.Line;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.variables.Value;
import org.slipway.target.simulated.Common;
import org.slipway.target.simulated.SimulatedTarget;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.fault.Calls;
import org.slipway.target.simulated.keep.StateText;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.DeviceText;

/**
 * The bare-metal template ends in the state of an unbroken run wherever its journal was cut and wherever the engine or the machine was
 * killed. The whole lasting state is compared: firmware, disks with volumes, files and systems, and in those registry, software and
 * membership.
 */
class KilledAnywhereTest {
    private static final int MOST_STARTS = 30;

    @TempDir
    Path folder;

    private final Common common = new Common();
    private FilledTemplate template;
    private Plan plan;
    private Description machine;

    private record End(RunReport report, String state) {
    }

    /** A journal in memory of which only what was settled is sure to outlive a cut. */
    private static final class Losing implements Journal {
        private final SimulatedTarget target;
        private List<Line> lines = new ArrayList<>();
        private int settled;

        Losing(SimulatedTarget target) {
            this.target = target;
        }

        @Override
        public List<Line> past() {
            return List.copyOf(lines);
        }

        @Override
        public void add(Event event) {
            lines.add(new Line(lines.size() + 1, target.clock().instant(), event));
        }

        @Override
        public void settle() {
            settled = lines.size();
        }

        List<Line> unsettled() {
            return lines.subList(settled, lines.size());
        }

        /** Loses all but some of what was not settled. */
        void lose(int kept) {
            lines = new ArrayList<>(lines.subList(0, Math.min(lines.size(), settled + kept)));
            settled = lines.size();
        }
    }

    /** Kills at one call to the machine, counted from 1. */
    private static final class KillAt implements Calls {
        private final int number;
        private final boolean looks;
        private int count;
        private String where = "";

        /** @param looks whether calls that only look count too */
        KillAt(int number, boolean looks) {
            this.number = number;
            this.looks = looks;
        }

        @Override
        public void at(Moment moment, String what) {
            if ((looks || moment != Moment.LOOK) && ++count == number) {
                where = moment + " " + what;
                throw new PowerCut(where);
            }
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        template = new FilledTemplate(folder, "bare-metal");
        plan = template.plan();
        machine("UEFI");
    }

    @AfterEach
    void close() {
        template.close();
    }

    private void machine(String firmware) throws Exception {
        machine = new DeviceText(common.windows()).read("device: LAB-01\nmodel: Book 14\nstart: pe\nfirmware: " + firmware + "\n", "lab.yaml");
    }

    private SimulatedTarget target(Calls calls) {
        return new SimulatedTarget(machine, Surroundings.of(common, machine).with(calls));
    }

    private RunReport start(SimulatedTarget target, Journal journal) throws Exception {
        return new Run(plan, target, journal, new RunSettings(new SiteContent(folder), RunListener.NONE))
                .go(new RunStart("run-1", "1.0", Map.of("OSDComputerName", Value.plain("PC-1")), Set.of()));
    }

    /** What happens to the machine and to the journal when the engine was killed. */
    private interface Blow {
        Blow NONE = () -> { };

        void fall();
    }

    private End toTheEnd(SimulatedTarget target, Journal journal, Blow blow) throws Exception {
        for (int starts = 0; starts < MOST_STARTS; starts++) {
            try {
                RunReport report = start(target, journal);
                if (!(report instanceof RunReport.Suspended)) {
                    return end(target, report);
                }
            } catch (PowerCut killed) {
                blow.fall();
            }
        }
        throw new AssertionError("The run does not end");
    }

    private static End end(SimulatedTarget target, RunReport report) {
        return new End(report, new StateText().lasting(target.state()));
    }

    private End unbroken() throws Exception {
        SimulatedTarget target = target(Calls.NONE);
        End end = toTheEnd(target, new Losing(target), Blow.NONE);
        assertEquals(Verdict.SUCCEEDED, assertInstanceOf(RunReport.Over.class, end.report()).verdict(), end.report().toString());
        return end;
    }

    /** On the disk, with the file opened anew at each start; remembers how the machine stood when each record was written. */
    private End onDisk(SimulatedTarget target, Path journal, List<State> states) throws Exception {
        for (int starts = 0; starts < MOST_STARTS; starts++) {
            try (var file = JournalFile.open(journal, target.clock())) {
                RunReport report = start(target, new Journal() {
                    @Override
                    public List<Line> past() {
                        return file.past();
                    }

                    @Override
                    public void add(Event event) throws IOException {
                        states.add(target.state());
                        file.add(event);
                    }

                    @Override
                    public void settle() {
                        // The cuts of this test take bytes that were settled too.
                    }
                });
                if (!(report instanceof RunReport.Suspended)) {
                    return end(target, report);
                }
            }
        }
        throw new AssertionError("The run does not end");
    }

    /**
     * How a run goes on depends on nothing but the records that the journal holds when it is opened, and on the machine, which stands as it
     * did when the first lost record was to be written. So all bytes are tried in two parts: cut at every single byte, the journal opens with exactly
     * the records that were whole; and from every record on, the run is gone on with, with nothing, with one byte, with half and
     * with all but the last byte of the next record left behind.
     */
    @Test
    void aJournalThatIsCutAtAnyByteIsGoneOnWithToTheSameEnd() throws Exception {
        var states = new ArrayList<State>();
        End whole = onDisk(target(Calls.NONE), folder.resolve("whole"), states);
        Path file = folder.resolve("whole").resolve(JournalFile.NAME);
        List<Line> lines = JournalText.read(file).lines();
        byte[] bytes = Files.readAllBytes(file);
        var ends = new ArrayList<>(List.of(0));
        IntStream.range(0, bytes.length).filter(at -> bytes[at] == '\n').forEach(at -> ends.add(at + 1));
        assertEquals(unbroken(), whole);
        assertEquals(lines.size(), states.size());
        assertEquals(lines.size() + 1, ends.size());

        cutAtEveryByte(file, lines, ends);
        Path cut = Files.createDirectories(folder.resolve("cut"));
        for (int record = 0; record < lines.size(); record++) {
            int begin = ends.get(record);
            int end = ends.get(record + 1);
            for (int at : List.of(begin, begin + 1, (begin + end) / 2, end - 1)) {
                Files.write(cut.resolve(JournalFile.NAME), Arrays.copyOf(bytes, at));
                SimulatedTarget target = target(Calls.NONE);
                target.restore(states.get(record));
                assertEquals(whole, onDisk(target, cut, new ArrayList<>()), "cut at byte " + at + ", in record " + (record + 1));
            }
        }
    }

    private static void cutAtEveryByte(Path file, List<Line> lines, List<Integer> ends) throws Exception {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int at = ends.getLast() - 1, records = lines.size() - 1; at >= 0; at--) {
                records -= at < ends.get(records) ? 1 : 0;
                channel.truncate(at);
                JournalText read = JournalText.read(file);
                assertEquals(lines.subList(0, records), read.lines(), "cut at byte " + at);
                assertEquals(ends.get(records).longValue(), read.wholeBytes(), "cut at byte " + at);
            }
        }
    }

    /** Kills at one call after the other until there are no more. */
    private void everywhere(boolean looks, int atLeast, Kill kill) throws Exception {
        var calls = new KillAt(1, looks);
        int number = 1;
        for (; kill.at(calls); calls = new KillAt(++number, looks)) {
            assertTrue(number < 10_000);
        }
        assertTrue(number > atLeast, "There were no more than " + number + " calls");
    }

    private interface Kill {
        /** @return whether there were as many calls */
        boolean at(KillAt calls) throws Exception;
    }

    @Test
    void killedAtAnyCallToTheMachineTheRunEndsAsItWouldHave() throws Exception {
        End whole = unbroken();
        everywhere(true, 60, calls -> {
            SimulatedTarget target = target(calls);
            assertEquals(whole, toTheEnd(target, new Losing(target), Blow.NONE), calls.where);
            return !calls.where.isEmpty();
        });
    }

    @Test
    void nothingIsDoneOnTheMachineBeforeItsAnnouncementIsOnTheDisk() throws Exception {
        var journals = new ArrayList<Losing>();
        SimulatedTarget target = target((moment, what) -> {
            if (moment != Calls.Moment.LOOK) {
                List<Line> unsettled = journals.getFirst().unsettled();
                assertTrue(unsettled.stream().allMatch(line -> line.event() instanceof Event.Said), () -> what + " was done while " + unsettled + " could be lost");
            }
        });
        journals.add(new Losing(target));

        toTheEnd(target, journals.getFirst(), Blow.NONE);
    }

    @Test
    void whatTheDiskHadNotTakenYetMayBeLostInWholeOrInPart() throws Exception {
        End whole = unbroken();
        everywhere(true, 60, calls -> {
            for (int kept = 0, most = 0; kept <= most; kept++) {
                var again = new KillAt(calls.number, true);
                SimulatedTarget target = target(again);
                var journal = new Losing(target);
                int keep = kept;
                var lost = new int[1];
                assertEquals(whole, toTheEnd(target, journal, () -> {
                    lost[0] = journal.unsettled().size();
                    journal.lose(keep);
                }), again.where + " with " + keep + " of " + lost[0] + " kept");
                most = Math.max(0, lost[0] - 1);
                calls.where = again.where;
            }
            return !calls.where.isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "UEFI", "BIOS" })
    void aMachineThatLosesItsPowerAtAnyChangeEndsAsItWouldHave(String firmware) throws Exception {
        machine(firmware);
        End whole = unbroken();
        everywhere(false, 30, calls -> {
            SimulatedTarget target = target(calls);
            var journal = new Losing(target);
            assertEquals(whole, toTheEnd(target, journal, () -> {
                journal.lose(0);
                target.losePower();
            }), calls.where);
            return !calls.where.isEmpty();
        });
    }
}
