package org.slipway.model.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

class HostileXmiTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACES = " xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:slipway=\"urn:slipway:model:1.0\"";

    private final Kinds kinds = Kinds.core();

    private Problem refused(String xmi) {
        return assertThrows(ProblemException.class,
                () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Xmi.toYaml("in.xmi", xmi, kinds))).problems()
                        .getFirst();
    }

    private static String device(String attributes, String inside) {
        return HEAD + "<slipway:Device" + SPACES + " name=\"A\" id=\"a\"" + attributes + ">" + inside + "</slipway:Device>\n";
    }

    @Test
    void handWrittenXmiIsRead() throws ProblemException {
        assertEquals("device: A\nid: a\ndescription: B\n", Xmi.toYaml(device(" description=\"B\"", ""), kinds));
    }

    @Test
    void documentTypesAndEntitiesAreRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "canary");
        for (String declaration : new String[] { "<!ENTITY x \"y\">", "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                "<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;" }) {
            Problem problem = refused(device("", "<content path=\"&x;\"/>")
                    .replace(HEAD, HEAD + "<!DOCTYPE d [" + declaration + "]>"));
            assertEquals("XMI-SYNTAX", problem.code());
            assertFalse(problem.toString().contains("canary"));
            assertTrue(problem.text().startsWith("A document type"), problem::toString);
            assertTrue(problem.place().orElseThrow().toString().startsWith("in.xmi:2"), problem::toString);
        }
    }

    @Test
    void nothingIsFetchedFromWhereAFileSaysThatMetamodelsAre() throws Exception {
        try (var server = new ServerSocket(0)) {
            server.setSoTimeout(1);
            String address = "http://localhost:" + server.getLocalPort() + "/evil.ecore";
            refused(HEAD + "<e:Evil" + SPACES + " xmlns:e=\"" + address + "\"/>");
            refused(HEAD + "<e:Evil" + SPACES + " xmlns:e=\"urn:e\" xsi:schemaLocation=\"urn:e " + address + "\"/>");
            Xmi.toYaml(device(" xsi:schemaLocation=\"urn:slipway:model:1.0 " + address + "\" uuid=\"\"",
                    "<users><user href=\"" + address + "#anna\"/></users>"), kinds);
            assertThrows(SocketTimeoutException.class, server::accept, "somebody knocked");
        }
    }

    /** EMF initialises a class that a schemaLocation names as {@code java://…}. */
    public static final class Trap {
        public static final Object eINSTANCE = spring();

        private static Object spring() {
            System.setProperty("org.slipway.model.convert.trap", "sprung");
            return new Object();
        }
    }

    @Test
    void noClassIsLoadedForASchemaLocation() {
        refused(HEAD + "<e:Evil" + SPACES + " xmlns:e=\"urn:e\" xsi:schemaLocation=\"urn:e java://"
                + HostileXmiTest.class.getName() + "$Trap\"/>");
        assertNull(System.getProperty("org.slipway.model.convert.trap"));
    }

    @Test
    void elementsNestedVeryDeepAreRefused() {
        String open = "<conditions xsi:type=\"slipway:AllCondition\">";
        String deep = open.repeat(100_000) + "</conditions>".repeat(100_000);
        assertEquals("XMI-SYNTAX", refused(HEAD + "<slipway:Package" + SPACES
                + "><programs><when xsi:type=\"slipway:AllCondition\">" + deep
                + "</when></programs></slipway:Package>").code());
    }

    @Test
    void whatIsNoXmiOfInstalledKindsIsRefusedWithItsPlace() {
        assertEquals("XMI-SYNTAX", refused("").code());
        assertEquals("XMI-SYNTAX", refused("device: A\nid: a\n").code());
        assertEquals("in.xmi:2", refused(device(" colour=\"red\"", "")).place().orElseThrow().toString().substring(0, 8));
        assertTrue(refused(device(" colour=\"red\"", "")).text().contains("colour"));
        assertTrue(refused(HEAD + "<e:Evil xmlns:e=\"urn:e\"/>").text().contains("urn:e"));
        assertEquals("XMI-SYNTAX", refused(HEAD + "<slipway:BootImage" + SPACES + " id=\"a\" scratchSpace=\"many loaves\"/>")
                .code());
        assertEquals("XMI-ROOT", refused(HEAD + "<slipway:AllCondition" + SPACES + "/>").code());
        assertEquals("XMI-ROOT", refused(HEAD + "<ecore:EPackage xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                + " xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" name=\"p\"/>").code());
    }

    @Test
    void referencesByPathAndPartsInOtherFilesAreRefused() {
        assertEquals("XMI-REFERENCE", refused(device("", "<users><user href=\"other.xmi#//@users.0\"/></users>")).code());
        assertEquals("XMI-PARTS", refused(device("", "<variables xsi:type=\"slipway:StringVariable\" href=\"other.xmi#v\"/>"))
                .code());
    }

    @Test
    void aReferenceToAnotherFileByIdIsTakenForThatId() throws ProblemException {
        assertEquals("device: A\nid: a\nusers:\n  - user: anna\n",
                Xmi.toYaml(device("", "<users><user href=\"../users/anna.xmi#anna\"/></users>"), kinds));
    }

    @Test
    void aPieceOfTextThatWouldBreakOutOfItsPlaceIsRefused() {
        assertEquals("XMI-UNSAYABLE", refused(device("", "<extras feature=\"x\" source=\"1&#xA;id: evil\"/>")).code());
        assertEquals("XMI-UNSAYABLE", refused(device("", "<extras feature=\"x\" source=\"[\"/>")).code());
        assertEquals("XMI-UNSAYABLE", refused(HEAD + "<slipway:UnknownElement" + SPACES
                + " kind=\"zork\" source=\"device: A&#xA;id: a\"/>").code());
    }

    @Test
    void mangledXmiIsReadOrRefusedAndNothingElse() throws ProblemException {
        String xmi = Xmi.toXmi(YamlResource.of(URI.createURI("a.yaml"), kinds, """
                device: A # x
                id: a
                users:
                  - user: anna
                variables:
                  - string: B
                    value: c
                  - zork: D
                colour: red
                """));
        int elements = xmi.indexOf("<ecore:EAnnotation");
        var random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            var mangled = new StringBuilder(xmi);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(elements - 10);
                switch (random.nextInt(3)) {
                    case 0 -> mangled.deleteCharAt(at);
                    case 1 -> mangled.insert(at, "<>\"/&;:#= az09\n".charAt(random.nextInt(15)));
                    default -> mangled.insert(at, mangled.substring(at, Math.min(mangled.length(), at + random.nextInt(40))));
                }
            }
            try {
                Xmi.toYaml(mangled.toString(), kinds);
            } catch (ProblemException told) {
                assertFalse(told.problems().isEmpty());
            }
        }
    }
}
