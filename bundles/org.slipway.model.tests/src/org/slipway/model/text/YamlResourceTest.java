package org.slipway.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.slipway.model.AllCondition;
import org.slipway.model.Application;
import org.slipway.model.Collection;
import org.slipway.model.Device;
import org.slipway.model.Installer;
import org.slipway.model.ModelFactory;
import org.slipway.model.ModelPackage;
import org.slipway.model.StringVariable;
import org.slipway.model.UnknownElement;
import org.slipway.model.UnknownVariable;
import org.slipway.model.VariableCondition;
import org.slipway.model.kinds.Kinds;

class YamlResourceTest {
    static final String DEVICE = """
            # The reception desk.
            device: Reception PC   # moved in May
            id: pc-001
            macAddresses: [ "00:11:22:33:44:55" ]

            # What sequences read here
            variables:
              # the name on the door
              - string: OSDComputerName
                value:   'PC-%SerialNumber%'    # from the BIOS
              - number: Seats
                value: 0x10

              - secret: OSDJoinPassword
            inventory:
              - class: Win32_ComputerSystem
                instances:
                  - instance:
                      Manufacturer: Contoso   # as ordered
                      Model: Alpha 5
            """;

    static YamlResource read(String text) {
        return YamlResource.of(URI.createURI("devices/a.yaml"), Kinds.core(), text);
    }

    static Device device(YamlResource resource) {
        return (Device) resource.getContents().getFirst();
    }

    /** The lines that differ, as in a diff without context. */
    static List<String> changed(String before, String after) {
        var gone = new ArrayList<>(before.lines().toList());
        var come = new ArrayList<>(after.lines().toList());
        for (String line : List.copyOf(gone)) {
            if (come.remove(line)) {
                gone.remove(line);
            }
        }
        var result = new ArrayList<String>();
        gone.forEach(line -> result.add("-" + line));
        come.forEach(line -> result.add("+" + line));
        return result;
    }

    @Test
    void readsKindNameAndFeatures() {
        Device device = device(read(DEVICE));
        assertEquals("Reception PC", device.getName());
        assertEquals("pc-001", device.getId());
        assertEquals(List.of("00:11:22:33:44:55"), device.getMacAddresses());
        assertEquals("PC-%SerialNumber%", ((StringVariable) device.getVariables().getFirst()).getValue());
        assertEquals("Alpha 5", device.getInventory().getFirst().getInstances().getFirst().getProperties().get("Model"));
    }

    @Test
    void leavesAnUntouchedFileByteForByte() {
        assertEquals(DEVICE, read(DEVICE).synchronise());
    }

    @Test
    void changesOneLineForOneAttribute() {
        YamlResource file = read(DEVICE);
        ((StringVariable) device(file).getVariables().getFirst()).setValue("it's %Asset%");
        assertEquals(List.of("-    value:   'PC-%SerialNumber%'    # from the BIOS",
                "+    value:   'it''s %Asset%'    # from the BIOS"), changed(DEVICE, file.synchronise()));
    }

    @Test
    void changesOneLineForANameInTheKindsOwnLine() {
        YamlResource file = read(DEVICE);
        device(file).setName("Lobby: PC");
        assertEquals(List.of("-device: Reception PC   # moved in May", "+device: \"Lobby: PC\"   # moved in May"),
                changed(DEVICE, file.synchronise()));
    }

    @Test
    void changesOneLineForOnePropertyOfTheInventory() {
        YamlResource file = read(DEVICE);
        device(file).getInventory().getFirst().getInstances().getFirst().getProperties().put("Model", "Beta 7");
        assertEquals(List.of("-          Model: Alpha 5", "+          Model: Beta 7"), changed(DEVICE, file.synchronise()));
    }

    @Test
    void putsANewFeatureWhereItBelongs() {
        YamlResource file = read(DEVICE);
        device(file).setDescription("Stands in the lobby");
        String after = file.synchronise();
        assertEquals(List.of("+description: Stands in the lobby"), changed(DEVICE, after));
        assertTrue(after.contains("id: pc-001\ndescription: Stands"), after);
    }

    @Test
    void removesTheLineOfAFeatureThatIsUnset() {
        YamlResource file = read(DEVICE);
        device(file).getMacAddresses().clear();
        assertEquals(List.of("-macAddresses: [ \"00:11:22:33:44:55\" ]"), changed(DEVICE, file.synchronise()));
    }

    @Test
    void addsAnItemWithoutTouchingTheOthers() {
        YamlResource file = read(DEVICE);
        var added = ModelFactory.eINSTANCE.createBooleanVariable();
        added.setName("Kiosk");
        added.setValue(true);
        device(file).getVariables().add(1, added);
        assertEquals(List.of("+  - boolean: Kiosk", "+    value: true"), changed(DEVICE, file.synchronise()));
    }

    @Test
    void movesAnItemWithTheCommentsAboveIt() {
        YamlResource file = read(DEVICE);
        device(file).getVariables().move(2, 0);
        String after = file.synchronise();
        assertTrue(after.contains("""
                  - secret: OSDJoinPassword
                  # the name on the door
                  - string: OSDComputerName
                """), after);
        assertEquals(DEVICE.lines().sorted().filter(line -> !line.isBlank()).toList(),
                after.lines().sorted().filter(line -> !line.isBlank()).toList());
    }

    @Test
    void removesAnItemWithItsOwnCommentAndKeepsTheRest() {
        YamlResource file = read(DEVICE);
        device(file).getVariables().remove(0);
        assertEquals(List.of("-  # the name on the door", "-  - string: OSDComputerName",
                "-    value:   'PC-%SerialNumber%'    # from the BIOS"), changed(DEVICE, file.synchronise()));
    }

    @Test
    void movesAConditionFromOneParentToAnotherWithItsComments() {
        String text = """
                application: Editor
                id: editor
                installers:
                  - installer: For desktops
                    install: setup.exe
                    when:
                      all:
                        # not while PE runs
                        - variable: _SMSTSInWinPE
                          equals: false
                        - variable: Site
                          exists: true
                  - installer: For servers
                    install: setup.exe /server
                    when:
                      all:
                        - wql: SELECT * FROM Win32_OperatingSystem
                """;
        YamlResource file = YamlResource.of(URI.createURI("a.yaml"), Kinds.core(), text);
        var application = (Application) file.getContents().getFirst();
        var from = (AllCondition) application.getInstallers().get(0).getWhen();
        var to = (AllCondition) application.getInstallers().get(1).getWhen();
        to.getConditions().add(from.getConditions().getFirst());
        String after = file.synchronise();
        assertTrue(after.endsWith("""
                        - wql: SELECT * FROM Win32_OperatingSystem
                        # not while PE runs
                        - variable: _SMSTSInWinPE
                          equals: false
                """), after);
        assertEquals(text.lines().sorted().toList(), after.lines().sorted().toList());
    }

    @Test
    void leavesOutDefaultsAndKeepsThoseThatAreWritten() {
        String text = """
                bootImage: PE
                id: pe
                architecture: x64
                """;
        YamlResource file = read(text);
        file.getContents().getFirst().eSet(ModelPackage.Literals.BOOT_IMAGE__COMMAND_SUPPORT, false);
        assertEquals(text, file.synchronise());
    }

    @Test
    void keepsUnknownKindsAndFeaturesWordForWord() {
        String text = """
                device: One
                id: one
                colour:  { r: 1,   g: 2 }   # of the case
                variables:
                  - acme.token:   Hardware
                      # inside
                    slot: [1,
                       2]
                  - string: A
                    value: b
                """.replace("      # inside\n", "    # inside\n");
        YamlResource file = read(text);
        assertEquals(List.of("FEATURE-UNKNOWN", "KIND-UNKNOWN"), file.problems().stream().map(problem -> problem.code()).sorted().toList());
        assertTrue(device(file).getVariables().getFirst() instanceof UnknownVariable);
        ((StringVariable) device(file).getVariables().get(1)).setValue("c");
        assertEquals(List.of("-    value: b", "+    value: c"), changed(text, file.synchronise()));
        device(file).getVariables().move(0, 1);
        String after = file.synchronise();
        assertTrue(after.contains("  - acme.token:   Hardware\n    # inside\n    slot: [1,\n       2]\n"), after);
    }

    @Test
    void keepsAFileOfAnUnknownKindAndItsId() {
        YamlResource file = read("acme.flash: BIOS update\nid: flash-1\nretries: 3 # twice was too few\n");
        var unknown = (UnknownElement) file.getContents().getFirst();
        assertEquals("flash-1", unknown.getId());
        assertEquals("acme.flash", unknown.getKind());
        assertEquals("BIOS update", unknown.getName());
        assertEquals("acme.flash: BIOS update\nid: flash-1\nretries: 3 # twice was too few\n", file.synchronise());
    }

    @Test
    void keepsAValueThatDoesNotFitAndSaysSo() {
        String text = "bootImage: PE\nid: pe\nimageIndex: many  # how many?\n";
        YamlResource file = read(text);
        assertEquals("VALUE-TYPE", file.problems().getFirst().code());
        assertEquals("devices/a.yaml:3:13", file.problems().getFirst().place().orElseThrow().toString());
        assertEquals(text, file.synchronise());
        file.getContents().getFirst().eSet(ModelPackage.Literals.BOOT_IMAGE__IMAGE_INDEX, 2);
        assertEquals("bootImage: PE\nid: pe\nimageIndex: 2  # how many?\n", file.synchronise());
    }

    @Test
    void theDefaultTakesThePlaceOfAValueThatDoesNotFit() {
        YamlResource file = read("bootImage: PE\nid: pe\narchitecture: z80\nimageIndex: 2\n");
        EObject image = file.getContents().getFirst();
        image.eSet(ModelPackage.Literals.BOOT_IMAGE__ARCHITECTURE, ModelPackage.Literals.BOOT_IMAGE__ARCHITECTURE.getDefaultValue());
        KeptText.drop(image, ModelPackage.Literals.BOOT_IMAGE__ARCHITECTURE, Kinds.core());
        assertEquals("bootImage: PE\nid: pe\nimageIndex: 2\n", file.synchronise());
        assertEquals(List.of(), file.problems());
    }

    @Test
    void suggestsTheWordThatWasMeant() {
        YamlResource file = read("device: One\nid: one\nvariabels: []\n");
        assertTrue(file.problems().getFirst().nextStep().contains("variables"), file.problems().toString());
    }

    @Test
    void pointsAtElementsAndFeatures() {
        YamlResource file = read(DEVICE);
        StringVariable name = (StringVariable) device(file).getVariables().getFirst();
        assertEquals("devices/a.yaml:9:5", file.place(name).orElseThrow().toString());
        assertEquals("devices/a.yaml:10:14",
                file.place(name, ModelPackage.Literals.STRING_VARIABLE__VALUE).orElseThrow().toString());
        TextSpot spot = file.spotAt(DEVICE.indexOf("PC-%Serial")).orElseThrow();
        assertSame(name, spot.element());
        assertEquals(ModelPackage.Literals.STRING_VARIABLE__VALUE, spot.feature().orElseThrow());
    }

    @Test
    void aValueThatDoesNotFitStandsForItsFeature() {
        String text = "bootImage: Windows PE\nid: pe\nimageIndex: second\n";
        YamlResource file = read(text);

        TextSpot spot = file.spotAt(text.indexOf("second")).orElseThrow();

        assertSame(file.getContents().getFirst(), spot.element());
        assertEquals(ModelPackage.Literals.BOOT_IMAGE__IMAGE_INDEX, spot.feature().orElseThrow());
    }

    @Test
    void changesAReferenceInOnePlace() {
        YamlResource file = read("""
                collection: All
                id: all
                members:
                  - pc-1   # the first
                  # the second
                  - pc-2
                """);
        var collection = (Collection) file.getContents().getFirst();
        Device third = ModelFactory.eINSTANCE.createDevice();
        third.setId("pc-3");
        collection.getMembers().add(third);
        assertEquals("""
                collection: All
                id: all
                members:
                  - pc-1   # the first
                  # the second
                  - pc-2
                  - pc-3
                """, file.synchronise());
    }

    @Test
    void writesANewFileInTheCanonicalLayout() {
        var application = ModelFactory.eINSTANCE.createApplication();
        application.setName("Editor");
        application.setId("editor");
        Installer installer = ModelFactory.eINSTANCE.createInstaller();
        installer.setName("x64");
        installer.setInstall("msiexec /i editor.msi /qn");
        installer.getSuccessCodes().addAll(List.of(0, 3010));
        VariableCondition when = ModelFactory.eINSTANCE.createVariableCondition();
        when.setVariable("_SMSTSInWinPE");
        when.setEquals("false");
        installer.setWhen(when);
        application.getInstallers().add(installer);
        assertEquals("""
                application: Editor
                id: editor
                installers:
                  - installer: x64
                    install: msiexec /i editor.msi /qn
                    successCodes: [0, 3010]
                    when:
                      variable: _SMSTSInWinPE
                      equals: false
                """, YamlWriter.write(List.of(application), Kinds.core()));
    }

    @Test
    void writesSeveralLinesAsABlock() {
        YamlResource file = read("device: One\nid: one\n");
        device(file).setDescription("first\nsecond\n");
        assertEquals("device: One\nid: one\ndescription: |\n  first\n  second\n", file.synchronise());
        assertEquals("first\nsecond\n", device(read(file.text())).getDescription());
    }

    @Test
    void takesTheLastItemAwayWithItsList() {
        YamlResource file = read(DEVICE);
        EcoreUtil.deleteAll(List.copyOf(device(file).getInventory()), false);
        assertEquals(DEVICE.substring(0, DEVICE.indexOf("inventory:")), file.synchronise());
    }
}
