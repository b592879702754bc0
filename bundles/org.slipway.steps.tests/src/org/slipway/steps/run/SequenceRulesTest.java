package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.run.RunReport;
import org.slipway.model.Condition;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.steps.CommandLine;
import org.slipway.steps.StepsFactory;

/**
 * How a sequence is carried out, rule by rule as other engines document them under “execution order and results”, with the steps that people use.
 * The first word of a row is the rule's number.
 */
class SequenceRulesTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;

    /** One row: a rule, what it is tried with, and what must come of it. */
    private static final class Row {
        private final String rule;
        private final List<Consumer<Bench>> machine = new ArrayList<>();
        private final Map<String, String> holds = new LinkedHashMap<>();
        private Function<Bench, List<Entry>> entries = bench -> List.of();
        private List<String> does = List.of();
        private Verdict verdict = Verdict.SUCCEEDED;
        private long code;

        Row(String rule) {
            this.rule = rule;
        }

        Row on(Consumer<Bench> prepared) {
            machine.add(prepared);
            return this;
        }

        Row ends(String command, long exit) {
            return on(bench -> bench.machine.ends(command, exit, ""));
        }

        Row of(Entry... given) {
            entries = bench -> List.of(given);
            return this;
        }

        Row of(Function<Bench, List<Entry>> made) {
            entries = made;
            return this;
        }

        Row does(String... commands) {
            does = Stream.of(commands).map(each -> each.startsWith("restart ") || each.startsWith("stage ") ? each : "run " + each).toList();
            return this;
        }

        Row fails(long with) {
            verdict = Verdict.FAILED;
            code = with;
            return this;
        }

        Row cancelled() {
            verdict = Verdict.CANCELLED;
            code = 1223;
            return this;
        }

        Row holds(String variable, String value) {
            holds.put(variable, value);
            return this;
        }

        void check() throws Exception {
            var bench = Bench.inSystem();
            machine.forEach(each -> each.accept(bench));
            var over = assertInstanceOf(RunReport.Over.class, bench.run(entries.apply(bench).toArray(Entry[]::new)));
            assertEquals(does, bench.machine.done.stream().filter(each -> !each.startsWith("bring ")).toList());
            assertEquals(verdict, over.verdict(), over::text);
            assertEquals(code, over.code(), over::text);
            holds.forEach((name, value) -> assertEquals(value, bench.variable(name), name));
            oneAtATime(bench);
        }

        /** No step begins before the one before has ended. */
        private static void oneAtATime(Bench bench) {
            String current = "";
            for (var line : bench.journal.past()) {
                if (line.event() instanceof Event.Starting starting) {
                    assertEquals("", current);
                    current = starting.entry();
                } else if (line.event() instanceof Event.Ended ended) {
                    assertEquals(current, ended.entry());
                    current = "";
                }
            }
        }
    }

    private static Row rule(String rule) {
        return new Row(rule);
    }

    private static CommandLine run(String name) {
        CommandLine step = STEPS.createCommandLine();
        step.setName(name);
        step.setCommand(name);
        return step;
    }

    private static CommandLine codes(String name, Long... codes) {
        CommandLine step = run(name);
        step.getSuccessCodes().addAll(List.of(codes));
        return step;
    }

    /** Puts what it writes into a variable. */
    private static CommandLine into(String variable, String name) {
        CommandLine step = run(name);
        step.setOutputVariable(variable);
        return step;
    }

    private static Step set(String variable, String value) {
        var step = STEPS.createSetVariable();
        step.setName("set " + variable);
        step.setVariable(variable);
        step.setValue(value);
        return step;
    }

    private static Group group(String name, Entry... entries) {
        Group group = SequenceFactory.eINSTANCE.createGroup();
        group.setName(name);
        group.getEntries().addAll(List.of(entries));
        return group;
    }

    private static <E extends Entry> E forgiven(E entry) {
        entry.setContinueOnError(true);
        return entry;
    }

    private static <E extends Entry> E off(E entry) {
        entry.setEnabled(false);
        return entry;
    }

    private static <E extends Entry> E when(Condition condition, E entry) {
        entry.setWhen(condition);
        return entry;
    }

    private static Condition variable(String name, String value) {
        var condition = ModelFactory.eINSTANCE.createVariableCondition();
        condition.setVariable(name);
        condition.setEquals(value);
        return condition;
    }

    private static Condition never() {
        return variable("Never", "1");
    }

    /** That can neither be answered nor be passed over. */
    private static Condition fatal() {
        var query = ModelFactory.eINSTANCE.createWqlCondition();
        query.setQuery("SELECT * FROM Nothing_Here");
        query.setIgnoreFailure(false);
        return query;
    }

    private static <S extends Step> S only(Environment where, S step) {
        step.setRunIn(where);
        return step;
    }

    private static Step restart() {
        return STEPS.createRestartComputer();
    }

    private static TaskSequence sequence(Entry... entries) {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.setId("inner");
        sequence.setName("inner");
        sequence.getEntries().addAll(List.of(entries));
        return sequence;
    }

    private static Step call(Entry... entries) {
        var call = SequenceFactory.eINSTANCE.createRunSequence();
        call.setName("call");
        call.setSequence(sequence(entries));
        return call;
    }

    private static Stream<Row> order() {
        return Stream.of(
                rule("1 in the order of the text, depth first").of(run("a"), group("g", run("b"), group("h", run("c")), run("d")), run("e")).does("a", "b", "c", "d", "e"),
                rule("1 a called sequence in the place of its call").of(run("a"), call(run("b"), run("c")), run("d")).does("a", "b", "c", "d"),
                rule("2 what is switched off is passed over").of(off(run("a")), run("b")).does("b"),
                rule("2 what is switched off is not even asked about").of(off(when(fatal(), run("a"))), run("b")).does("b"),
                rule("2 what must not be is passed over").of(when(never(), run("a")), run("b")).does("b"),
                rule("2 what may be runs").of(set("Way", "left"), when(variable("way", "LEFT"), run("a"))).does("a"),
                rule("3 switched off leaves the last action as it was").ends("a", 7).of(forgiven(run("a")), off(run("b"))).does("a")
                        .holds("_SMSTSLastActionName", "a").holds("_SMSTSLastActionRetCode", "7").holds("_SMSTSLastActionSucceeded", "false"),
                rule("3 a condition leaves the last action as it was").ends("a", 7).of(forgiven(run("a")), when(never(), run("b")))
                        .does("a").holds("_SMSTSLastActionName", "a").holds("_SMSTSLastActionRetCode", "7").holds("_SMSTSLastActionSucceeded", "false"),
                rule("3 a group that is passed over leaves the last action as it was").ends("a", 7).of(forgiven(run("a")), when(never(), group("g", run("b"))))
                        .does("a").holds("_SMSTSLastActionName", "a").holds("_SMSTSLastActionSucceeded", "false"),
                rule("3 the next that runs takes its place").ends("a", 7).of(forgiven(run("a")), off(run("b")), run("c")).does("a", "c")
                        .holds("_SMSTSLastActionName", "c").holds("_SMSTSLastActionRetCode", "0").holds("_SMSTSLastActionSucceeded", "true"));
    }

    private static Stream<Row> codesAndRestarts() {
        return Stream.of(
                rule("4 a code of the list is success").ends("a", 17).of(codes("a", 0L, 17L), run("b")).does("a", "b").holds("_SMSTSLastActionSucceeded", "true"),
                rule("4 any other code is none").ends("a", 18).of(codes("a", 0L, 17L), run("b")).does("a").fails(18),
                rule("4 a list without 0 takes no 0").of(codes("a", 17L)).does("a").fails(0x80004005L),
                rule("4 3010 of an installation restarts and goes on with the next").ends("setup.exe", 3010).of(bench -> List.of(install(bench), run("b")))
                        .does("setup.exe", "restart SYSTEM", "b"),
                rule("4 3010 that is not in the list is a failure").ends("a", 3010).of(codes("a", 0L), run("b")).does("a").fails(3010),
                rule("4 SMSTSRebootRequested restarts behind the step").of(set("SMSTSRebootRequested", "HD"), run("b")).does("restart SYSTEM", "b")
                        .holds("SMSTSRebootRequested", ""),
                rule("4 SMSTSRebootRequested can ask for Windows PE").on(bench -> bench.sequence.setBootImage(bench.with(ModelFactory.eINSTANCE.createBootImage(), "pe")))
                        .of(set("SMSTSRebootRequested", "WinPE"), only(Environment.PE, run("b"))).does("stage pe", "restart PE", "b"),
                rule("4 with SMSTSRetryRequested the same step runs again").on(bench -> {
                    bench.machine.ends("a", 0, "HD");
                    bench.machine.starting = next -> bench.machine.ends("a", 0, "");
                }).of(set("SMSTSRetryRequested", "true"), into("SMSTSRebootRequested", "a"), run("b")).does("a", "restart SYSTEM", "a", "b").holds("SMSTSRetryRequested", ""),
                rule("4 what failed restarts nothing; its wish is met behind the next that does not fail").on(bench -> bench.machine.ends("a", 1, "HD"))
                        .of(forgiven(into("SMSTSRebootRequested", "a")), run("b"), run("c")).does("a", "b", "restart SYSTEM", "c"),
                rule("5 a step for Windows PE fails in the installed system and is not tried").of(only(Environment.PE, run("a")), run("b")).does().fails(0x80004005L),
                rule("5 a step for the installed system fails in Windows PE and is not tried").on(bench -> bench.machine.pe = true).of(only(Environment.OS, run("a")))
                        .does().fails(0x80004005L),
                rule("5 where it is forgiven the sequence goes on").of(forgiven(only(Environment.PE, run("a"))), run("b")).does("b").holds("_SMSTSLastActionSucceeded", "true"),
                rule("9 without a volume that keeps the state nothing is forgiven").on(bench -> bench.machine.keepsState = false)
                        .of(forgiven(group("g", forgiven(restart()))), run("b")).does().fails(0x80004005L));
    }

    private static Step install(Bench bench) {
        var tools = bench.files("PKG00001");
        Bench.program(tools, "Install", "setup.exe");
        var step = STEPS.createInstallPackage();
        step.setPackage(tools);
        return step;
    }

    private static Stream<Row> failures() {
        return Stream.of(
                rule("6 a step that goes on is noted as failed").ends("a", 5).of(forgiven(run("a")), when(variable("_SMSTSLastActionSucceeded", "false"), run("b")))
                        .does("a", "b"),
                rule("6 else its group fails at once").ends("a", 5).of(forgiven(group("g", run("a"), run("b"))), run("c")).does("a", "c"),
                rule("6 and the group around that").ends("a", 5).of(forgiven(group("g", group("h", run("a"), run("b")), run("c"))), run("d")).does("a", "d"),
                rule("6 a called sequence is a group as well").ends("a", 5).of(forgiven(call(run("a"), run("b"))), run("c")).does("a", "c"),
                rule("6 where nobody goes on the sequence fails with that code").ends("a", 5).of(group("g", group("h", run("a"))), run("b")).does("a").fails(5),
                rule("7 a condition lets a group pass as a whole").of(when(never(), group("g", run("a"), group("h", run("b")))), run("c")).does("c"),
                rule("7 switched off, a group is so as a whole").of(off(group("g", run("a"), group("h", run("b")))), run("c")).does("c"),
                rule("7 a condition of a group is asked once, when it is reached").of(when(variable("Way", ""), group("g", set("Way", "left"), run("a"))), run("b")).does("a", "b"),
                rule("7 a group does nothing of its own").of(run("a"), group("g")).does("a").holds("_SMSTSLastActionName", "a"),
                rule("8 the worked example").ends("1", 1).ends("2", 2).ends("4", 4)
                        .of(forgiven(group("A", forgiven(run("1")), run("2"), run("3"))), group("B", run("4"), run("5"), run("6"))).does("1", "2", "4").fails(4),
                rule("10 differs: whoever started it may cancel it, and the step under way is the last").on(bench -> bench.machine.running = line -> {
                    if (line.equals("a")) {
                        Thread.currentThread().interrupt();
                    }
                }).of(run("a"), run("b")).does("a").cancelled(),
                rule("11 content that cannot be had fails the step that needs it").on(bench -> bench.machine.abilities.gone.add("PKG00001"))
                        .of(bench -> List.of(forgiven(install(bench)), when(variable("_SMSTSLastActionSucceeded", "false"), run("b")))).does("b"),
                rule("11 and the sequence where nobody goes on").on(bench -> bench.machine.abilities.gone.add("PKG00001"))
                        .of(bench -> List.of(install(bench), run("b"))).does().fails(0x80070002L),
                rule("13 codes are unsigned and stand in variables as decimals").ends("a", 0xC1900210L).of(run("a")).does("a").fails(0xC1900210L)
                        .holds("_SMSTSLastActionRetCode", "3247440400"),
                rule("13 so can they be listed").ends("a", 0xC1900210L).of(codes("a", 3247440400L)).does("a").holds("_SMSTSLastActionRetCode", "3247440400"));
    }

    private static List<Row> rows() {
        return Stream.of(order(), codesAndRestarts(), failures()).flatMap(each -> each).toList();
    }

    @TestFactory
    Stream<DynamicTest> theRuleHolds() {
        return rows().stream().map(row -> dynamicTest(row.rule, row::check));
    }

    @Test
    void rule12ProgressCountsStepsThatAreSwitchedOnWhereverTheyStand() {
        var bench = new Bench();

        assertEquals(4, bench.plan(run("1"), off(run("not")), group("g", run("2"), off(run("not"))), off(group("h", run("3"), off(run("not")))), call(run("4"))).steps());
    }

    @Test
    void everyRuleHasARow() {
        Stream<String> numbers = Stream.concat(rows().stream().map(row -> row.rule.split(" ")[0]), Stream.of("12"));

        assertEquals(IntStream.rangeClosed(1, 13).boxed().toList(), numbers.map(Integer::valueOf).distinct().sorted().toList());
    }
}
