package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.check.Checks;
import org.slipway.model.site.OpenSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** No check takes time that grows with the square of a command line. */
class LongCommandsTest {
    private final Checks checks = Installed.checks();
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"net localgroup administrators ", "Remove-LocalGroupMember ", "dism ", "password", "net user a ", "net use ", "\"", "https://a:b", "reg add /v password ", "curl -u a:", "-p", "ConvertTo-SecureString ", "%", "a"})
    void isChecked(String word) {
        String text = "taskSequence: Long\nid: long\nentries:\n  - commandLine: Long\n    command: '" + word.repeat(250_000 / word.length()) + "'\n  - upgradeOperatingSystem: Up\n";
        try (OpenSite site = SiteBuilder.in(folder, Installed.kinds()).file("task-sequences/long.yaml", text).open()) {
            assertEquals(List.of(), site.problems());
            assertTimeoutPreemptively(Duration.ofMinutes(2), () -> checks.run(site));
        }
    }
}
