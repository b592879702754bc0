package org.slipway.sequence.ui.simulate;

import java.util.Map;
import java.util.Optional;

import org.slipway.engine.journal.Act;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ui.flow.FlowMarks;
import org.slipway.sequence.ui.run.FateLook;
import org.slipway.workbench.editor.form.Look;

/** The path of a run in the picture of its sequence. @param waiting the entry before which it waits */
record PathMarks(Map<String, Act> acts, Optional<String> waiting, Look look) implements FlowMarks {

    @Override
    public Optional<Mark> of(Entry entry) {
        Optional<String> path = Paths.of(entry);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (waiting.equals(path)) {
            return Optional.of(new Mark("▸", "the run waits here", look.accent(), false, true));
        }
        return Optional.of(Optional.ofNullable(acts.get(path.get())).map(this::mark).orElseGet(() -> new Mark("", "not reached", look.muted(), true, false)));
    }

    private Mark mark(Act act) {
        var fates = new FateLook(look);
        boolean faint = switch (act.fate()) {
            case SKIPPED, SWITCHED_OFF -> true;
            case STARTED, ENTERED, REFUSED, UNDER_WAY, DONE, NOTHING_TO_DO, FAILED, ALTERED, OVER -> false;
        };
        boolean strong = act.fate() == Act.Fate.FAILED || act.fate() == Act.Fate.REFUSED;
        return new Mark(FateLook.sign(act.fate()), FateLook.word(act.fate()), fates.colour(act.fate()), faint, strong);
    }
}
