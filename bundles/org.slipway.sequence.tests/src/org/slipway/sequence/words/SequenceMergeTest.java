package org.slipway.sequence.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.sequence.words.TwoChanges.B;
import static org.slipway.sequence.words.TwoChanges.BASE;
import static org.slipway.sequence.words.TwoChanges.clean;
import static org.slipway.sequence.words.TwoChanges.edit;
import static org.slipway.sequence.words.TwoChanges.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.diff.Difference;
import org.slipway.model.diff.ModelDiff;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.merge.Conflict;
import org.slipway.model.merge.Merged;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.TaskSequence;

/** What becomes of two changes of one sequence. */
class SequenceMergeTest {
    private final Kinds kinds = ConditionSentenceTest.kinds();

    @Test
    void changesOfDifferentFeaturesAndEntriesComeTogetherInOurText() throws Exception {
        String ours = edit("sequence: b\n", "sequence: b # mine\n        enabled: false\n");
        String theirs = edit("sequence: b\n", "sequence: b2\n").replace("group: Install", "group: Installation");
        assertEquals(ours.replace("sequence: b #", "sequence: b2 #").replace("group: Install\n", "group: Installation\n"), clean(ours, theirs));
    }

    @Test
    void additionsAtOnePlaceStayBothOursFirst() throws Exception {
        String ours = edit(B, B + "      - runSequence: O\n        sequence: o\n");
        String theirs = edit(B, B + "      - runSequence: T1\n        sequence: t\n      - runSequence: T2\n        sequence: t\n");
        assertEquals(edit(B, B + "      - runSequence: O\n        sequence: o\n      - runSequence: T1\n        sequence: t\n"
                + "      - runSequence: T2\n        sequence: t\n"), clean(ours, theirs));
    }

    @Test
    void theSameAdditionAtTheSamePlaceIsThereOnceAndAtTwoPlacesTwice() throws Exception {
        String r = "      - runSequence: R\n        sequence: r\n";
        String ours = edit(B, B + r);
        assertEquals(ours, clean(ours, ours));
        String theirs = BASE + r;
        assertEquals(ours + r, clean(ours, theirs));
    }

    @Test
    void whatOneMovedAndTheOtherChangedIsMovedAndChanged() throws Exception {
        String moved = edit(B, "") + B;
        String changed = edit("sequence: b\n", "sequence: b\n        continueOnError: true\n");
        String both = edit(B, "") + B + "        continueOnError: true\n";
        assertEquals(List.of(), differences(both, clean(moved, changed)));
        assertEquals(List.of(), differences(both, clean(changed, moved)));
    }

    @Test
    void stepsPutIntoANewGroupThereTakeOurChangesAlong() throws Exception {
        String theirs = edit(B, "      - group: New\n        entries:\n          - runSequence: B\n            sequence: b\n");
        String ours = edit("sequence: b\n", "sequence: ours\n");
        assertEquals(theirs.replace("sequence: b\n", "sequence: ours\n"), clean(ours, theirs));
    }

    @Test
    void whatOneSideDeletedAndTheOtherLeftIsGone() throws Exception {
        assertEquals(edit(B, ""), clean(BASE, edit(B, "")));
        assertEquals(edit(B, ""), clean(edit(B, ""), BASE));
    }

    @Test
    void anotherValueOnBothSidesIsMarkedAroundItsLineAlone() throws Exception {
        Merged merged = merge(BASE, edit("sequence: b\n", "sequence: ours\n"), edit("sequence: b\n", "sequence: theirs\n"));
        assertEquals(edit("        sequence: b\n", "<<<<<<< ours\n        sequence: ours\n=======\n        sequence: theirs\n>>>>>>> theirs\n"), merged.text());
        assertEquals(List.of("taskSequence s › group Prepare › runSequence B › sequence: was b; ours: ours; theirs: theirs"),
                merged.conflicts().stream().map(Conflict::text).toList());
    }

    @Test
    void conditionsAreTakenWholeSoTwoChangesOfOneCollide() throws Exception {
        String when = "sequence: b\n        when:\n          variable: X\n          equals: 1\n";
        String base = edit("sequence: b\n", when);
        Merged merged = merge(base, base.replace("equals: 1", "equals: 2"), base.replace("variable: X", "variable: Y"));
        assertEquals(1, merged.conflicts().size());
        assertTrue(merged.text().contains("<<<<<<< ours\n          variable: X\n          equals: 2\n=======\n          variable: Y\n          equals: 1\n>>>>>>> theirs\n"),
                merged.text());
    }

    @Test
    void deletedHereAndChangedThereIsAConflictAndNothingIsLost() throws Exception {
        String changed = edit("sequence: b\n", "sequence: changed\n");
        String marked = "      - runSequence: B\n        sequence: changed\n";
        Merged deletedHere = merge(BASE, edit(B, ""), changed);
        assertEquals(edit(B, "<<<<<<< ours\n=======\n" + marked + ">>>>>>> theirs\n"), deletedHere.text());
        Merged deletedThere = merge(BASE, changed, edit(B, ""));
        assertEquals(edit(B, "<<<<<<< ours\n" + marked + "=======\n>>>>>>> theirs\n"), deletedThere.text());
    }

    @Test
    void aGroupDeletedThereThatGotAStepHereIsAConflict() throws Exception {
        String ours = BASE + "      - runSequence: N\n        sequence: n\n";
        String theirs = BASE.substring(0, BASE.indexOf("  - group: Install"));
        Merged merged = merge(BASE, ours, theirs);
        assertEquals(List.of("taskSequence s › group Install"), merged.conflicts().stream().map(Conflict::path).toList());
        assertTrue(merged.text().contains("runSequence: N"), merged.text());
    }

    @Test
    void movedToTwoPlacesIsAConflict() throws Exception {
        String ours = edit(B, "") + B;
        String theirs = edit(B, "").replace("  - group: Install", "  - runSequence: B\n    sequence: b\n  - group: Install");
        assertEquals(List.of("taskSequence s › group Install › runSequence B"), merge(BASE, ours, theirs).conflicts().stream().map(Conflict::path).toList());
    }

    @Test
    void entriesAddedOnBothSidesWithOneIdAreOne() throws Exception {
        String ours = BASE + "      - runSequence: N\n        id: n\n        sequence: one\n";
        String theirs = BASE + "      - runSequence: N\n        id: n\n        sequence: two\n";
        Merged merged = merge(BASE, ours, theirs);
        assertEquals(BASE + "      - runSequence: N\n        id: n\n<<<<<<< ours\n        sequence: one\n=======\n        sequence: two\n>>>>>>> theirs\n", merged.text());
    }

    @Test
    void listsOfValuesTakeBothChanges() throws Exception {
        String codes = edit("sequence: b\n", "sequence: b\n        successCodes: [0, 1, 2]\n");
        assertEquals(codes.replace("[0, 1, 2]", "[0, 2, 9, 7]"), merge(codes, codes.replace("[0, 1, 2]", "[0, 1, 2, 9]"),
                codes.replace("[0, 1, 2]", "[0, 2, 7]")).text());
    }

    // ---- random changes -----------------------------------------------------------------------------

    private static TaskSequence sequence(YamlResource file) {
        return (TaskSequence) file.getContents().getFirst();
    }

    private static List<EList<Entry>> lists(TaskSequence sequence) {
        var lists = new ArrayList<EList<Entry>>();
        lists.add(sequence.getEntries());
        sequence.eAllContents().forEachRemaining(each -> {
            if (each instanceof Group group) {
                lists.add(group.getEntries());
            }
        });
        return lists;
    }

    private static List<Entry> entries(TaskSequence sequence) {
        var entries = new ArrayList<Entry>();
        lists(sequence).forEach(entries::addAll);
        return entries;
    }

    private static RunSequence step(String name) {
        RunSequence step = SequenceFactory.eINSTANCE.createRunSequence();
        step.setName(name);
        step.setSequenceName("of " + name);
        return step;
    }

    private YamlResource read(String text) {
        return YamlResource.of(URI.createURI("a.yaml"), kinds, text);
    }

    private String base(Random random) {
        YamlResource file = read("taskSequence: S\nid: s\nentries:\n  - group: G\n");
        for (int i = 0; i < 25; i++) {
            List<EList<Entry>> lists = lists(sequence(file));
            Entry entry = random.nextInt(5) == 0 ? SequenceFactory.eINSTANCE.createGroup() : step("x");
            entry.setName("E" + i);
            EList<Entry> list = lists.get(random.nextInt(lists.size()));
            list.add(random.nextInt(list.size() + 1), entry);
        }
        return file.synchronise();
    }

    /** Some changes of any sort; with only, just of entries whose number leaves this rest, and nothing that moves or goes. */
    private String edited(String text, Random random, String mark, int only) {
        YamlResource file = read(text);
        for (int i = 0; i < 6; i++) {
            List<Entry> entries = entries(sequence(file)).stream().filter(each -> only < 0 || each.getName().matches("E\\d+")
                    && Integer.parseInt(each.getName().substring(1)) % 2 == only).toList();
            Entry entry = entries.isEmpty() ? null : entries.get(random.nextInt(entries.size()));
            List<EList<Entry>> lists = lists(sequence(file));
            EList<Entry> list = lists.get(random.nextInt(lists.size()));
            int what = entry == null ? 0 : random.nextInt(only < 0 ? 6 : 3);
            switch (what) {
                case 0 -> list.add(random.nextInt(list.size() + 1), step(mark + i));
                case 1 -> entry.setDescription(mark + i);
                case 2 -> entry.setContinueOnError(!entry.isContinueOnError());
                case 3 -> EcoreUtil.remove(entry);
                case 4 -> entry.setName(mark + "renamed" + i);
                default -> {
                    if (!(entry instanceof Group)) {
                        EcoreUtil.remove(entry);
                        list.add(random.nextInt(list.size() + 1), entry);
                    }
                }
            }
        }
        return file.synchronise();
    }

    private List<String> differences(String one, String other) {
        return ModelDiff.compare(read(one).getContents(), read(other).getContents(), kinds).stream().map(Difference::text).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void whatOnlyOneSideChangedIsWhatComesOut(long seed) throws Exception {
        for (int i = 0; i < 20; i++) {
            var random = new Random(seed * 1000 + i);
            String base = base(random);
            String changed = edited(base, random, "X", -1);
            assertEquals(changed, merge(base, changed, base).text(), "ours, " + i);
            assertEquals(changed, merge(base, changed, changed).text(), "both, " + i);
            Merged theirs = merge(base, base, changed);
            assertEquals(List.of(), theirs.conflicts(), "theirs, " + i);
            assertEquals(List.of(), differences(changed, theirs.text()), "theirs, " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 4, 5 })
    void changesOfDifferentEntriesAndAdditionsAreAllThere(long seed) throws Exception {
        for (int i = 0; i < 20; i++) {
            var random = new Random(seed * 1000 + i);
            String base = base(random);
            String ours = edited(base, random, "O", 0);
            String theirs = edited(base, random, "T", 1);
            Merged merged = merge(base, ours, theirs);
            assertEquals(List.of(), merged.conflicts(), "" + i);
            var expected = new ArrayList<String>();
            for (String each : List.of(ours, theirs)) {
                entries(sequence(read(each))).stream().map(SequenceMergeTest::said).filter(said -> !all(base).contains(said)).forEach(expected::add);
            }
            var found = new ArrayList<>(all(merged.text()));
            found.removeAll(all(base));
            Collections.sort(expected);
            Collections.sort(found);
            assertEquals(expected, found, "" + i);
        }
    }

    private List<String> all(String text) {
        return entries(sequence(read(text))).stream().map(SequenceMergeTest::said).toList();
    }

    private static String said(Entry entry) {
        return entry.getName() + " " + entry.getDescription() + " " + entry.isContinueOnError();
    }

    /** Both sides of all marks, taken everywhere. */
    private static List<String> sides(String marked) {
        var ours = new StringBuilder();
        var theirs = new StringBuilder();
        boolean inOurs = true;
        boolean inTheirs = true;
        for (String line : marked.lines().toList()) {
            if (line.startsWith("<<<<<<< ")) {
                inTheirs = false;
            } else if (line.equals("=======")) {
                inOurs = false;
                inTheirs = true;
            } else if (line.startsWith(">>>>>>> ")) {
                inOurs = true;
            } else {
                (inOurs ? ours : new StringBuilder()).append(line).append('\n');
                (inTheirs ? theirs : new StringBuilder()).append(line).append('\n');
            }
        }
        return List.of(ours.toString(), theirs.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = { 6, 7, 8 })
    void howeverMuchCollidesNoEntryIsLostOrDoubledAndBothSidesAreSound(long seed) throws Exception {
        for (int i = 0; i < 20; i++) {
            var random = new Random(seed * 1000 + i);
            String base = base(random);
            String ours = edited(base, random, "O", -1);
            String theirs = edited(base, random, "T", -1);
            Merged merged = merge(base, ours, theirs);
            for (String side : sides(merged.text())) {
                YamlResource file = read(side);
                assertEquals(List.of(), file.problems(), "" + i);
                List<String> names = entries(sequence(file)).stream().map(Entry::getName).toList();
                assertEquals(new HashSet<>(names).size(), names.size(), i + " doubled: " + names + "\n" + side);
            }
            for (String added : List.of("O", "T")) {
                var there = entries(sequence(read(added.equals("O") ? ours : theirs))).stream().map(Entry::getName).filter(each -> each.matches(added + "\\d")).toList();
                for (String each : there) {
                    assertTrue(merged.text().contains(": " + each + "\n"), i + " " + each + " is lost\n" + merged.text());
                }
            }
        }
    }

    @Test
    void aStepThatBothSidesMovedToDifferentPlacesOfOneListIsMarked() throws Exception {
        String three = BASE.replace(B, B + "      - runSequence: D\n        sequence: d\n");
        String a = "      # first of all\n      - runSequence: A\n        sequence: a\n";
        String d = "      - runSequence: D\n        sequence: d\n";

        Merged merged = merge(three, three.replace(a + B + d, B + d + a), three.replace(a + B + d, B + a + d));

        assertEquals(1, merged.conflicts().size(), merged.text());
    }

    @Test
    void aStepThatOneSideMovedAwayAndTheOtherWithinItsListIsMarked() throws Exception {
        String c = "      - runSequence: C\n        sequence: c\n";
        String up = BASE.replace("      # first of all\n", B + "      # first of all\n").replace("        sequence: a\n" + B, "        sequence: a\n");
        String away = BASE.replace(B, "").replace(c, c + B);

        assertEquals(1, merge(BASE, away, up).conflicts().size());
        assertEquals(1, merge(BASE, up, away).conflicts().size());
    }
}
