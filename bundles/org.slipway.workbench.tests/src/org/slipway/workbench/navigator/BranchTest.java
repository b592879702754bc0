package org.slipway.workbench.navigator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.base.Severity;
import org.slipway.model.ModelPackage;
import org.slipway.model.text.TextRange;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteFile;
import org.slipway.workbench.site.SiteProblem;
import org.slipway.workbench.site.SiteSnapshot;

class BranchTest {
    private static final TextRange NOWHERE = new TextRange(0, 0);

    private final KindLook look = KindLook.read(RegistryFactory.createRegistry(new RegistryStrategy(null, null), null, null), Icons.ofTheWorkbench());
    private final SiteSnapshot site = SiteSnapshot.of(List.of(
            file("devices/b.yaml", "device", ModelPackage.Literals.DEVICE, "pc-2", "beta"),
            file("devices/a.yaml", "device", ModelPackage.Literals.DEVICE, "pc-1", "Alpha"),
            file("images/pe.yaml", "bootImage", ModelPackage.Literals.BOOT_IMAGE, "pe", "Windows PE"),
            new SiteFile("broken.yaml", "[", true, false, List.of(), Map.of(),
                    List.of(new SiteProblem(Problem.error("YAML-SYNTAX", "No."), "broken.yaml", NOWHERE, List.of())))));

    private static SiteFile file(String path, String key, EClass kind, String id, String name) {
        return new SiteFile(path, "", false, false, List.of(new SiteElement(kind, key, id, name, "", path, NOWHERE)), Map.of(), List.of());
    }

    private static List<String> lines(List<Branch> branches) {
        return branches.stream().flatMap(branch -> Stream.concat(Stream.of(branch.label()),
                branch.children().stream().map(child -> "  " + child.label()))).toList();
    }

    @Test
    void kindsAreHeadingsAndElementsStandByTheirNames() {
        assertEquals(List.of("Boot images", "  Windows PE", "Devices", "  Alpha", "  beta", "Files", "  broken.yaml"), lines(Branch.byKind(site, look)));
    }

    @Test
    void foldersAreAsOnDisk() {
        assertEquals(List.of("broken.yaml", "devices", "  Alpha", "  beta", "images", "  Windows PE"), lines(Branch.byFolder(site)));
    }

    @Test
    void everyWordMustBeFoundInNameIdPathOrKind() {
        assertEquals(List.of("Devices", "  beta"), lines(Branch.filtered(Branch.byKind(site, look), " DEVICE pc-2 ")));
        assertEquals(List.of(), Branch.filtered(Branch.byKind(site, look), "alpha beta"));
    }

    @Test
    void aHeadingTellsTheWorstBelowIt() {
        Branch files = Branch.byKind(site, look).getLast();

        assertEquals(Optional.of(Severity.ERROR), files.worst());
    }

    @Test
    void aHeadingWithVeryManyElementsShowsTheFirstAndCountsTheRest() {
        SiteSnapshot large = SiteSnapshot.of(IntStream.range(0, Branch.MOST + 7)
                .mapToObj(i -> file("devices/%05d.yaml".formatted(i), "device", ModelPackage.Literals.DEVICE, "pc-" + i, "PC %05d".formatted(i))).toList());

        Branch devices = Branch.shortened(Branch.byKind(large, look)).getFirst();

        assertEquals(Branch.MOST + 1, devices.children().size());
        assertEquals("… and 7 more: type a name above", devices.children().getLast().label());
        assertEquals(String.valueOf(Branch.MOST + 7), devices.detail());
    }

    @Test
    void onlyWhatLooksDifferentIsDrawnAnew() {
        var file = file("devices/a.yaml", "device", ModelPackage.Literals.DEVICE, "pc-1", "Gamma");
        List<Branch> before = Branch.byFolder(SiteSnapshot.of(List.of(file, file("b.yaml", "device", ModelPackage.Literals.DEVICE, "pc-2", "B"))));
        List<Branch> now = Branch.byFolder(SiteSnapshot.of(List.of(file, file("b.yaml", "device", ModelPackage.Literals.DEVICE, "pc-2", "C"))));
        var changed = new ArrayList<Branch>();

        assertTrue(TreeUpdate.sameLines(before, now, changed));
        assertEquals(List.of("C", "devices"), changed.stream().map(Branch::label).toList());
        assertFalse(TreeUpdate.sameLines(before, Branch.byFolder(site), changed));
    }

    @Test
    void aLineStaysTheSameWhenOnlyItsNameChanges() {
        SiteSnapshot renamed = SiteSnapshot.of(List.of(file("devices/a.yaml", "device", ModelPackage.Literals.DEVICE, "pc-1", "Gamma")));

        assertEquals(Branch.byFolder(site).get(1).children().getFirst(), Branch.byFolder(renamed).getFirst().children().getFirst());
    }
}
