package org.slipway.model.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.ProblemException;
import org.slipway.model.Collection;
import org.slipway.model.Device;
import org.slipway.model.ModelFactory;
import org.slipway.model.StringVariable;
import org.slipway.model.check.AcmeModel;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;
import org.slipway.testkit.Samples;

class XmiTest {
    private static final String DEVICE = """
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
                value: 16

              - secret: OSDJoinPassword
              - zork: unheard of
            colour: { red: 1 }   # nobody knows
            users:
              - user: anna
            inventory:
              - class: Win32_ComputerSystem
                instances:
                  - instance:
                      Manufacturer: Contoso   # as ordered
                      Model: Alpha 5
            """;

    private final Kinds kinds = AcmeModel.kinds();

    private String toXmi(String yaml) throws ProblemException {
        return Xmi.toXmi(YamlResource.of(URI.createURI("devices/a.yaml"), kinds, yaml));
    }

    private void comesBack(String yaml) throws ProblemException {
        assertEquals(yaml, Xmi.toYaml(toXmi(yaml), kinds));
    }

    /** Opens, changes and saves the XMI as any EMF tool would that knows the metamodels and nothing else of Slipway. */
    private String editedByATool(String xmi, Consumer<Resource> edit) throws IOException {
        ResourceSet tool = new ResourceSetImpl();
        tool.getResourceFactoryRegistry().getExtensionToFactoryMap().put("xmi", new XMIResourceFactoryImpl());
        kinds.packages().forEach(each -> tool.getPackageRegistry().put(each.getNsURI(), each));
        Resource resource = tool.createResource(URI.createURI("file:/tmp/model.xmi"));
        resource.load(new ByteArrayInputStream(xmi.getBytes(StandardCharsets.UTF_8)), Map.of());
        assertEquals(List.of(), resource.getErrors());
        edit.accept(resource);
        var out = new ByteArrayOutputStream();
        resource.save(out, Map.of());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Device device(Resource resource) {
        return (Device) resource.getContents().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = { DEVICE, "", "# nothing yet\n", "device: A\r\nid: a # b\r\n", "\uFEFFdevice: Ü\nid: a\n",
            "- device: A\n  id: a\n\n# and\n- user: B\n  id: b\n", "acme.ring: R\nid: r\nmode: careful\nparent: r\nnext: other\n",
            "device: \"quotes ' < & > ]]> \\t tab\"\nid: a\ndescription: |\n  two\n\n  lines  \n",
                    "zork: Z\nid: z\nwhat: [ever]\n",
            "collection: C\nid: c\nmembers: [ b/c.yaml#x, 'a b', \"100%\", 17 ]\nlimitedTo: c\n",
            "device: A\nid: a\nvariables:\n  - list: L\n    values: [\"\", ' a ', \"x\\ny\", \"\\t\", \"r\\r\"]\n",
            "device: A\nid: a\nvariables: oops\nid2: &x {a: b}\nusers:\n  - user: &anna anna\n", "device: no line end\nid: a",
            "bootImage: PE\nid: pe\narchitecture: x64   # the default, said on purpose\nscratchSpace: 0512 MiB\n" })
    void anUntouchedFileComesBackByteForByte(String yaml) throws ProblemException {
        YamlResource file = new YamlResource(URI.createURI("a.yaml"), kinds);
        file.load(yaml.getBytes(StandardCharsets.UTF_8));
        assertFalse(file.broken(), file.problems()::toString);
        assertEquals(yaml, Xmi.toYaml(Xmi.toXmi(file), kinds));
    }

    @TestFactory
    Stream<DynamicTest> everyFeatureOfEveryKindComesBackWithAndWithoutTheText() {
        return kinds.roots().stream().map(kind -> DynamicTest.dynamicTest(kinds.key(kind), () -> {
            String yaml = YamlWriter.write(List.of(new Samples(kinds).full(kind)), kinds);
            comesBack(yaml);
            String bare = editedByATool(toXmi(yaml), model -> model.getContents().removeLast());
            assertFalse(bare.contains("EAnnotation"));
            assertEquals(yaml, Xmi.toYaml(bare, kinds));
        }));
    }

    @Test
    void aToolThatSavesWithoutAChangeLosesNothing() throws Exception {
        assertEquals(DEVICE, Xmi.toYaml(editedByATool(toXmi(DEVICE), model -> { }), kinds));
    }

    @Test
    void whatAToolChangesChangesItsLineAndNothingElse() throws Exception {
        String xmi = editedByATool(toXmi(DEVICE), model ->
                ((StringVariable) device(model).getVariables().getFirst()).setValue("WS-%SerialNumber%"));
        assertEquals(DEVICE.replace("'PC-%SerialNumber%' ", "'WS-%SerialNumber%' "), Xmi.toYaml(xmi, kinds));
    }

    @Test
    void elementsThatAToolAddsMovesAndRemovesLeaveTheCommentsOfTheOthers() throws Exception {
        String xmi = editedByATool(toXmi(DEVICE), model -> {
            Device device = device(model);
            StringVariable added = ModelFactory.eINSTANCE.createStringVariable();
            added.setName("Floor");
            added.setValue("3");
            device.getVariables().add(1, added);
            EcoreUtil.remove(device.getVariables().get(2));
            device.getMacAddresses().clear();
        });
        assertEquals(DEVICE.replace("macAddresses: [ \"00:11:22:33:44:55\" ]\n", "")
                .replace("  - number: Seats\n    value: 16\n", "  - string: Floor\n    value: 3\n"), Xmi.toYaml(xmi, kinds));
    }

    @Test
    void referencesAreIdsWithinTheFileAndNamesOfTheirTargetsOtherwise() throws Exception {
        String yaml = "- collection: A\n  id: a\n  include: [b]\n  limitedTo: elsewhere\n- collection: B\n  id: b\n";
        String xmi = toXmi(yaml);
        assertTrue(xmi.contains("include=\"b\""), xmi);
        editedByATool(xmi, model -> {
            var a = (Collection) model.getContents().get(0);
            assertSame(model.getContents().get(1), a.getInclude().getFirst());
            assertTrue(a.getLimitedTo().eIsProxy());
            assertEquals("elsewhere", EcoreUtil.getURI(a.getLimitedTo()).fragment());
        });
        String redirected = editedByATool(xmi, model -> {
            var a = (Collection) model.getContents().get(0);
            a.setLimitedTo((Collection) model.getContents().get(1));
        });
        assertEquals(yaml.replace("elsewhere", "b"), Xmi.toYaml(redirected, kinds));
    }

    @Test
    void aFileOfAnOpenSiteIsConvertedWithoutThoseItRefersTo(@TempDir Path folder) throws Exception {
        String yaml = "device: PC # desk\nid: pc\nusers:\n  - user: anna\n";
        CheckedSite files = CheckedSite.in(folder).file("devices/pc.yaml", yaml)
                .file("users/anna.yaml", "user: Anna\nid: anna\n");
        try (OpenSite site = files.open()) {
            site.uses(site.find("anna").getFirst()); // resolves
            String xmi = Xmi.toXmi(site.resource("devices/pc.yaml").orElseThrow());
            assertFalse(xmi.contains("Anna"), xmi);
            assertEquals(yaml, Xmi.toYaml(xmi, site.kinds()));
        }
    }

    @Test
    void aModelThatIsAheadOfItsTextIsConvertedAsItIs() throws Exception {
        YamlResource file = YamlResource.of(URI.createURI("a.yaml"), kinds, "device: A # x\nid: a\n");
        ((Device) file.getContents().getFirst()).setName("B");
        assertEquals("device: B # x\nid: a\n", Xmi.toYaml(Xmi.toXmi(file), kinds));
    }

    @Test
    void controlCharactersNeedTheLaterXmlAndComeBackToo() throws Exception {
        String yaml = "device: \"bell \\a\"\nid: a\n";
        assertTrue(toXmi(yaml).startsWith("<?xml version=\"1.1\""));
        comesBack(yaml);
        assertTrue(toXmi("device: A\nid: a\n").startsWith("<?xml version=\"1.0\""));
    }

    @Test
    void aCharacterThatNoXmlCanHoldIsRefusedWithItsPlace() {
        var refused = assertThrows(ProblemException.class, () -> toXmi("device: A\nid: a\ndescription: \"nul \\0\"\n"));
        assertEquals("devices/a.yaml:3:14: error XMI-CHARACTER description holds the character U+0000, which XML cannot hold.",
                refused.problems().getFirst().toString());
    }

    /** XML 1.1 has control characters, but takes some that 1.0 leaves alone for line ends. */
    @Test
    void everyCharacterComesBackOrIsRefused() throws Exception {
        int[] telling = IntStream.concat(IntStream.range(0, 0xb0), IntStream.of(0x2027, 0x2028, 0x2029, 0xfeff, 0xfffd))
                .toArray();
        for (String beside : List.of("", "\\a")) {
            for (int c : telling) {
                String yaml = String.format("device: \"%s.\\u%04X.\"\nid: a\n", beside, c);
                try {
                    comesBack(yaml);
                } catch (ProblemException refused) {
                    assertTrue(c == 0 || !beside.isEmpty() && (c >= 0x7f && c < 0xa0 || c == 0x2028), yaml + refused.problems());
                }
            }
        }
    }

    @Test
    void aBrokenFileIsNotConverted() {
        var refused = assertThrows(ProblemException.class, () -> toXmi("device: [\n"));
        assertEquals("YAML-SYNTAX", refused.problems().getFirst().code());
    }

    @Test
    void theTextInsideCountsOnlyAsFarAsTheElementsSayTheSame() throws Exception {
        String xmi = toXmi("device: A # x\nid: a\n");
        assertEquals("device: A\nid: a\n", Xmi.toYaml(xmi.replace("device: A # x", "device: [ # x"), kinds));
        assertEquals("device: A # x\nid: a\n", Xmi.toYaml(xmi.replace("device: A # x&#xA;id: a",
                "device: Z # x&#xA;id: a&#xA;uuid: 1"), kinds));
    }
}
