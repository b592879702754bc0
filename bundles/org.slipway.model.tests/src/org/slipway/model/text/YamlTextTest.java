package org.slipway.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.model.text.YamlResourceTest.DEVICE;
import static org.slipway.model.text.YamlResourceTest.device;
import static org.slipway.model.text.YamlResourceTest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.slipway.model.Device;
import org.slipway.model.StringVariable;
import org.slipway.model.kinds.Kinds;

/** What a text may be like that people, other systems and bad luck have left: half-typed, of any line ends, damaged, or made to do harm. */
class YamlTextTest {
    @Test
    void saysThatMergeKeysAreNotSupported() {
        String text = "device: One\nid: one\nvariables:\n  - &base\n    string: A\n    value: x\n  - <<: *base\n    value: y\n  - string: B\n    <<: *base\n";
        YamlResource file = read(text);
        assertEquals(List.of("Merge keys (“<<”) are not supported.", "Merge keys (“<<”) are not supported."),
                file.problems().stream().map(problem -> problem.text()).toList());
        assertEquals(text, file.synchronise());
    }

    @Test
    void keepsElementsWhileTheTextIsTyped() {
        YamlResource file = read(DEVICE);
        StringVariable name = (StringVariable) device(file).getVariables().getFirst();
        file.replaceText(DEVICE.replace("Seats", "Chairs").replace("PC-%SerialNumber%", "X"));
        assertSame(name, device(file).getVariables().getFirst());
        assertEquals("X", name.getValue());
        assertEquals("Chairs", device(file).getVariables().get(1).getName());
    }

    @Test
    void keepsTheModelWhileTheTextIsBroken() {
        YamlResource file = read(DEVICE);
        file.replaceText(DEVICE + "  - [");
        assertTrue(file.broken());
        assertEquals("YAML-SYNTAX", file.problems().getFirst().code());
        assertEquals("pc-001", device(file).getId());
        assertEquals(DEVICE + "  - [", file.synchronise());
        file.replaceText(DEVICE);
        assertFalse(file.broken());
    }

    @Test
    void keepsWindowsLineEndsAndTheByteOrderMark() {
        byte[] bytes = ("\uFEFF" + DEVICE.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        var file = new YamlResource(URI.createURI("a.yaml"), Kinds.core());
        file.load(bytes);
        device(file).setDescription("x");
        String after = new String(file.getContents().isEmpty() ? new byte[0] : synchronised(file), StandardCharsets.UTF_8);
        assertEquals("\uFEFF" + DEVICE.replace("id: pc-001\n", "id: pc-001\ndescription: x\n").replace("\n", "\r\n"), after);
    }

    @Test
    void keepsTheLineEndsOfAnOldMac() {
        var file = new YamlResource(URI.createURI("a.yaml"), Kinds.core());
        file.load(DEVICE.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
        device(file).setDescription("x");
        assertEquals(DEVICE.replace("id: pc-001\n", "id: pc-001\ndescription: x\n").replace('\n', '\r'),
                new String(synchronised(file), StandardCharsets.UTF_8));
    }

    private static byte[] synchronised(YamlResource file) {
        file.synchronise();
        return file.bytes();
    }

    @Test
    void neverReplacesBytesThatAreNoUtf8() {
        byte[] latin = "device: Büro\nid: a\n".getBytes(StandardCharsets.ISO_8859_1);
        var file = new YamlResource(URI.createURI("a.yaml"), Kinds.core());
        file.load(latin);
        assertTrue(file.broken());
        assertEquals("a.yaml:1:10: error YAML-ENCODING The file is not written in UTF-8.", file.problems().getFirst().toString());
    }

    @Test
    void theByteOrCharacterThatCannotBeReadIsPlaced() {
        var file = new YamlResource(URI.createURI("a.yaml"), Kinds.core());
        file.load("\uFEFFdevice: Büro\r\nid: ä\u0000\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("a.yaml:2:6", file.problems().getFirst().place().orElseThrow().toString());
        byte[] cut = "device: Büro\nid: ä".getBytes(StandardCharsets.UTF_8);
        file.load(Arrays.copyOf(cut, cut.length - 1));
        assertEquals("a.yaml:2:5", file.problems().getFirst().place().orElseThrow().toString());
    }

    @Test
    void readsAliasesAndWritesTheirChangesOut() {
        String text = """
                - device: One
                  id: one
                  variables: &shared
                    - string: A
                      value: 1
                - device: Two
                  id: two
                  variables: *shared
                """;
        YamlResource file = read(text);
        var two = (Device) file.getContents().get(1);
        assertEquals("1", ((StringVariable) two.getVariables().getFirst()).getValue());
        assertEquals(text, file.synchronise());
        ((StringVariable) two.getVariables().getFirst()).setValue("2");
        String after = file.synchronise();
        assertTrue(after.contains("id: two\n  variables:\n    - string: A\n      value: 2\n"), after);
        assertTrue(after.contains("variables: &shared\n"), after);
    }

    @Test
    void refusesAliasesThatMultiply() {
        var text = new StringBuilder("device: x\nid: x\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [")
                    .append(String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))).append("]\n");
        }
        YamlResource file = read(text.toString());
        assertTrue(file.broken());
        assertEquals("YAML-ALIASES", file.problems().getFirst().code());
    }

    @Test
    void refusesTextThatIsNestedWithoutEnd() {
        YamlResource file = read("device: x\nid: x\na: " + "[".repeat(100_000));
        assertTrue(file.broken());
        assertEquals("YAML-DEPTH", file.problems().getFirst().code());
    }
}
