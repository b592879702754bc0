package org.slipway.workbench.navigator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return branches.stream().flatMap(branch -> java.util.stream.Stream.concat(java.util.stream.Stream.of(branch.label()),
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
    void aLineStaysTheSameWhenOnlyItsNameChanges() {
        SiteSnapshot renamed = SiteSnapshot.of(List.of(file("devices/a.yaml", "device", ModelPackage.Literals.DEVICE, "pc-1", "Gamma")));

        assertEquals(Branch.byFolder(site).get(1).children().getFirst(), Branch.byFolder(renamed).getFirst().children().getFirst());
    }
}
