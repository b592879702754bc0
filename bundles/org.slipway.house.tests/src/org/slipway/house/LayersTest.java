package org.slipway.house;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.house.House.Bundle;

/** Lower bundles never see higher ones. */
class LayersTest {
    private static final String OURS = "org.slipway.";
    /** Bundle → the bundles of ours that it may require. Whoever adds a bundle adds its row. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            row("base"),
            row("launcher"),
            row("model", "base"),
            row("content", "base"),
            row("images", "base", "model", "content"),
            row("drivers", "base", "model", "content"),
            row("sequence", "base", "model"),
            row("engine", "base", "model", "sequence"),
            row("steps", "base", "model", "content", "images", "drivers", "sequence", "engine"),
            row("target.windows", "base", "model", "sequence", "engine"),
            row("target.linux", "base", "model", "sequence", "engine"),
            row("target.simulated", "base", "model", "sequence", "engine"),
            row("media", "base", "model", "content", "images", "drivers", "sequence"),
            row("mdt", "base", "model", "images", "drivers", "sequence", "steps", "media"),
            row("configmgr", "base", "model", "images", "drivers", "sequence", "steps", "media"),
            row("rings", "base", "model", "sequence"),
            row("agent", "base", "model", "content", "sequence", "engine", "steps", "target.windows", "target.linux", "target.simulated"),
            row("cli", "base", "model", "content", "images", "drivers", "sequence", "engine", "steps", "target.windows", "target.linux",
                    "target.simulated", "media", "mdt", "configmgr", "rings"),
            row("workbench", "base", "model"),
            row("library.ui", "workbench", "base", "model", "content", "images"),
            row("sequence.ui", "workbench", "base", "model", "sequence", "engine", "steps", "target.simulated"),
            row("drivers.ui", "workbench", "base", "model", "drivers"),
            row("media.ui", "workbench", "base", "model", "media"),
            row("rings.ui", "workbench", "base", "model", "rings"),
            row("testkit", "base", "model"),
            row("engine.testkit", "base", "model", "sequence", "engine"),
            row("ui.testkit", "base", "model", "testkit", "workbench"),
            row("acme.firmware", "base", "model"),
            row("acme.firmware.steps", "acme.firmware", "base", "model", "sequence", "engine"),
            row("acme.firmware.cli", "acme.firmware", "base", "model", "cli"),
            row("acme.firmware.ui", "acme.firmware", "base", "model", "workbench"));
    private static final Set<String> DRAWING = Set.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui");

    private final List<Bundle> bundles = House.here().bundles();

    private static Map.Entry<String, Set<String>> row(String bundle, String... mayUse) {
        return Map.entry(OURS + bundle, Stream.of(mayUse).map(each -> OURS + each).collect(toSet()));
    }

    private Stream<Bundle> production() {
        return bundles.stream().filter(each -> !each.name().endsWith(".tests"));
    }

    @TestFactory
    Stream<DynamicTest> bundlesLookOnlyDownwards() {
        return production().map(bundle -> dynamicTest(bundle.name(), () -> {
            assertTrue(MAY_USE.containsKey(bundle.name()), () -> bundle.name() + " has no row in the table of layers");
            var own = bundle.required().stream().filter(each -> each.startsWith(OURS)).collect(toSet());
            own.removeAll(MAY_USE.get(bundle.name()));
            assertEquals(Set.of(), own, () -> bundle.name() + " looks where it may not");
        }));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsDrawnBelowTheWorkbench() {
        return production().filter(each -> !draws(each)).map(bundle -> dynamicTest(bundle.name(), () -> {
            assertEquals(List.of(), bundle.required().stream().filter(LayersTest::isDrawing).toList());
            for (var file : House.files(bundle.folder(), ".java")) {
                String text = House.text(file);
                assertTrue(DRAWING.stream().noneMatch(each -> text.contains("import " + each)), () -> file + " draws");
            }
        }));
    }

    private static boolean draws(Bundle bundle) {
        return bundle.name().equals(OURS + "workbench") || bundle.name().endsWith(".ui") || bundle.name().equals(OURS + "ui.testkit");
    }

    private static boolean isDrawing(String required) {
        return DRAWING.stream().anyMatch(each -> required.equals(each) || required.startsWith(each + "."));
    }

    @TestFactory
    Stream<DynamicTest> testsAreFragmentsOfWhatTheyTest() {
        Set<String> whole = Set.of(OURS + "house.tests", OURS + "product.tests");
        return bundles.stream().filter(each -> each.name().endsWith(".tests") && !whole.contains(each.name()))
                .map(bundle -> dynamicTest(bundle.name(), () ->
                        assertEquals(bundle.name().replaceFirst("\\.tests$", ""), bundle.header("Fragment-Host").split(";")[0])));
    }

    @TestFactory
    Stream<DynamicTest> noBundleHasFriendsOrExportsForTests() {
        return production().map(bundle -> dynamicTest(bundle.name(), () -> {
            String exported = bundle.header("Export-Package");
            assertTrue(!exported.contains("x-friends") && !exported.contains("x-internal"), exported);
        }));
    }

    @Test
    void theFolderIsTheSymbolicName() {
        for (Bundle bundle : bundles) {
            assertEquals(bundle.name(), bundle.header("Bundle-SymbolicName").split(";")[0]);
        }
    }

    @Test
    void everyBundleIsInJustOneFeature() {
        var seen = new HashSet<String>();
        for (var feature : House.files(House.here().root().resolve("features"), "feature.xml")) {
            var matcher = Pattern.compile("<plugin\\s+id=\"(org\\.slipway\\.[^\"]+)\"").matcher(House.text(feature));
            while (matcher.find()) {
                assertTrue(seen.add(matcher.group(1)), () -> matcher.group(1) + " is in two features");
            }
        }
        assertEquals(Set.of(), production().map(Bundle::name).filter(each -> !seen.contains(each)).collect(toSet()),
                "bundles in no feature");
    }
}
