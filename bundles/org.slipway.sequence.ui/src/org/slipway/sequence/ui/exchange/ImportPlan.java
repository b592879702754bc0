package org.slipway.sequence.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.slipway.base.Problem;
import org.slipway.sequence.SequencePackage;
import org.slipway.workbench.site.IdRule;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;

/** What is to be imported, and under which ids; says what is in the way. */
final class ImportPlan {
    private final OpenedSite site;
    private final List<Incoming> all = new ArrayList<>();
    private List<Problem> remarks = List.of();
    private boolean replacing;

    /** Whether one can be imported, and what its import will do. */
    record Outlook(boolean possible, String text) {
    }

    ImportPlan(OpenedSite site) {
        this.site = site;
    }

    /** @param told what somebody should know about the files */
    void read(List<Incoming> found, List<Problem> told) {
        all.clear();
        for (Incoming each : found) {
            all.add(each.withId(free(each.id())));
        }
        remarks = List.copyOf(told);
    }

    /** Two of one import never get one id; whether one of the site is replaced is for the user to say. */
    private String free(String id) {
        return IntStream.iterate(1, count -> count + 1).mapToObj(count -> count == 1 ? id : id + "-" + count)
                .filter(each -> all.stream().noneMatch(other -> other.id().equalsIgnoreCase(each))).findFirst().orElseThrow();
    }

    List<Incoming> all() {
        return List.copyOf(all);
    }

    List<Incoming> wanted() {
        return all.stream().filter(Incoming::wanted).toList();
    }

    List<Problem> remarks() {
        return remarks;
    }

    boolean replacing() {
        return replacing;
    }

    void replacing(boolean now) {
        replacing = now;
    }

    void set(int row, Incoming changed) {
        all.set(row, changed);
    }

    /** What becomes of the sequence in this row. */
    Outlook outlook(int row) {
        Incoming incoming = all.get(row);
        if (!incoming.wanted()) {
            return new Outlook(true, "is not imported");
        }
        Optional<Incoming> twin = IntStream.range(0, all.size()).filter(each -> each != row).mapToObj(all::get).filter(Incoming::wanted)
                .filter(other -> other.id().toLowerCase(Locale.ROOT).equals(incoming.id().toLowerCase(Locale.ROOT))).findFirst();
        if (twin.isPresent()) {
            return new Outlook(false, "has the same id as “" + twin.get().found().name() + "”");
        }
        Optional<SiteElement> there = site.snapshot().find(incoming.id(), SequencePackage.Literals.TASK_SEQUENCE).stream().findFirst();
        if (there.isPresent()) {
            return new Outlook(replacing, (replacing ? "replaces “" : "the id is already that of “") + there.get().label() + "”");
        }
        return new IdRule(site, SequencePackage.Literals.TASK_SEQUENCE).objection(incoming.id(), "")
                .map(objection -> new Outlook(false, objection)).orElse(new Outlook(true, "is new"));
    }

    /** Why the import cannot go on; empty when it can. */
    Optional<String> objection() {
        if (wanted().isEmpty()) {
            return Optional.of("Choose at least one sequence.");
        }
        return IntStream.range(0, all.size()).filter(row -> !outlook(row).possible()).boxed().findFirst()
                .map(row -> "“" + all.get(row).found().name() + "” " + phrase(outlook(row).text()) + ". Give it another id below"
                        + (replaceable(row) ? ", or tick “Replace”." : "."));
    }

    private static String phrase(String outlook) {
        return outlook.startsWith("has ") ? outlook : "cannot be imported: " + outlook.replaceAll("\\.$", "");
    }

    private boolean replaceable(int row) {
        return !site.snapshot().find(all.get(row).id(), SequencePackage.Literals.TASK_SEQUENCE).isEmpty();
    }
}
