package org.slipway.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;
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
import org.slipway.model.Extra;
import org.slipway.model.Node;
import org.slipway.model.kinds.Kinds;

/** Whatever is changed on the model, the text says it when read again, and what was not changed stays as it was written. */
class RandomEditTest {
    private static final Kinds KINDS = Kinds.core();

    static final String START = """
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

    /** The same in braces, with names and values, and a comment wherever one may stand. */
    private static final String BRACES = """
            # A file as people write it.
            [ # c0
              {application: "Office", # c1
               id: office, publisher: 'Contoso', # c2
               # c3
               installers: [{installer: Desktop, install: setup.exe}, # c4
                 # c5
                 {installer: Server, # c6
                  successCodes: [ 0, # c7
                    # c8
                    3010 # c9
                  ], colour: {x: [1, 2]}, when: {variable: Role, equals: server}}], # c10
               dependsOn: [runtime, # c11
                 fonts]
              }, # c12
              # c13
              {device: One, id: one, macAddresses: [a, b], # c14
               inventory: [{class: Win32, instances: [{instance: {A: "1", # c15
                 # c16
                 B: 'two', C: 3}}, {instance: {D: 4}}]}]} # c17
            ] # the end
            """;

    private static final String NAMES = """
            # A file as people write it.
            device: One   # c0
            id: one
            description: >-   # c1
              some
              words
            macAddresses:   # c2
              # c3
              - a   # c4
              - "b"   # c5
              # c6
              - c
            variables:
              - list: L   # c7
                values:
                  - x   # c8
                  - y
              - string: S
                value: |   # c9
                  lines
                  of text
            inventory:
              - class: Win32   # c10
                instances:
                  # c11
                  - instance:   # c12
                      A: "1" # c13
                      # c14
                      B: '2' # c15
                      C: |-   # c16
                        three
                        lines
                    # c17
                  - instance: {D: 4, E: "5"} # c18
            # the end
            """;

    private static final List<String> TEXTS = List.of("a", "", "true", "null", "~", "12", "- x", "a: b", "a #b", "#", "'", "\"", "it's",
            " lead", "trail ", "two\nlines", "two\nlines\n", "x\n\n", "\n", "tab\there", "ä€😀", "%a%", "&a", "*a", "!t", "@", "`", "{a", "[a", "]",
            ",", "? ", ":", "a:", "-", "--- a", "|", ">", "\\", "C:\\a\\b", "\u0001", "\u0085", "\u2028", "\uFEFFx", "a\r\nb", "\ud800");

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void anyEditsThenLoadGiveTheEditedModel(int seed) {
        anyEdits(START, seed);
    }

    @ParameterizedTest
    @ValueSource(ints = { 31, 32, 33, 34 })
    void anyEditsOfATextInBracesThenLoadGiveTheEditedModel(int seed) {
        anyEdits(BRACES, seed);
    }

    @ParameterizedTest
    @ValueSource(ints = { 41, 42, 43, 44 })
    void anyEditsOfNamesAndListsThenLoadGiveTheEditedModel(int seed) {
        anyEdits(NAMES, seed);
    }

    private static void anyEdits(String start, int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            YamlResource file = YamlResource.of(URI.createURI("a.yaml"), KINDS, start);
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
    @ValueSource(strings = { START, BRACES, NAMES })
    void editsThatRemoveNothingKeepEveryComment(String start) {
        var random = new Random(7);
        List<String> comments = Pattern.compile("# .*").matcher(start).results().map(MatchResult::group).toList();
        for (int round = 0; round < 300; round++) {
            YamlResource file = YamlResource.of(URI.createURI("a.yaml"), KINDS, start);
            for (int step = 0; step < 6; step++) {
                String before = file.text();
                change(file, random);
                String text = file.synchronise();
                assertEquals(List.of(), comments.stream().filter(comment -> !text.contains(comment + "\n")).toList(),
                        () -> "lost in\n" + text + "\nwhich was\n" + before);
            }
        }
    }

    /** Sets, adds or moves something; whatever was there is there afterwards. */
    @SuppressWarnings("unchecked")
    private static void change(YamlResource file, Random random) {
        List<EObject> all = all(file).stream().filter(each -> each instanceof Node).toList();
        EObject owner = all.get(random.nextInt(all.size()));
        List<EStructuralFeature> features = new ArrayList<>(KINDS.features(owner.eClass()));
        KINDS.head(owner.eClass()).ifPresent(features::add);
        EStructuralFeature feature = features.get(random.nextInt(features.size()));
        if (Kinds.isMap(feature)) {
            put((EMap<String, Object>) owner.eGet(feature), random);
        } else if (feature instanceof EReference reference && reference.isContainment()) {
            if (reference.isMany()) {
                var list = (EList<EObject>) owner.eGet(reference);
                if (list.size() > 1 && random.nextBoolean()) {
                    list.move(random.nextInt(list.size()), random.nextInt(list.size()));
                } else {
                    List<EClass> kinds = KINDS.allowed(reference.getEReferenceType());
                    list.add(random.nextInt(list.size() + 1), fresh(kinds.get(random.nextInt(kinds.size())), random));
                }
            }
        } else if (feature instanceof EAttribute attribute && attribute.isMany()) {
            var list = (EList<Object>) owner.eGet(feature);
            if (list.size() > 1 && random.nextBoolean()) {
                list.move(random.nextInt(list.size()), random.nextInt(list.size()));
            } else {
                Object value = value(attribute, random);
                if (!list.contains(value)) {
                    list.add(random.nextInt(list.size() + 1), value);
                }
            }
        } else if (feature.getEType().getInstanceClass() == String.class) {
            owner.eSet(feature, value((EAttribute) feature, random));
        }
    }

    private static void put(EMap<String, Object> map, Random random) {
        if (map.size() > 1 && random.nextInt(3) == 0) {
            map.move(random.nextInt(map.size()), random.nextInt(map.size()));
            return;
        }
        boolean added = random.nextBoolean() || map.isEmpty();
        String key = added ? "K" + random.nextInt(9) : map.get(random.nextInt(map.size())).getKey();
        map.put(key, TEXTS.get(random.nextInt(TEXTS.size())));
        map.move(random.nextInt(map.size()), indexOf(map, key));
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
                            && !(owner instanceof Extra)).toList();
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

    @SuppressWarnings("unchecked")
    private static void edit(YamlResource file, Random random) {
        List<EObject> all = all(file).stream().filter(each -> each instanceof Node).toList();
        EObject owner = all.get(random.nextInt(all.size()));
        List<EStructuralFeature> features = new ArrayList<>(KINDS.features(owner.eClass()));
        KINDS.head(owner.eClass()).ifPresent(features::add);
        EStructuralFeature feature = features.get(random.nextInt(features.size()));
        switch (feature) {
            case EReference reference when reference.isContainment() && !Kinds.isMap(reference) -> contained(owner, reference, all, random);
            case EReference reference when Kinds.isMap(reference) -> names((EMap<String, Object>) owner.eGet(reference), random);
            case EReference reference -> refer(owner, reference, random);
            default -> attribute(owner, (EAttribute) feature, random);
        }
    }

    private static int indexOf(EMap<String, Object> map, String key) {
        return map.stream().map(Map.Entry::getKey).toList().indexOf(key);
    }

    private static void names(EMap<String, Object> map, Random random) {
        if (!map.isEmpty() && random.nextInt(3) == 0) {
            map.remove(random.nextInt(map.size()));
        } else {
            put(map, random);
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
            case "LocalDateTime" -> LocalDateTime.of(2026, 1, 1 + random.nextInt(28), 12, 30);
            default -> throw new AssertionError(type);
        };
    }
}
