package org.slipway.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.target.Power;
import org.slipway.engine.testkit.MapMachine;
import org.slipway.engine.variables.Value;

class MachineVariablesTest extends OnFakeTarget {
    private static final String CACHE = "_SMSTSClientCache";

    /** A machine that tells of its volumes. */
    private static final class WithDisks extends MapMachine implements Disks {
        @Override
        public <T> Optional<T> offer(Class<T> ability) {
            return ability == Disks.class ? Optional.of(ability.cast(this)) : Optional.empty();
        }

        @Override
        public List<Disk> disks() {
            return List.of();
        }

        @Override
        public List<Volume> volumes() {
            return List.of(volume(0, 1, ""), volume(0, 3, "C:"), volume(1, 1, "D:"));
        }

        private static Volume volume(int disk, int partition, String letter) {
            return new Volume(Optional.of(letter).filter(each -> !each.isEmpty()), disk, partition, Use.PRIMARY, FileSystem.NTFS, "", 1, 1, false);
        }

        @Override
        public List<Optional<String>> partition(Layout layout, UUID mark, Progress progress) {
            throw new AssertionError();
        }

        @Override
        public void makeDynamic(int disk) {
            throw new AssertionError();
        }
    }

    private static Map<String, String> added(MapMachine machine, String... given) throws Exception {
        var values = new HashMap<String, Value>();
        for (int i = 0; i < given.length; i += 2) {
            values.put(given[i], Value.plain(given[i + 1]));
        }
        var added = new TreeMap<String, String>();
        new MachineVariables(machine).add(values).forEach((name, value) -> added.put(name, value.text()));
        return added;
    }

    @Test
    void aRunThatBeginsInTheSystemHasItsFolders() throws Exception {
        var machine = new WithDisks();
        machine.pe = false;
        machine.fact("Win32_OperatingSystem", "SystemDrive", "C:").fact("Win32_ComputerSystem", "Name", "PC-1");
        assertEquals(Map.of("_SMSTSMDataPath", "C:\\_SMSTaskSequence", CACHE, "C:\\_SMSTaskSequence\\Packages", "_SMSTSUserStatePath", "C:\\_SMSTaskSequence\\UserState",
                "_SMSTSMachineName", "PC-1", "_SlipwaySystemDrive", "C:", "_SlipwayDriveLetters", "0/3=C: 1/1=D:"), added(machine));
    }

    @Test
    void theFolderOfTheRunIsOnTheDriveThatIsNamedIfItIsThere() throws Exception {
        var machine = new WithDisks();
        machine.pe = false;
        for (String named : List.of("D:", "d", "D:\\")) {
            Map<String, String> added = added(machine, "SMSTSLocalDataDrive", named);
            assertEquals("D:\\_SMSTaskSequence", added.get("_SMSTSMDataPath"), named);
            assertEquals("D:\\_SMSTaskSequence\\Packages", added.get(CACHE), named);
            assertEquals("C:\\_SMSTaskSequence\\UserState", added.get("_SMSTSUserStatePath"), "links cannot lead to another volume");
        }
        for (String named : List.of("E:", "\\\\server\\share", "%Drive%")) {
            assertEquals("C:\\_SMSTaskSequence", added(machine, "SMSTSLocalDataDrive", named).get("_SMSTSMDataPath"), named);
        }
    }

    @Test
    void theSitesNameOfTheMachineStaysAndNobodyElseSetsItsFolders() throws Exception {
        var machine = new WithDisks();
        machine.pe = false;
        machine.fact("Win32_ComputerSystem", "Name", "PC-1");
        Map<String, String> added = added(machine, "_SMSTSMachineName", "office-1", "_smstsclientcache", "E:\\Elsewhere");
        assertEquals("office-1", added.get("_SMSTSMachineName"));
        assertEquals("C:\\_SMSTaskSequence\\Packages", added.get(CACHE));
        assertEquals(null, added.get("_smstsclientcache"));
    }

    @Test
    void aRunThatBeginsInABootEnvironmentHasNone() throws Exception {
        var machine = new WithDisks();
        machine.fact("Win32_ComputerSystem", "Name", "MININT-1");
        assertEquals(Map.of("A", "b"), added(machine, "A", "b"));
    }

    @Test
    void theJournalKeepsThemWhereverTheRunGoesOn() throws Exception {
        target.pe = false;
        target.fact("Win32_ComputerSystem", "Name", "PC-1");
        sequences.works.put("first", (step, context) -> new Outcome.RestartNeeded(Power.Next.PE, "so", false, 0));
        var plan = sequences.plan(Sequences.step("first"), Sequences.step("second"));
        go(plan);
        target.rows.clear();
        target.fact("Win32_ComputerSystem", "Name", "MININT-1").fact("Win32_OperatingSystem", "SystemDrive", "X:");
        over(Verdict.SUCCEEDED, 0, go(plan));
        assertEquals(true, target.pe);
        assertEquals("C:\\_SMSTaskSequence\\Packages", held(CACHE));
        assertEquals("PC-1", held("_SMSTSMachineName"));
        Begun begun = (Begun) journal.past().getFirst().event();
        assertEquals("C:\\_SMSTaskSequence", begun.variables().get("_SMSTSMDataPath"));
    }

    @Test
    void aRunThatBeganInABootEnvironmentHasNoCacheInTheSystemEither() throws Exception {
        sequences.works.put("first", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "so", false, 0));
        var plan = sequences.plan(Sequences.step("first"), Sequences.step("second"));
        go(plan);
        over(Verdict.SUCCEEDED, 0, go(plan));
        assertEquals(false, target.pe);
        assertEquals("", held(CACHE));
    }
}
