package org.slipway.engine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.model.ContentReference;
import org.slipway.model.ModelFactory;
import org.slipway.model.Package;

class PieceTest {
    @TempDir
    Path folder;

    private static Package tools(String... paths) {
        Package tools = ModelFactory.eINSTANCE.createPackage();
        tools.setName("Tools");
        for (String path : paths) {
            ContentReference reference = ModelFactory.eINSTANCE.createContentReference();
            reference.setPath(path);
            tools.getContent().add(reference);
        }
        return tools;
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Piece> pieces(String... paths) throws Exception {
        return Piece.of(tools(paths), new SiteContent(folder));
    }

    @Test
    void aFolderGivesWhatIsBelowItAndAFileItself() throws Exception {
        write("tools/data/more.txt", "more");
        write("tools/setup.exe", "x");
        write("extra/readme.txt", "read");

        assertEquals(List.of("data\\more.txt 4", "setup.exe 1", "readme.txt 4"), pieces("tools", "extra/readme.txt").stream().map(each -> each.name() + " " + each
                .size()).toList());
    }

    @Test
    void withoutContentThereIsNothingToBring() {
        assertEquals("TARGET-NO-CONTENT", assertThrows(ProblemException.class, () -> pieces()).problems().getFirst().code());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such name can be written there")
    void aNameThatWouldLeaveTheFolderOnWindowsIsRefused() throws Exception {
        write("tools/..\\..\\Windows\\System32\\evil.dll", "x");

        assertEquals("TARGET-FILE-NAME", assertThrows(ProblemException.class, () -> pieces("tools")).problems().getFirst().code());
    }
}
