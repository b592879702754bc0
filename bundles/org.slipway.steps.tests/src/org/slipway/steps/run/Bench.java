package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.slipway.engine.content.Content;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.variables.Value;
import org.slipway.model.ContentReference;
import org.slipway.model.Deployable;
import org.slipway.model.ModelFactory;
import org.slipway.model.Package;
import org.slipway.model.Program;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;

/** Runs steps by the engine, with the executors that the bundle registers, on a machine of the tests. */
public final class Bench {
    final FakeMachine machine = new FakeMachine();
    final TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
    final Map<String, Value> given = new LinkedHashMap<>();
    final List<Deployable> site = new ArrayList<>();
    Path folder = Path.of(".");
    MemoryJournal journal = new MemoryJournal(machine.clock());
    private Map<String, Value> after = Map.of();

    public Bench() {
        sequence.setId("test");
        sequence.setName("A test");
    }

    static Bench inSystem() {
        var bench = new Bench();
        bench.machine.pe = false;
        return bench;
    }

    Bench given(String name, String value) {
        given.put(name, Value.plain(value));
        return this;
    }

    Bench secret(String name, String value) {
        given.put(name, Value.secret(value, name));
        return this;
    }

    Bench toolkit() {
        sequence.setOrigin(Format.MDT);
        return this;
    }

    /** Something that the site holds besides the sequence. */
    <D extends Deployable> D with(D element, String id) {
        element.setId(id);
        if (element.getName() == null) {
            element.setName(id);
        }
        site.add(element);
        return element;
    }

    Package files(String id) {
        Package made = with(ModelFactory.eINSTANCE.createPackage(), id);
        var reference = ModelFactory.eINSTANCE.createContentReference();
        reference.setPath(id);
        made.getContent().add(reference);
        return made;
    }

    /** Whatever is asked for is there, below the folder. */
    private Content content() {
        return new Content() {
            @Override
            public Holding look(ContentReference reference) {
                return new Holding(1_000, true);
            }

            @Override
            public Path bring(ContentReference reference) {
                return folder.resolve(reference.getPath());
            }
        };
    }

    static Program program(Package owner, String name, String line) {
        Program program = ModelFactory.eINSTANCE.createProgram();
        program.setName(name);
        program.setCommandLine(line);
        owner.getPrograms().add(program);
        return program;
    }

    Plan plan(Entry... entries) {
        sequence.getEntries().clear();
        sequence.getEntries().addAll(List.of(entries));
        ResourceSet set = new ResourceSetImpl();
        var own = new ResourceImpl(URI.createURI("memory:/sequence"));
        own.getContents().add(sequence);
        set.getResources().add(own);
        var rest = new ResourceImpl(URI.createURI("memory:/site"));
        rest.getContents().addAll(site);
        set.getResources().add(rest);
        return switch (new Planner(Executors.registered(), content(), any -> Optional.empty()).plan(sequence)) {
            case Planned.Ready ready -> ready.plan();
            case Planned.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** To the end, over all restarts. */
    RunReport run(Entry... entries) throws Exception {
        for (Entry entry : entries) {
            if (entry.getName() == null) {
                entry.setName(entry.eClass().getName());
            }
        }
        return goOn(plan(entries));
    }

    RunReport goOn(Plan plan) throws Exception {
        for (int starts = 0; starts < 20; starts++) {
            var run = new Run(plan, machine, journal, new RunSettings(content(), RunListener.NONE));
            RunReport report = run.go(new RunStart("run-1", "1.0", given, Set.of()));
            after = run.variables();
            if (!(report instanceof RunReport.Suspended)) {
                return report;
            }
        }
        throw new AssertionError("The run does not end");
    }

    /** The step was begun and broken off; what the engine does when it is started again. */
    RunReport brokenOff(Step step) throws Exception {
        step.setName(step.eClass().getName());
        Plan plan = plan(step);
        var start = new LinkedHashMap<String, String>();
        given.forEach((name, value) -> start.put(name, value.told()));
        journal = new MemoryJournal(machine.clock());
        journal.add(new Event.Begun("run-1", "test", "A test", plan.digest().toString(), "fake", "1.0", start));
        journal.add(new Event.Woke("boot 1", machine.pe));
        journal.add(new Event.Decided("0", step.getName(), Event.Choice.RUN, "", List.of()));
        journal.add(new Event.Starting("0", 1, Map.of()));
        machine.boots++;
        return goOn(plan);
    }

    void succeeds(Entry... entries) throws Exception {
        var over = assertInstanceOf(RunReport.Over.class, run(entries));
        assertEquals(Event.Verdict.SUCCEEDED, over.verdict(), over::text);
    }

    /** What it said when it failed. */
    String fails(long code, Entry... entries) throws Exception {
        var over = assertInstanceOf(RunReport.Over.class, run(entries));
        assertEquals(Event.Verdict.FAILED, over.verdict(), over::text);
        assertEquals(code, over.code(), over::text);
        return over.text();
    }

    String variable(String name) {
        return after.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name)).map(each -> each.getValue().text()).findFirst().orElse("");
    }

    List<Ended> ends() {
        return journal.past().stream().map(Line::event).filter(Ended.class::isInstance).map(Ended.class::cast).toList();
    }

    Result result() {
        return ends().getLast().result();
    }

    String said() {
        return String.join("\n", journal.past().stream().map(Line::event).filter(Event.Said.class::isInstance).map(Event.Said.class::cast).map(Event.Said::text).toList());
    }

    /** All that the journal holds, as text. */
    String told() {
        return String.join("\n", journal.past().stream().map(line -> line.event().toString()).toList());
    }
}
