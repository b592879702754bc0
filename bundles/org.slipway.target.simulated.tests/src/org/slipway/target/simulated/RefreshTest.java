package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.machine.UserStates.Restoring;
import org.slipway.engine.machine.UserStates.Saving;
import org.slipway.engine.machine.UserStates.Secret;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;

/** A machine in use gets a new Windows, and its users their files. */
class RefreshTest {
    private static final long ANNA = 20_000_000_000L;
    private static final String IN_USE = Lab.INSTALLED + """
            users:
              - {user: CORP\\anna, data: 20 GB}
              - {user: guest, data: 1 GB}
            files:
              C:\\Tools\\USMT\\scanstate.exe: {size: 1 MB}
            """;

    private final Lab lab = new Lab();

    private static Saving saving(String store, boolean links, Optional<String> offline, String further) {
        return new Saving("C:\\Tools\\USMT", store, List.of(), false, false, false, false, links, offline, Optional.empty(), further);
    }

    private static Restoring restoring(String store, boolean links, Optional<Secret> accounts) {
        return new Restoring("C:\\Tools\\USMT", store, List.of(), false, false, links, accounts, Optional.empty(), "");
    }

    private static UserStates states(SimulatedTarget target) {
        return Lab.of(target, UserStates.class);
    }

    private static long data(SimulatedTarget target, String user) throws TargetException {
        return target.files().state("C:\\Users\\" + user + "\\Documents\\(data)").map(FileState::size).orElse(0L);
    }

    /** The installed system puts a boot environment on its disk, goes there, and a new image takes the place of the old files. */
    private static void renew(SimulatedTarget target, List<String> kept) throws Exception {
        Lab.of(target, Boots.class).stageEnvironment(Optional.empty(), Lab.content(), Lab.QUIET);
        target.power().restart(Power.Next.PE, "");
        Lab.of(target, Images.class).apply(new Images.Image(Lab.windows11(), 1, false), Lab.content(), "C:", true, kept, Lab.QUIET);
        Lab.answer(target, Lab.answers("PC-7", ""));
        target.power().restart(Power.Next.SYSTEM, "");
        target.files().write("C:\\Tools\\USMT\\loadstate.exe", new ByteArrayInputStream(new byte[1]));
    }

    @Test
    void linksKeepTheFilesOfUsersInPlaceWhileEverythingElseGoes() throws Exception {
        SimulatedTarget target = lab.machine(IN_USE);
        Instant begin = target.clock().instant();
        long free = Lab.volume(target, "C:").orElseThrow().free();

        assertEquals(0, states(target).save(saving("C:\\Store", true, Optional.empty(), ""), Lab.QUIET).code());

        assertTrue(Duration.between(begin, target.clock().instant()).toSeconds() < 60, "links are quick");
        assertEquals(free, Lab.volume(target, "C:").orElseThrow().free(), "links take no room");
        renew(target, List.of("C:\\Store"));
        assertEquals(0, data(target, "anna"));
        assertEquals(21_000_000_000L, target.files().state("C:\\Store\\USMT\\USMT.MIG").orElseThrow().size(), "now they do");

        assertEquals(0, states(target).restore(restoring("C:\\Store", true, Optional.of(new Secret("pa55"))), Lab.QUIET).code());

        assertEquals(ANNA, data(target, "anna"));
        assertEquals(1_000_000_000L, data(target, "guest"));
        assertEquals("10.0.26100", Lab.fact(target, "Win32_OperatingSystem", "Version"));
    }

    @Test
    void aStoreInAFolderThatTheImageHasTooIsNotReplacedByIt() throws Exception {
        for (String store : List.of("C:\\ProgramData\\Store", "c:\\windows\\Temp\\Store")) {
            SimulatedTarget target = lab.machine(IN_USE);
            assertEquals(0, states(target).save(saving(store, true, Optional.empty(), ""), Lab.QUIET).code());

            renew(target, List.of(store));

            assertTrue(target.files().state("C:\\ProgramData\\Microsoft").isPresent(), "the image is there as well");
            assertTrue(target.files().state("C:\\Windows\\explorer.exe").isPresent(), "the image is there as well");
            assertEquals(0, states(target).restore(restoring(store, true, Optional.of(new Secret("pa55"))), Lab.QUIET).code(), store);
            assertEquals(ANNA, data(target, "anna"));
        }
    }

    @Test
    void aCopyTakesAsMuchRoomAsThereIsData() throws Exception {
        SimulatedTarget target = lab.machine(IN_USE);
        long free = Lab.volume(target, "C:").orElseThrow().free();

        assertEquals(0, states(target).save(saving("C:\\Store", false, Optional.empty(), ""), Lab.QUIET).code());

        assertEquals(21_000_000_000L, free - Lab.volume(target, "C:").orElseThrow().free());
    }

    @Test
    void theStateStoreOnTheNetworkOutlivesTheDisk() throws Exception {
        SimulatedTarget target = lab.machine(IN_USE);
        String store = states(target).request(true, 3, Duration.ofSeconds(10), false);
        assertEquals(0, states(target).save(saving(store, false, Optional.empty(), ""), Lab.QUIET).code());
        states(target).release(store);
        Lab.of(target, Boots.class).stageEnvironment(Optional.empty(), Lab.content(), Lab.QUIET);
        target.power().restart(Power.Next.PE, "");
        Lab.install(target, Lab.answers("PC-7", ""));
        target.files().write("C:\\Tools\\USMT\\loadstate.exe", new ByteArrayInputStream(new byte[1]));

        String again = states(target).request(false, 3, Duration.ofSeconds(10), false);

        assertEquals(0, states(target).restore(restoring(again, false, Optional.of(new Secret("pa55"))), Lab.QUIET).code());
        assertEquals(ANNA, data(target, "anna"));
    }

    @Test
    void whatWasNotSavedCannotBeBroughtBack() throws Exception {
        SimulatedTarget target = lab.machine(IN_USE);
        Instant begin = target.clock().instant();

        assertEquals(0x80070490L, assertThrows(TargetException.class, () -> states(target).request(false, 3, Duration.ofSeconds(10), false)).code());
        assertEquals(30, Duration.between(begin, target.clock().instant()).toSeconds(), "it tried three times");
        assertEquals(27, states(target).restore(restoring("C:\\Nowhere", false, Optional.empty()), Lab.QUIET).code());
    }

    @Test
    void usmtRefusesAsUsmtDoes() throws Exception {
        SimulatedTarget target = lab.machine(IN_USE);
        states(target).save(saving("C:\\Store", false, Optional.empty(), ""), Lab.QUIET);
        target.files().write("C:\\Users\\anna\\more.txt", new ByteArrayInputStream(new byte[9]));

        assertEquals(27, states(target).save(saving("C:\\Store", false, Optional.empty(), ""), Lab.QUIET).code(), "another store is there");
        assertEquals(0, states(target).save(saving("C:\\Store", false, Optional.empty(), "/c /o"), Lab.QUIET).code(), "/o replaces it");
        assertEquals(27, states(target).save(saving("C:\\", false, Optional.empty(), ""), Lab.QUIET).code(), "a drive is no store");
        assertEquals(27, states(target).restore(restoring("C:\\Store", true, Optional.empty()), Lab.QUIET).code(), "links are wanted, copies are there");
        renew(target, List.of("C:\\Store"));
        assertEquals(14, states(target).restore(restoring("C:\\Store", false, Optional.empty()), Lab.QUIET).code(), "guest is a local account");
    }

    @Test
    void aStoreWithAKeyOpensToNoOtherKey() throws Exception {
        SimulatedTarget target = lab.machine(IN_USE);
        var locked = new Saving("C:\\Tools\\USMT", "C:\\Store", List.of(), false, false, false, false, false, Optional.empty(),
                Optional.of(new Secret("one")), "");
        states(target).save(locked, Lab.QUIET);

        assertEquals(42, states(target).restore(new Restoring("C:\\Tools\\USMT", "C:\\Store", List.of(), false, false, false, Optional.empty(),
                Optional.of(new Secret("two")),
                ""), Lab.QUIET).code());
    }

    @Test
    void stateIsSavedFromASystemThatDoesNotRun() throws Exception {
        SimulatedTarget target = lab.machine(IN_USE + "start: pe\n");

        assertEquals(71, states(target).save(saving("C:\\Store", true, Optional.empty(), ""), Lab.QUIET).code(), "no Windows runs");
        assertEquals(0, states(target).save(saving("C:\\Store", true, Optional.of("C:"), ""), Lab.QUIET).code());
    }

    @Test
    void theInstalledSystemNeedsABootEnvironmentOnItsDisk() throws Exception {
        SimulatedTarget target = lab.machine(IN_USE);

        assertEquals(0xC0000225L, assertThrows(TargetException.class, () -> target.power().restart(Power.Next.PE, "")).code());
        String before = target.power().bootId();
        Lab.of(target, Boots.class).stageEnvironment(Optional.empty(), Lab.content(), Lab.QUIET);
        target.power().restart(Power.Next.PE, "");

        assertTrue(target.inBootEnvironment());
        assertFalse(target.power().bootId().equals(before));
        assertTrue(target.files().state("X:\\Windows\\System32\\cmd.exe").isPresent());
        assertTrue(target.files().state("C:\\Users\\anna").isPresent());
    }
}
