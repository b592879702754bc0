package org.slipway.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.variables.Value;

/** Runs sequences on a machine of the tests, start after start. */
abstract class OnFakeTarget {
    final Sequences sequences = new Sequences();
    final FakeTarget target = sequences.target;
    final MemoryJournal journal = new MemoryJournal(target.clock());
    Map<String, Value> start = Map.of();
    Run last;

    RunReport go(Plan plan) throws Exception {
        last = new Run(plan, target, journal, new RunSettings(sequences.content(), RunListener.NONE));
        return last.go(new RunStart("run-1", "1.0", start, Set.of()));
    }

    static RunReport.Over over(Verdict verdict, long code, RunReport report) {
        var over = assertInstanceOf(RunReport.Over.class, report);
        assertEquals(verdict, over.verdict(), over::text);
        assertEquals(code, over.code());
        return over;
    }

    String held(String name) {
        return last.variables().entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name)).map(each -> each.getValue().text()).findFirst().orElse("");
    }

    List<String> decisions() {
        return journal.past().stream().map(Line::event).filter(Event.Decided.class::isInstance).map(Event.Decided.class::cast)
                .map(decided -> decided.name() + " " + decided.choice()).toList();
    }
}
