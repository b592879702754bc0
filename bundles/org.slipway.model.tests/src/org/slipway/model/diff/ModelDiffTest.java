package org.slipway.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.ModelPackage;
import org.slipway.model.check.AcmeModel;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.diff.Difference.Changed;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

class ModelDiffTest {
    private final Kinds kinds = AcmeModel.kinds();

    private List<EObject> roots(String text) {
        YamlResource file = YamlResource.of(URI.createURI("a.yaml"), kinds, text);
        assertTrue(!file.broken(), file.problems()::toString);
        return file.getContents();
    }

    private List<String> lines(String a, String b) {
        return ModelDiff.compare(roots(a), roots(b), kinds).stream().map(Difference::text).toList();
    }

    private static String device(String more) {
        return "device: PC\nid: pc-1\n" + more;
    }

    @Test
    void layoutCommentsAndWrittenDefaultsAreNoDifference() {
        assertEquals(List.of(), lines("bootImage: PE\nid: pe\ncontent:\n  - content: pe.wim\n",
                "bootImage: 'PE'   # signed\narchitecture: x64\nid: pe\ncontent: [{content: pe.wim}]\n"));
    }

    @Test
    void aChangedFeatureIsToldWithItsPathAndBothValues() {
        String before = device("variables:\n  - string: OSDComputerName\n    value: PC-1\n");
        String after = device("variables:\n  - string: OSDComputerName\n    value: WS-1\n");
        List<Difference> differences = ModelDiff.compare(roots(before), roots(after), kinds);
        assertEquals("device pc-1 › variable OSDComputerName › value: “PC-1” → “WS-1”", differences.getFirst().text());
        Changed changed = assertInstanceOf(Changed.class, differences.getFirst());
        assertEquals(ModelPackage.Literals.STRING_VARIABLE__VALUE, changed.feature());
        assertEquals(List.of(List.of("PC-1"), List.of("WS-1")), List.of(changed.old(), changed.now()));
    }

    @Test
    void valuesThatComeOrGoAreToldWithoutAnOtherSide() {
        assertEquals(List.of("device pc-1 › description: set to “desk”"), lines(device(""), device("description: desk\n")));
        assertEquals(List.of("device pc-1 › description: removed, was “desk”"), lines(device("description: desk\n"), device("")));
        assertEquals(List.of("collection c › variablePriority: 1 → 9"),
                lines("collection: C\nid: c\n", "collection: C\nid: c\nvariablePriority: 9\n"));
    }

    @Test
    void anAbsentChoiceThatHasNoDefaultIsToldAsAbsent() {
        String program = "package: P\nid: p\nprograms:\n  - program: Setup\n    commandLine: s\n    when:\n      osVersion:"
                + " 10.0\n";
        assertEquals(List.of("package p › program Setup › when › architecture: set to x64"),
                lines(program, program + "      architecture: x64\n"));
    }

    @Test
    void elementsWithIdsAreMatchedByThemInAnyOrderAndFile() {
        assertEquals(List.of("device c: removed", "device a › name: “A” → “AA”", "device d: added"),
                lines("- device: B\n  id: b\n- device: A\n  id: a\n- device: C\n  id: c\n",
                        "- device: AA\n  id: a\n- device: D\n  id: d\n- device: B\n  id: b\n"));
    }

    @Test
    void anElementWhoseIdAloneChangedWasRenamed() {
        assertEquals(List.of("device pc-2 › id: “pc-1” → “pc-2”"), lines(device(""), "device: PC\nid: pc-2\n"));
    }

    @Test
    void theSameIdOfAnotherKindIsAnotherElement() {
        assertEquals(List.of("device pc-1: removed", "user pc-1: added"), lines(device(""), "user: PC\nid: pc-1\n"));
    }

    @Test
    void listsOfValuesTellWhatCameAndWent() {
        String a = "collection: C\nid: c\nmembers: [x, y, z]\n";
        assertEquals(List.of("collection c › members: added v, w; removed y"),
                lines(a, "collection: C\nid: c\nmembers: [v, x, z, w]\n"));
        assertEquals(List.of("collection c › members: in another order"), lines(a, "collection: C\nid: c\nmembers: [z, y, x]\n"));
        assertEquals(List.of("device pc-1 › macAddresses: added “00:11:22:33:44:55”"),
                lines(device(""), device("macAddresses: 00:11:22:33:44:55\n")));
    }

    @Test
    void inventoryIsComparedPropertyByProperty() {
        String inventory = "inventory:\n  - class: Win32_ComputerSystem\n    instances:\n      - instance:\n          Maker:"
                + " Contoso\n          Model: ";
        assertEquals(List.of("device pc-1 › class Win32_ComputerSystem › instance #1 › Maker: removed, was “Contoso”",
                "device pc-1 › class Win32_ComputerSystem › instance #1 › Model: “Alpha 5” → “Alpha 6”",
                "device pc-1 › class Win32_ComputerSystem › instance #1 › Ram: set to “8 GiB”"),
                lines(device(inventory + "Alpha 5\n"), device(inventory.replace("          Maker: Contoso\n", "")
                        + "Alpha 6\n          Ram: 8 GiB\n")));
    }

    private static String installers(String... names) {
        var text = new StringBuilder("application: A\nid: a\ninstallers:\n");
        for (String name : names) {
            text.append("  - installer: ").append(name).append("\n    install: ").append(name.toLowerCase()).append(".exe\n");
        }
        return text.toString();
    }

    @Test
    void asFewElementsAsCanBeAreSaidToHaveMoved() {
        assertEquals(List.of("application a › installer E: moved from position 5 to position 1"),
                lines(installers("A", "B", "C", "D", "E"), installers("E", "A", "B", "C", "D")));
        assertEquals(List.of(), lines(installers("A", "B", "C"), installers("A", "B", "C")));
        assertEquals(List.of("application a › installer B: removed", "application a › installer X: added"),
                lines(installers("A", "B", "C"), installers("A", "X", "C")));
        assertEquals(List.of("application a › installer X › name: “B” → “X”"),
                lines(installers("A", "B", "C"), installers("A", "X", "C").replace("x.exe", "b.exe")));
    }

    private static String conditions(String text) {
        return "package: P\nid: p\nprograms:\n  - program: Setup\n    commandLine: s\n    when:\n      all:\n" + text.indent(8);
    }

    @Test
    void elementsWithoutNamesAreMatchedByWhatTheySayThenByTheirNeighbours() {
        String when = "package p › program Setup › when › ";
        assertEquals(List.of(when + "any #1: removed"),
                lines(conditions("- any:\n    - wql: A\n- any:\n    - wql: B"), conditions("- any:\n    - wql: B")));
        assertEquals(List.of(when + "any #1 › wql C › query: “A” → “C”"),
                lines(conditions("- any:\n    - wql: A\n- any:\n    - wql: B"),
                        conditions("- any:\n    - wql: C\n- any:\n    - wql: B")));
        assertEquals(List.of(when + "variable X › equals: “1” → “2”"),
                lines(conditions("- variable: X\n  equals: 1\n- wql: A"), conditions("- variable: X\n  equals: 2\n- wql: A")));
    }

    @Test
    void whatChangedItsContainerInsideOfOneRootWasMoved() {
        String a = conditions("- any:\n    - wql: A\n    - wql: B\n- none:\n    - wql: C");
        String b = conditions("- any:\n    - wql: B\n- none:\n    - wql: C\n    - wql: A");
        assertEquals(List.of("package p › program Setup › when › none #2 › wql A: moved from package p › program Setup › when ›"
                + " any #1"
                + " to package p › program Setup › when › none #2"), lines(a, b));
    }

    @Test
    void theSameVariableLeavingOneDeviceAndComingToAnotherDidNotMove() {
        String a = "- device: A\n  id: a\n  variables:\n    - secret: Join\n- device: B\n  id: b\n";
        String b = "- device: A\n  id: a\n- device: B\n  id: b\n  variables:\n    - secret: Join\n";
        assertEquals(List.of("device a › variable Join: removed", "device b › variable Join: added"), lines(a, b));
    }

    @Test
    void aVariableOfAnotherTypeIsAnotherVariable() {
        assertEquals(List.of("device pc-1 › variable X: removed", "device pc-1 › variable X: added"),
                lines(device("variables:\n  - string: X\n    value: 1\n"), device("variables:\n  - number: X\n    value: 1\n")));
    }

    @Test
    void aSingleChildComesGoesAndChangesItsKind() {
        String program = "package: P\nid: p\nprograms:\n  - program: Setup\n    commandLine: s\n";
        String when = "package p › program Setup › when: ";
        assertEquals(List.of(when + "added"), lines(program, program + "    when:\n      wql: A\n"));
        assertEquals(List.of(when + "removed", when + "added"), lines(program + "    when:\n      wql: A\n", program
                + "    when:\n      file: A\n"));
    }

    @Test
    void whatNobodyUnderstandsIsComparedToo() {
        assertEquals(List.of("device pc-1 › colour: rewritten", "device pc-1 › size: set to “L”"),
                lines(device("colour: red\n"), device("colour: blue\nsize: L\n")));
        assertEquals(List.of("zork z: rewritten"), lines("zork: Z\nid: z\na: 1\n", "zork: Z\nid: z\na: 2\n"));
    }

    @Test
    void aVendorsKindsAreComparedLikeAnyOther() {
        assertEquals(List.of("acme.ring r › acme.batteryCondition SELECT 1: added", "acme.ring r › mode: fast → careful"),
                lines("acme.ring: R\nid: r\n",
                        "acme.ring: R\nid: r\nmode: careful\nconditions:\n  - acme.batteryCondition: SELECT 1\n"));
    }

    @Test
    void longAndBrokenLinesStayOneLine() {
        String text = lines(device(""), device("description: |\n  one\n  two " + "x".repeat(200) + "\n")).getFirst();
        assertTrue(text.startsWith("device pc-1 › description: set to “one two xxx") && text.endsWith("…”")
                && text.length() < 130, text);
    }

    @Test
    void resolvedAndUnresolvedReferencesToOneIdAreTheSame(@TempDir Path folder) {
        String collection = "collection: C\nid: c\nmembers: [pc]\n";
        try (OpenSite site = CheckedSite.in(folder).file("collections/c.yaml", collection)
                .file("devices/pc.yaml", "device: PC\nid: pc\n").open()) {
            site.uses(site.find("pc").getFirst()); // resolves
            assertEquals(List.of(), ModelDiff.compare(site.find("c"), roots(collection), site.kinds()));
        }
    }

    @Test
    void aModelDoesNotDifferFromItselfHoweverItsRootsAreShuffled() {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("- device: PC ").append(i).append("\n  id: pc-").append(i)
                    .append("\n  variables:\n    - string: A\n      value: ").append(i).append('\n');
        }
        var shuffled = new ArrayList<>(roots(text.toString()));
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(List.of(), ModelDiff.compare(roots(text.toString()), shuffled, kinds));
    }

    @Test
    void tenThousandElementsAreComparedInNoTimeThatAnybodyWaits() {
        var a = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            a.append("- device: PC ").append(i).append("\n  id: pc-").append(i).append('\n');
        }
        List<EObject> before = roots(a.toString());
        List<EObject> after = roots(a.toString().replace("pc-77\n", "pc-x77\n"));
        assertEquals(1, assertTimeout(Duration.ofMinutes(2), () -> ModelDiff.compare(before, after, kinds)).size());
    }
}
