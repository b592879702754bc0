package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.target.CommandLine;

/** What nobody knows of a machine that is thought of is taken as given, and told. */
class AssumptionsTest {
    private final Lab lab = new Lab();

    private static long run(SimulatedTarget target, String line) throws Exception {
        return target.processes().run(CommandLine.of(line), each -> { }).code();
    }

    @Test
    void whatIsAssumedIsToldOnce() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);
        Assumptions assumptions = Lab.of(target, Assumptions.class);
        assumptions.take("It is so.");
        assumptions.take("It is so.");

        assertEquals(List.of("It is so."), assumptions.fresh());
        assertEquals(List.of(), assumptions.fresh());
        assertEquals(List.of("It is so."), target.notes());
    }

    @Test
    void nobodyKnowsWhatLiesInAShareThatIsNotDescribed() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);
        Assumptions assumptions = Lab.of(target, Assumptions.class);

        assertTrue(assumptions.cover("\\\\server\\share\\Scripts"));
        assertFalse(assumptions.cover("C:\\Windows"));
    }

    @Test
    void whatIsCopiedFromThereCountsAsCopiedAndInstallersFromThereAsFound() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);

        assertEquals(0, run(target, "xcopy \\\\server\\share\\a.xml C:\\Temp\\a.xml* /Y"));
        assertEquals(0, run(target, "xcopy \\\\server\\share\\*.* C:\\Temp\\ /S"));
        assertEquals(0, run(target, "robocopy \\\\server\\share\\Tools C:\\Tools /E"));
        assertEquals(0, run(target, "msiexec /i \\\\server\\share\\reader.msi /qn"));
        assertEquals(4, run(target, "xcopy C:\\nowhere.xml C:\\Temp\\ /Y"));
        assertEquals(1619, run(target, "msiexec /i C:\\nowhere.msi /qn"));
    }

    @Test
    void aShareThatIsNotInADescribedNetworkGivesNothing() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED + """
                network: {shares: ["\\\\\\\\files\\\\tools"]}
                """);

        assertEquals(4, run(target, "xcopy \\\\server\\share\\a.xml C:\\Temp\\ /Y"));
        assertEquals(1619, run(target, "msiexec /i \\\\server\\share\\reader.msi /qn"));
    }
}
