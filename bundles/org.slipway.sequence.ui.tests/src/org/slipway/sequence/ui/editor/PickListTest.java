package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** What is offered where a step names an image, a package or drivers. */
@ExtendWith(ScreenshotOnFailure.class)
class PickListTest {
    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary().file("images/pe.yaml", "bootImage: Windows PE\nid: pe\n")
            .file("packages/tools.yaml", "package: Tools\nid: tools\n")
            .file("external/drivers.yaml", "external: Book 9 drivers\nid: book9\nis: driverPackage\nfrom: configmgr\nforeignId: LAB00012\n")
            .file("external/image.yaml", "external: Windows 11\nid: w11\nis: operatingSystemImage\nfrom: configmgr\nforeignId: LAB00013\n")
            .file("task-sequences/pick.yaml", "taskSequence: Pick\nid: pick\nentries:\n  - applyOperatingSystem: Image\n  - runSequence: Inner\n");
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void open() {
        shown.open(site);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private List<List<String>> choose(String step, String field) {
        shown.openSequence("Pick").select(step);
        bot.buttonWithId("field." + field + ".choose").click();
        bot.tableWithId("picker.list");
        List<List<String>> lines = bot.ask(() -> Stream.of(((Table) WorkbenchBot.control("picker.list")).getItems()).map(PickListTest::cells).toList());
        bot.button("Cancel").click();
        return lines;
    }

    /** Whether it fits, and the name. */
    private static List<String> cells(TableItem item) {
        return List.of(item.getText(0), item.getText(1));
    }

    @Test
    void imagesComeFirstWhereAnImageIsMeantAlsoThoseOfOtherSystems() {
        List<List<String>> lines = choose("Image", "image");

        assertEquals(List.of("✓", "Windows 11"), lines.getFirst());
        assertEquals(1, lines.stream().filter(line -> line.getFirst().equals("✓")).count());
    }

    @Test
    void sequencesComeFirstWhereASequenceIsMeant() {
        List<List<String>> lines = choose("Inner", "sequence");

        assertEquals(List.of("Bare metal", "Pick", "Refresh"), lines.stream().filter(line -> line.getFirst().equals("✓")).map(line -> line.get(1)).sorted().toList());
        assertEquals("✓", lines.getFirst().getFirst());
    }
}
