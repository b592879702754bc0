package org.slipway.sequence.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.slipway.model.ModelPackage;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.flow.Flow;

/** Names that the other tools bear, and ids that mean one entry. Disabled entries too: they are exported and compared as well. */
public final class EntryNameCheck extends SequenceCheck {
    private static final int LONGEST = 50;
    private static final Code LONG = new Code("SEQ-NAME-LONG", "The name of a group or step is longer than 50 characters.",
            "Configuration Manager's editor takes no more; a sequence exported to it shows the name cut off or is refused when it is edited.",
            "Shorten the name and put the rest into the description.", "“Install the applications that every machine in the branch offices gets”.");
    private static final Code TWICE = new Code("SEQ-ID-TWICE", "Two entries of a sequence have the same id.",
            "Comparison and merge tell entries by their ids and would take one for the other.", "Give one of them another id, or none.",
            "a copied step that kept “id: install-office”.");

    public EntryNameCheck() {
        super(LONG, TWICE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        boolean toolkit = flow.toolkit(); // the toolkit itself takes longer ones
        Map<String, Entry> ids = new HashMap<>();
        var findings = new ArrayList<Finding>();
        entries(flow).forEach(entry -> {
            String name = entry.getName();
            if (name != null && name.length() > LONGEST) {
                String cut = name.substring(0, LONGEST).strip();
                String text = "“" + name + "” has " + name.length() + " characters; Configuration Manager takes " + LONGEST + ".";
                findings.add(Finding.about(entry, ModelPackage.Literals.ELEMENT__NAME, (toolkit ? LONG.info(text) : LONG.warning(text)).next("Shorten it.")).with(Fixes.set(entry, ModelPackage.Literals.ELEMENT__NAME, cut, "Shorten to “" + cut + "”")));
            }
            Entry other = entry.getId() == null ? null : ids.putIfAbsent(entry.getId(), entry);
            if (other != null) {
                findings.add(Finding.about(entry, SequencePackage.Literals.ENTRY__ID, TWICE.error("“" + entry.getName() + "” has the id “" + entry.getId() + "” that “" + other.getName()
                        + "” has already.").next("Give it another id, or none.")).with(Fixes.clear(entry, SequencePackage.Literals.ENTRY__ID, "Take the id off “" + entry.getName() + "”")));
            }
        });
        return findings.stream();
    }

    static Stream<Entry> entries(Flow flow) {
        List<Entry> all = new ArrayList<>();
        collect(flow.sequence().getEntries(), all);
        return all.stream();
    }

    private static void collect(List<Entry> entries, List<Entry> all) {
        for (Entry entry : entries) {
            all.add(entry);
            if (entry instanceof Group group) {
                collect(group.getEntries(), all);
            }
        }
    }
}
