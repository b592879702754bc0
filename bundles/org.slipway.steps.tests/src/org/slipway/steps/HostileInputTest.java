package org.slipway.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.Format;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.exchange.SequenceImport;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.testkit.Installed;

/** Files that are made to take time or memory. Each is so large that work growing with the square of it would take minutes. */
class HostileInputTest {
    /** On an idle machine all of them take less than three seconds. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String IMPORTED = "imported";

    private final Kinds kinds = Installed.kinds();

    /** @param ends with the code of a problem, or with an import */
    private record Hostile(String name, String ends, Supplier<String> body) {
    }

    private static Stream<Hostile> all() {
        return Stream.of(
                new Hostile("steps beside each other", IMPORTED, () -> many(10_000, i -> "<step name=\"s" + i + "\"><action>a</action></step>")),
                new Hostile("empty groups beside each other", IMPORTED, () -> many(30_000, i -> "<group name=\"g\"/>")),
                new Hostile("steps at the bottom of nested groups", IMPORTED,
                        () -> "<group name=\"g\">".repeat(95) + many(10_000, i -> "<step name=\"s" + i + "\"><action>a</action></step>") + "</group>".repeat(95)),
                new Hostile("more nested groups than are allowed", "XML-TOO-MUCH", () -> "<group>".repeat(100_000)),
                new Hostile("a group with a name of four million letters around many steps", IMPORTED,
                        () -> "<group name=\"" + "n".repeat(3_900_000) + "\">" + many(10_000, i -> "<step name=\"s\"><action>a</action></step>") + "</group>"),
                new Hostile("a command line of letters without end", IMPORTED, () -> step("", "a".repeat(3_900_000))),
                new Hostile("a command line of names of scripts", IMPORTED, () -> step("", "a.wsf ".repeat(600_000))),
                new Hostile("a command line of almost names of scripts", IMPORTED, () -> step("", "a.ws-".repeat(700_000))),
                new Hostile("a command line of commas", IMPORTED, () -> step("SMS_TaskSequence_ApplyDataImageAction", "OSDApplyOS.exe /data:,%OSDDataImageIndex% /target:" + ",".repeat(32_000) + "!")),
                new Hostile("a command line of commas that is too long", IMPORTED, () -> step("SMS_TaskSequence_ApplyDataImageAction", "OSDApplyOS.exe /target:" + ",".repeat(3_000_000))),
                new Hostile("a step of another tool with many variables", IMPORTED, () -> variables("Other", 30_000)),
                new Hostile("a step of ours with many variables", IMPORTED, () -> variables("SMS_TaskSequence_PartitionDiskAction", 30_000)),
                new Hostile("one variable many times", IMPORTED, () -> "<step name=\"s\" type=\"SMS_TaskSequence_RebootAction\"><action>a</action><defaultVarList>"
                        + "<variable name=\"a\" property=\"a\">x</variable>".repeat(30_000) + "</defaultVarList></step>"),
                new Hostile("many comments in one list", IMPORTED, () -> "<step name=\"s\"><action>a</action><defaultVarList>" + "<!--c-->".repeat(30_000) + "</defaultVarList></step>"),
                new Hostile("many comments between steps", IMPORTED, () -> many(10_000, i -> "<!--c--><step name=\"s\"><action>a</action></step>")),
                new Hostile("many unknown elements in one step", IMPORTED, () -> "<step name=\"s\"><action>a</action>" + many(30_000, i -> "<x" + i % 1_000 + "/>") + "</step>"),
                new Hostile("an operator with many comparisons", IMPORTED, () -> "<step name=\"s\"><action>a</action><condition><operator type=\"or\">"
                        + many(30_000, i -> "<expression type=\"SMS_TaskSequence_VariableConditionExpression\"><variable name=\"Operator\">equals</variable>"
                                + "<variable name=\"Value\">" + i + "</variable><variable name=\"Variable\">V</variable></expression>") + "</operator></condition></step>"),
                new Hostile("operators within each other", IMPORTED, () -> "<step name=\"s\"><action>a</action><condition>" + "<operator type=\"not\">".repeat(90) + "<x/>".repeat(15_000)
                        + "</operator>".repeat(90) + "</condition></step>"),
                new Hostile("variables within each other with long names", IMPORTED, () -> "<step name=\"s\"><action>a</action><defaultVarList>"
                        + ("<variable name=\"" + "n".repeat(150_000) + "\">").repeat(90) + "</variable>".repeat(90) + "</defaultVarList></step>"),
                new Hostile("many attributes", "XML-TOO-MUCH", () -> many(100_000, i -> "<group a=\"\" b=\"\" c=\"\" d=\"\" e=\"\" f=\"\" g=\"\"/>")),
                new Hostile("many elements", "XML-TOO-MUCH", () -> "<a/>".repeat(650_000)),
                new Hostile("a value of five million letters", "XML-TOO-MUCH", () -> "<step><action>" + "a".repeat(5_000_000) + "</action></step>"),
                new Hostile("an attribute of five million letters", "XML-TOO-MUCH", () -> "<step name=\"" + "a".repeat(5_000_000) + "\"/>"),
                new Hostile("many long values", "XML-TOO-MUCH", () -> many(20, i -> "<step name=\"s\"><action>" + "a".repeat(1_000_000) + "</action></step>")),
                new Hostile("white space without end", "XML-TOO-MUCH", () -> " ".repeat(33_000_000)));
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String step(String type, String action) {
        return "<step name=\"s\"" + (type.isEmpty() ? "" : " type=\"" + type + "\"") + "><action>" + action + "</action></step>";
    }

    private static String variables(String type, int count) {
        return "<step name=\"s\" type=\"" + type + "\"><action>a</action><defaultVarList>"
                + many(count, i -> "<variable name=\"OSDPartitions" + i % 9_000 + "Size" + i + "\" property=\"p" + i + "\">1</variable>") + "</defaultVarList></step>";
    }

    @TestFactory
    Stream<DynamicTest> takesNoTimeThatGrowsWithItsSquare() {
        return all().map(hostile -> dynamicTest(hostile.name(), () -> {
            byte[] file = ("<sequence version=\"3.10\">" + hostile.body().get() + "</sequence>").getBytes(StandardCharsets.UTF_8);
            assertEquals(hostile.ends(), assertTimeoutPreemptively(LONGEST, () -> end(file)));
        }));
    }

    private String end(byte[] file) {
        try {
            Imported imported = new SequenceImport(kinds, Format.CONFIGMGR, "ts.xml", id -> Optional.empty(), id -> Optional.empty())
                    .read(XmlReading.of(new ByteArrayInputStream(file), "ts.xml", XmlLimits.DEFAULT), "it", "It");
            assertTrue(imported.problems().isEmpty(), imported.problems()::toString);
            assertTrue(imported.account().lines().stream().map(Account.Line::where).allMatch(where -> where.length() < 1_000), "paths stay short");
            new SequenceExport(kinds, Format.CONFIGMGR).write(imported.sequence(), entry -> Optional.empty());
            return IMPORTED;
        } catch (ProblemException refused) {
            return refused.problems().getFirst().code();
        }
    }
}
