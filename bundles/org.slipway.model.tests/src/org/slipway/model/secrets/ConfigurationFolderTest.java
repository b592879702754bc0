package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFolderTest {
    @TempDir
    Path home;

    @Test
    void isWhereEachSystemKeepsSettings() {
        assertEquals(home.resolve(".config/slipway"), folder("Linux", Map.of()));
        assertEquals(home.resolve("AppData/Roaming/slipway"), folder("Windows 11", Map.of()));
        assertEquals(home.resolve("Library/Application Support/slipway"), folder("Mac OS X", Map.of()));
    }

    @Test
    void isElsewhereWhereTheEnvironmentSaysSo() {
        String elsewhere = home.resolve("elsewhere").toString();

        assertEquals(Path.of(elsewhere, "slipway"), folder("Linux", Map.of("XDG_CONFIG_HOME", elsewhere, "APPDATA", "/no")));
        assertEquals(Path.of(elsewhere, "slipway"), folder("Windows 10", Map.of("APPDATA", elsewhere, "XDG_CONFIG_HOME",
                "/no")));
    }

    @Test
    void anEnvironmentThatSaysNothingUsefulIsIgnored() {
        assertEquals(home.resolve(".config/slipway"), folder("Linux", Map.of("XDG_CONFIG_HOME", "relative")));
        assertEquals(home.resolve(".config/slipway"), folder("Linux", Map.of("XDG_CONFIG_HOME", "")));
    }

    @Test
    void keysHaveAFolderOfTheirOwnInIt() {
        Path keys = ConfigurationFolder.keys(Map.of("XDG_CONFIG_HOME", home.toString(), "APPDATA", home.toString()));

        assertEquals("keys", keys.getFileName().toString());
        assertEquals("slipway", keys.getParent().getFileName().toString());
    }

    @Test
    void keysAreWhereTheUserWantsThem() {
        assertEquals(home.resolve("keys"), ConfigurationFolder.keys(Map.of(ConfigurationFolder.VARIABLE, home.toString())));
        assertEquals("slipway", ConfigurationFolder.keys(Map.of(ConfigurationFolder.VARIABLE, " ")).getParent().getFileName().toString());
    }

    private Path folder(String system, Map<String, String> environment) {
        return ConfigurationFolder.of(system, environment, home);
    }
}
