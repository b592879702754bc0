package org.slipway.steps.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;
import org.slipway.steps.PartitionDisk;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

class TemplatesTest {
    private static final Set<String> TO_BE_CHOSEN = Set.of("SEQ-CONTENT-MISSING", "SEQ-RESTART-NO-BOOT-IMAGE", "SEQ-VALUE-MISSING");
    private final Kinds kinds = Installed.kinds();
    private final Templates templates = Templates.read(Installed.registry());

    private TaskSequence made(String id) throws ProblemException {
        return templates.find(id).orElseThrow().make("new", "New", kinds);
    }

    /** Names with two blanks for each level; what is disabled stands in brackets. */
    private static String outline(List<Entry> entries, String indentation) {
        return entries.stream().map(each -> indentation + (each.isEnabled() ? each.getName() : "(" + each.getName() + ")") + "\n"
                + (each instanceof Group group ? outline(group.getEntries(), indentation + "  ") : "")).collect(Collectors.joining());
    }

    private String outline(String id) throws ProblemException {
        return outline(made(id).getEntries(), "");
    }

    @Test
    void thereIsATemplateForEachScenario() {
        assertEquals(List.of(), templates.problems());
        assertEquals(List.of("in-place-upgrade", "refresh", "bare-metal", "replace-capture", "replace-restore", "capture", "build-and-capture",
                "custom", "user-state-capture", "user-state-restore"), templates.all().stream().map(SequenceTemplate::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> aTemplateLacksNothingButTheContentThatIsStillToBeChosen(@TempDir Path folder) {
        return templates.all().stream().map(template -> dynamicTest(template.id(), () -> {
            Resource draft = template.make("new", "New", kinds).eResource();
            var builder = SiteBuilder.in(folder.resolve(template.id()), kinds).file("task-sequences/new.yaml", ((YamlResource) draft).text());
            try (OpenSite site = builder.open()) {
                assertEquals(List.of(), Installed.checks().run(site).stream().map(each -> each.problem()).filter(Problem::isError)
                        .filter(problem -> !TO_BE_CHOSEN.contains(problem.code())).toList());
            }
        }));
    }

    @Test
    void theRefreshHoldsTheDefaultGroupsAndStepsInOrder() throws Exception {
        assertEquals("""
                Capture Files and Settings
                  Capture Windows Settings
                  Capture Network Settings
                  Capture User Files and Settings
                    Request User State Storage
                    Capture User Files and Settings
                    Release User State Storage
                Install Operating System
                  Restart in Windows PE
                  Partition Disk 0 - BIOS
                  Partition Disk 0 - UEFI
                  (Pre-provision BitLocker)
                  Apply Operating System
                  Apply Windows Settings
                  Apply Network Settings
                  Apply Device Drivers
                  (Apply Driver Package)
                Setup Operating System
                  Setup Windows and ConfigMgr
                  (Enable BitLocker)
                  Install Updates
                  (Install Applications)
                  Restore User Files and Settings
                    Request User State Storage
                    Restore User Files and Settings
                    Release User State Storage
                """, outline("refresh"));
    }

    @Test
    void bareMetalIsTheRefreshWithoutUserState() throws Exception {
        assertTrue(outline("refresh").contains(outline("bare-metal")), outline("bare-metal"));
    }

    @Test
    void theTwoHalvesOfAReplaceAreTheRefreshWithoutItsMiddle() throws Exception {
        assertEquals("""
                Capture Files and Settings
                  Capture User Files and Settings
                    Request User State Storage
                    Capture User Files and Settings
                    Release User State Storage
                """, outline("replace-capture"));
        assertTrue(outline("refresh").endsWith(outline("replace-restore")), outline("replace-restore"));
    }

    @Test
    void theUpgradeHoldsTheDefaultGroupsAndStepsInOrder() throws Exception {
        assertEquals("""
                Prepare for Upgrade
                  Check Readiness
                  (Battery checks)
                    Stop on battery power
                  (Network checks)
                    Stop on Wi-Fi
                  (Remove incompatible applications)
                  (Remove incompatible drivers)
                  (Suspend third-party security)
                  (Download Package Content)
                Upgrade the Operating System
                  Upgrade Operating System
                  Restart Computer
                Post-Processing
                  Setup-based drivers
                  Security software
                  Default apps
                  Customizations
                Rollback
                Run actions on failure
                  Collect logs
                  Run diagnostic tools
                """, outline("in-place-upgrade"));
    }

    @Test
    void buildAndCaptureHoldsTheDefaultGroupsAndStepsInOrder() throws Exception {
        assertEquals("""
                Build the Reference Machine
                  Restart in Windows PE
                  Partition Disk 0 - BIOS
                  Partition Disk 0 - UEFI
                  Apply Operating System
                  Apply Windows Settings
                  Apply Network Settings
                  Apply Device Drivers
                  Setup Windows and Configuration Manager
                  Install Updates
                  (Install Applications)
                Capture the Reference Machine
                  Prepare Configuration Manager Client
                  Prepare OS
                  Capture the Reference Machine
                """, outline("build-and-capture"));
        assertTrue(outline("build-and-capture").endsWith(outline("capture")), outline("capture"));
    }

    @Test
    void aDiskForUefiHasTheFourPartitionsThatWindowsWants() throws Exception {
        var uefi = (PartitionDisk) ((Group) made("bare-metal").getEntries().getFirst()).getEntries().get(2);

        assertEquals(List.of("EFI efi fat32 499", "MSR msr none 128", "Windows primary ntfs 99", "Recovery recovery ntfs null"), uefi.getPartitions()
                .stream().map(each -> each.getName() + " " + each.getType() + " " + each.getFileSystem() + " " + each.getSize()).toList());
    }

    @Test
    void whatIsMadeHasItsOwnNameAndTheCommentsOfTheTemplate() throws Exception {
        String text = ((YamlResource) made("custom").eResource()).text();

        assertTrue(text.contains("taskSequence: New\nid: new\n"), text);
        assertTrue(text.contains("# an example; put your own in its place"), text);
    }

    /** Of a bundle acme with these templates. */
    private static Templates vendor(String templates, BundleFiles files) {
        var key = new Object();
        IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), key, key);
        contribute(registry, key, "org.slipway.steps", "<extension-point id=\"templates\" name=\"Templates\"/>");
        contribute(registry, key, "acme", "<extension point=\"org.slipway.steps.templates\">" + templates + "</extension>");
        return Templates.read(registry, files);
    }

    private static void contribute(IExtensionRegistry registry, Object key, String bundle, String xml) {
        registry.addContribution(new ByteArrayInputStream(("<plugin>" + xml + "</plugin>").getBytes(StandardCharsets.UTF_8)),
                new RegistryContributor(bundle, bundle, null, null), false, bundle, null, key);
    }

    @Test
    void aVendorAddsATemplateByAFileAlone() throws Exception {
        Templates acme = vendor("<template id='acme.kiosk' name='Kiosk' description='Makes a kiosk.' file='kiosk.yaml'/>", new BundleFiles() {
            @Override
            String text(String bundle, String path) {
                return "# From " + bundle + "/" + path + ".\ntaskSequence: Kiosk\nid: kiosk\n";
            }
        });

        TaskSequence kiosk = acme.find("acme.kiosk").orElseThrow().make("hall", "Kiosk in the hall", kinds);

        assertEquals("# From acme/kiosk.yaml.\ntaskSequence: Kiosk in the hall\nid: hall\n", ((YamlResource) kiosk.eResource()).text());
    }

    @Test
    void templatesThatCannotBeReadAreToldAndTheOthersStay() {
        Templates acme = vendor("<template id='a' name='A' description='A.'/><template id='b' name='B' description='B.' file='b.yaml'/>"
                + "<template id='b' name='C' description='C.' file='b.yaml'/>", new BundleFiles());

        assertEquals(List.of("b"), acme.all().stream().map(SequenceTemplate::id).toList());
        assertEquals(List.of("TEMPLATE-INCOMPLETE", "TEMPLATE-TWICE"), acme.problems().stream().map(Problem::code).toList());
    }

    @Test
    void aFileThatIsMissingOrNoSequenceIsToldWhenItIsWanted() {
        Templates missing = vendor("<template id='b' name='B' description='B.' file='b.yaml'/>", new BundleFiles());
        var device = new SequenceTemplate("d", "D", "D.", () -> "device: D\nid: d\n");
        var broken = new SequenceTemplate("x", "X", "X.", () -> {
            throw new IOException("the disk is gone");
        });

        assertEquals("TEMPLATE-FILE", code(missing.all().getFirst()));
        assertEquals("TEMPLATE-CONTENT", code(device));
        assertEquals("TEMPLATE-FILE", code(broken));
    }

    private String code(SequenceTemplate template) {
        return assertThrows(ProblemException.class, () -> template.make("a", "A", kinds)).problems().getFirst().code();
    }
}
