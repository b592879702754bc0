package org.slipway.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.cli.Commands;
import org.slipway.cli.TestRegistry;

class CommandsReaderTest {
    private final TestRegistry registry = new TestRegistry();

    private Commands read() {
        return new CommandsReader().read(registry.registry());
    }

    private TestRegistry acme(String attributes) {
        return registry.with("com.acme.slipway", "<extension point='org.slipway.cli.commands'><command " + attributes + "/></extension>");
    }

    private List<String> codes() {
        return read().problems().stream().map(Problem::code).toList();
    }

    @Test
    void theProductsOwnCommandsJoinThroughTheExtensionPoint() {
        assertTrue(read().byName().keySet().containsAll(List.of("init", "check", "list", "set", "help")));
        assertTrue(read().all().stream().allMatch(Commands.Entry::builtIn));
        assertEquals(List.of(), read().problems());
    }

    @Test
    void aVendorsCommandIsKnownWithoutItsClass() {
        acme("name='acme.flash' description='Flashes firmware' class='com.acme.NotEvenThere'");
        Commands.Entry flash = read().find("acme.flash").orElseThrow();
        assertEquals("com.acme.slipway", flash.bundle());
        assertFalse(flash.builtIn());
        assertEquals(List.of(), codes());
    }

    @Test
    void nobodyTakesTheNameOfABuiltInCommand() {
        acme("name='check' description='A better check' class='com.acme.Check'");
        assertTrue(read().find("check").orElseThrow().builtIn());
        Problem taken = read().problems().getFirst();
        assertEquals("COMMAND-TAKEN", taken.code());
        assertTrue(taken.text().contains("com.acme.slipway") && taken.text().contains("“check”"), taken.text());
    }

    @Test
    void ofTwoBundlesTheFirstByNameHasTheCommandWhateverTheOrderOfReading() {
        acme("name='flash' description='Ours' class='x'");
        registry.with("aaa.vendor", "<extension point='org.slipway.cli.commands'><command name='flash' description='Theirs' class='y'/></extension>");
        assertEquals("aaa.vendor", read().find("flash").orElseThrow().bundle());
        assertEquals(List.of("COMMAND-TAKEN"), codes());
    }

    @Test
    void aCommandThatLacksSomethingIsReportedAndTheRestLives() {
        acme("name='flash' class='x'");
        assertEquals(List.of("COMMAND-INCOMPLETE"), codes());
        assertTrue(read().find("flash").isEmpty());
        assertTrue(read().find("check").isPresent());
    }

    @Test
    void aNameThatCouldNotBeTypedIsReported() {
        acme("name='--Flash it' description='d' class='x'");
        assertEquals(List.of("COMMAND-NAME"), codes());
    }
}
