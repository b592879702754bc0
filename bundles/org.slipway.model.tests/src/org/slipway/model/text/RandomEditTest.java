package org.slipway.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.ByteSize;
import org.slipway.base.Digest;
import org.slipway.model.kinds.Kinds;

/** Whatever is changed on the model, the text says it when read again, and what was not changed stays as it was written. */
class RandomEditTest {
    private static final Kinds KINDS = Kinds.core();
    private static final String START = """
            # A file as people write it.

            application:   "Office"     # the suite
            id: office
            publisher: 'Contoso'
            content:
            - content: apps/office    # indented like the key
              size: 3 GiB
            installers:

              # desktops first
              - installer: Desktop
                install: |
                  setup.exe /quiet
                  REM done
                successCodes: [ 0,  3010 ]   # restart
                detect:
                  any:
                    - file: 'C:\\Program Files\\Office\\office.exe'
                      version: 16.0
                    # by registry as well
                    - registry: HKLM\\SOFTWARE\\Office
                      value: Version

              # then the rest
              - installer: Server
                install: setup.exe /server
                colour: {x: [1, 2]}   # nobody knows this
                when: {variable: Role, equals: server}
            dependsOn: [runtime, fonts]
            supersedes:
              # gone since 2020
              - office-2013
              - office-2016
            # the end
            """;
    private static final List<String> TEXTS = List.of("a", "", "true", "null", "~", "12", "- x", "a: b", "a #b", "#", "'", "\"", "it's",
            " lead", "trail ", "two\nlines", "two\nlines\n", "x\n\n", "\n", "tab\there", "ä€😀", "%a%", "&a", "*a", "!t", "@", "`", "{a", "[a", "]",
            ",", "? ", ":", "a:", "-", "--- a", "|", ">", "\\", "C:\\a\\b", "\u0001", "\u0085", "\u2028", "\uFEFFx", "a\r\nb", "\ud800");

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void anyEditsThenLoadGiveTheEditedModel(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            YamlResource file = YamlResource.of(URI.createURI("a.yaml"), KINDS, START);
            assertFalse(file.broken(), file.problems().toString());
            for (int step = 0; step < 12; step++) {
                edit(file, random);
                String text = file.synchronise();
                YamlResource again = YamlResource.of(URI.createURI("a.yaml"), KINDS, text);
                assertFalse(again.broken(), () -> again.problems() + "\n" + text);
                assertTrue(new SameModel(new IdentityHashMap<>()).all(file.getContents(), again.getContents()), () -> text);
                assertTrue(text.contains("# the end") && text.contains("# A file as people write it."), () -> "comments lost:\n" + text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 11, 12, 13, 14 })
    void oneValueChangedLeavesEveryOtherLineAsItWas(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            YamlResource file = YamlResource.of(URI.createURI("a.yaml"), KINDS, START);
            List<EObject> all = all(file);
            EObject owner = all.get(random.nextInt(all.size()));
            List<EAttribute> set = owner.eClass().getEAllAttributes().stream()
                    .filter(each -> each.getEType().getInstanceClass() == String.class && !each.isMany() && owner.eIsSet(each)
                            && !(owner instanceof org.slipway.model.Extra)).toList();
            if (set.isEmpty()) {
                continue;
            }
            EAttribute feature = set.get(random.nextInt(set.size()));
            owner.eSet(feature, "changed " + round);
            List<String> before = START.lines().toList();
            List<String> after = file.synchronise().lines().toList();
            boolean block = before.size() != after.size(); // a block of several lines becomes one line
            Set<String> lost = new HashSet<>(before);
            lost.removeAll(after);
            assertTrue(block ? lost.size() <= 3 : lost.size() == 1, () -> feature.getName() + ": " + lost + "\n" + file.text());
        }
    }

    private static List<EObject> all(YamlResource file) {
        var all = new ArrayList<EObject>();
        file.getAllContents().forEachRemaining(all::add);
        return all;
    }

    private static void edit(YamlResource file, Random random) {
        List<EObject> all = all(file).stream().filter(each -> each instanceof org.slipway.model.Node).toList();
        EObject owner = all.get(random.nextInt(all.size()));
        List<EStructuralFeature> features = new ArrayList<>(KINDS.features(owner.eClass()));
        KINDS.head(owner.eClass()).ifPresent(features::add);
        EStructuralFeature feature = features.get(random.nextInt(features.size()));
        switch (feature) {
            case EReference reference when reference.isContainment() && !Kinds.isMap(reference) -> contained(owner, reference, all, random);
            case EReference reference -> refer(owner, reference, random);
            default -> attribute(owner, (EAttribute) feature, random);
        }
    }

    @SuppressWarnings("unchecked")
    private static void contained(EObject owner, EReference reference, List<EObject> all, Random random) {
        List<EClass> kinds = KINDS.allowed(reference.getEReferenceType());
        if (!reference.isMany()) {
            owner.eSet(reference, random.nextInt(3) == 0 ? null : fresh(kinds.get(random.nextInt(kinds.size())), random));
            return;
        }
        var list = (EList<EObject>) owner.eGet(reference);
        switch (random.nextInt(4)) {
            case 0 -> list.add(random.nextInt(list.size() + 1), fresh(kinds.get(random.nextInt(kinds.size())), random));
            case 1 -> {
                if (!list.isEmpty()) {
                    list.remove(random.nextInt(list.size()));
                }
            }
            case 2 -> {
                if (list.size() > 1) {
                    list.move(random.nextInt(list.size()), random.nextInt(list.size()));
                }
            }
            default -> {
                List<EObject> others = all.stream().filter(each -> reference.getEReferenceType().isInstance(each)
                        && !EcoreUtil.isAncestor(each, owner)).toList();
                if (!others.isEmpty()) {
                    EObject moved = others.get(random.nextInt(others.size()));
                    if (!list.contains(moved)) {
                        list.add(random.nextInt(list.size() + 1), moved);
                    }
                }
            }
        }
    }

    private static EObject fresh(EClass kind, Random random) {
        EObject made = EcoreUtil.create(kind);
        KINDS.head(kind).filter(head -> head instanceof EAttribute).ifPresent(head -> attribute(made, (EAttribute) head, random));
        return made;
    }

    @SuppressWarnings("unchecked")
    private static void refer(EObject owner, EReference reference, Random random) {
        if (Kinds.isMap(reference)) {
            return;
        }
        EObject proxy = References.proxy("id-" + random.nextInt(5), reference.getEReferenceType(), KINDS).orElseThrow();
        if (!reference.isMany()) {
            owner.eSet(reference, proxy);
        } else if (random.nextBoolean()) {
            ((EList<EObject>) owner.eGet(reference)).add(proxy);
        } else if (!((EList<EObject>) owner.eGet(reference)).isEmpty()) {
            ((EList<EObject>) owner.eGet(reference)).remove(0);
        }
    }

    @SuppressWarnings("unchecked")
    private static void attribute(EObject owner, EAttribute feature, Random random) {
        if (feature.isMany()) {
            var list = (EList<Object>) owner.eGet(feature);
            Object value = value(feature, random);
            if (random.nextBoolean() && !list.contains(value)) {
                list.add(value);
            } else if (!list.isEmpty()) {
                list.remove(0);
            }
        } else if (random.nextInt(4) == 0) {
            owner.eUnset(feature);
        } else {
            owner.eSet(feature, value(feature, random));
        }
    }

    private static Object value(EAttribute feature, Random random) {
        Class<?> type = feature.getEType().getInstanceClass();
        if (feature.getEType() instanceof EEnum choice) {
            return choice.getELiterals().get(random.nextInt(choice.getELiterals().size())).getInstance();
        }
        return switch (type.getSimpleName()) {
            case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
            case "int" -> random.nextInt(1000);
            case "Long" -> random.nextLong();
            case "boolean", "Boolean" -> random.nextBoolean();
            case "ByteSize" -> new ByteSize(random.nextInt(1 << 20));
            case "Digest" -> Digest.of(new byte[] { (byte) random.nextInt() });
            case "LocalDateTime" -> java.time.LocalDateTime.of(2026, 1, 1 + random.nextInt(28), 12, 30);
            default -> throw new AssertionError(type);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = { 21, 22, 23, 24 })
    void mutatedTextIsReadOrRefusedWithAPlaceAndNeverCrashes(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            var text = new StringBuilder(START);
            for (int i = random.nextInt(6); i >= 0 && !text.isEmpty(); i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\n \t:-#&*!|>{}[]'\",%@`\u0000\uFEFFé😀".charAt(random.nextInt(24)));
                    case 2 -> text.setLength(Math.max(1, at));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
                }
            }
            YamlResource file = YamlResource.of(URI.createURI("a.yaml"), KINDS, text.toString());
            if (file.broken()) {
                assertTrue(file.problems().getFirst().place().isPresent());
                continue;
            }
            assertEquals(text.toString(), file.synchronise(), "an untouched file was changed");
        }
    }
}
