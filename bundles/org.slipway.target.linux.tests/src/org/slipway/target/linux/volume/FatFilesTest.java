package org.slipway.target.linux.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.target.Exit;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tools;

class FatFilesTest {
    /** As mtools lists it. */
    private static final String LISTED = """
             Volume in drive : has no label
            Directory for ::/

            EFI          <DIR>     2026-11-22   1:10\s
            xx                   2 2026-11-22   0:05\s
            LONGNA~1 TXT         5 2026-11-22  13:07  long name.txt
                    3 files                   7 bytes
            """;

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenInTheSmallHoursIsThereToo() throws Exception {
        var files = new FatFiles(new Tools() {
            @Override
            public Exit attempt(Call call, Consumer<String> lines) {
                return new Exit(0, false, LISTED);
            }
        }, new Kept(folder), "disk.img", "S:", () -> { });

        assertEquals(List.of("EFI", "long name.txt", "xx"), files.list(""));
        assertEquals(Instant.parse("2026-11-22T00:05:00Z"), files.state("\\xx").orElseThrow().modified());
        assertEquals(Instant.parse("2026-11-22T13:07:00Z"), files.state("\\long name.txt").orElseThrow().modified());
    }
}
