package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import com.fasterxml.jackson.jr.ob.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskingTest {
    private static final String M = Masking.MASK;

    /** Plain ones, ones that every escaping changes, ones beyond ASCII and beyond 16 bits. */
    static Stream<String> secrets() {
        return Stream.of("S3cret-word", "a<b>&\"c'd", "50% of /that\\ + *more*~(!)", "pässwört€", "key🔑key",
                "tab\tand \"quote\"", " x ");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void masksAValueAsItIs(String secret) {
        assertEquals("before " + M + " after", masked(secret, "before " + secret + " after"));
        assertEquals(M, masked(secret, secret));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void masksAValueInBase64(String secret) {
        for (byte[] bytes : List.of(secret.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_16LE))) {
            assertEquals("<v>" + M + "</v>", masked(secret, "<v>" + Base64.getEncoder().encodeToString(bytes) + "</v>"));
            assertEquals("v=" + M + ";", masked(secret, "v=" + Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(bytes) + ";"));
        }
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void masksAPasswordAsWindowsSetupHidesIt(String secret) {
        for (String tail : List.of("Password", "AdministratorPassword")) {
            String hidden = Base64.getEncoder().encodeToString((secret + tail).getBytes(StandardCharsets.UTF_16LE));
            assertEquals("<Value>" + M + "</Value>", masked(secret, "<Value>" + hidden + "</Value>"));
        }
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void masksAValueInUrlsWhateverCharactersTheirWriterEscapes(String secret) throws Exception {
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        var everything = new StringBuilder();
        for (byte each : secret.getBytes(StandardCharsets.UTF_8)) {
            everything.append('%').append(HexFormat.of().toHexDigits(each));
        }

        for (String written : List.of(form, lowerHex(form), form.replace("+", "%20"), everything.toString(),
                new URI("scheme", secret, null).getRawSchemeSpecificPart())) {
            assertEquals("q=" + M + "&r", masked(secret, "q=" + written + "&r"));
        }
    }

    private static String lowerHex(String text) {
        return Pattern.compile("%[0-9A-F]{2}").matcher(text).replaceAll(match -> match.group().toLowerCase());
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void masksAValueInXmlAsTheJdkWritesIt(String secret) throws Exception {
        for (String encoding : List.of("UTF-8", "US-ASCII")) {
            assertEquals("<v>" + M + "</v>", masked(secret, xml(secret, encoding, false)));
        }
        if (secret.indexOf('\t') < 0) {
            assertEquals("<v a=\"" + M + "\"/>", masked(secret, xml(secret, "UTF-8", true)));
        }
    }

    private static String xml(String secret, String encoding, boolean attribute) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        var element = document.createElement("v");
        document.appendChild(element);
        if (attribute) {
            element.setAttribute("a", secret);
        } else {
            element.setTextContent(secret);
        }
        var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty(OutputKeys.ENCODING, encoding);
        var text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void masksAValueInJson(String secret) throws Exception {
        assertEquals("{\"v\":\"" + M + "\"}", masked(secret, JSON.std.asString(Map.of("v", secret))));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void masksAValueInXmlInJson(String secret) throws Exception {
        String line = JSON.std.asString(Map.of("command", xml(secret, "US-ASCII", false)));

        assertEquals("{\"command\":\"<v>" + M + "</v>\"}", masked(secret, line));
    }

    @Test
    void masksACharacterThatJsonWritesAsItsNumber() {
        assertEquals("[\"" + M + "\"]", masked("pä🔑/", "[\"p\\u00E4\\ud83d\\uDD11\\/\"]"));
    }

    @Test
    void escapesThatAreNoneAreLeftWordForWord() {
        String text = "100% %zz %ff &nbsp; &#9999999; &; \\x \\u12 '' + end\\";

        assertEquals(text + M, masked("s3", text + "s3"));
    }

    @Test
    void masksQuotesAsXmlAndShellsWriteThem() {
        for (String written : List.of("it&apos;s", "it&#39;s", "it&#x27;s", "it''s", "it'\\''s")) {
            assertEquals(M, masked("it's", written));
        }
    }

    @Test
    void masksTheLinesOfAKeyOneByOne() {
        String secret = "-----BEGIN KEY-----\nMIIEvQIBADANBgkq\nab\n-----END KEY-----\n";

        assertEquals("1: " + M + "\n2: " + M, masked(secret, "1: -----BEGIN KEY-----\n2: MIIEvQIBADANBgkq"));
    }

    @Test
    void leavesNoEndOfASecretThatOverlapsAnother() {
        var masking = new Masking(List.of("abcdef".toCharArray(), "cdefgh".toCharArray(), "abc".toCharArray()));

        assertEquals("x" + M + "y", masking.mask("xabcdefghy"));
        assertEquals("x" + M + "y", masking.mask("xabcy"));
    }

    @Test
    void masksEveryOccurrenceAndLeavesAllElseWordForWord() {
        assertEquals("a " + M + " b\n" + M + "\r\n🔑", masked("s3", "a s3 b\ns3s3\r\n🔑"));
        assertEquals("S3 s 3", masked("s3", "S3 s 3"));
    }

    @Test
    void anEmptySecretMasksNothing() {
        assertEquals("text", masked("", "text"));
        assertEquals("text", Masking.none().mask("text"));
        assertEquals("", masked("s3", ""));
    }

    @Test
    void masksAllSecretsOfAStore(@TempDir Path folder) throws Exception {
        var store = new SealedSecretStore(folder.resolve("secrets.sealed"), SealingKey.inFolder(folder.resolve("keys")));
        store.put("a", "first-one".toCharArray());
        store.put("b", "second-one".toCharArray());

        assertEquals(M + " and " + M, Masking.of(store).mask("first-one and second-one"));
    }

    private static String masked(String secret, String text) {
        return new Masking(List.of(secret.toCharArray())).mask(text);
    }
}
