package org.slipway.sequence.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.Architecture;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.ModelFactory;
import org.slipway.model.OsVersionCondition;
import org.slipway.sequence.xml.XmlElement;

class SystemQueryTest {
    private static final List<String> SYSTEMS = List.of("6.1.7601", "6.2.9200", "6.3.9600", "10.0.10240", "10.0.19045", "10.0.22631", "10.0.26100");

    private static OsVersionCondition condition(String version, Comparison comparison) {
        OsVersionCondition condition = ModelFactory.eINSTANCE.createOsVersionCondition();
        condition.setVersion(version);
        condition.setComparison(comparison);
        return condition;
    }

    /** What WMI makes of the version's part of a query: texts are compared letter by letter. */
    private static boolean holds(String query, String system) {
        String where = query.substring(query.indexOf("WHERE ") + 6).replaceAll("^\\(|\\)$", "");
        boolean any = where.contains(" OR ");
        List<Boolean> parts = List.of(where.split(" OR | AND ")).stream().map(part -> {
            String value = part.substring(part.indexOf('\'') + 1, part.length() - 1);
            return switch (part.split(" ")[1]) {
                case "LIKE" -> system.matches(value.replace(".", "\\.").replace("%", ".*"));
                case "=" -> system.equals(value);
                case "<>" -> !system.equals(value);
                case "<" -> system.compareTo(value) < 0;
                case "<=" -> system.compareTo(value) <= 0;
                case ">" -> system.compareTo(value) > 0;
                default -> system.compareTo(value) >= 0;
            };
        }).toList();
        return any ? parts.contains(true) : !parts.contains(false);
    }

    private static boolean wanted(Comparison comparison, int order) {
        return switch (comparison) {
            case EQUALS -> order == 0;
            case NOT_EQUALS -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = { "10.0.22631", "10.0.19045", "6.3.9600", "6.1.7601", "10.0", "10", "6.2", "10.0.9000", "11.0.30000" })
    void aQueryHoldsOnTheSystemsThatTheConditionMeans(String version) {
        for (Comparison comparison : Comparison.values()) {
            String query = SystemQuery.of(condition(version, comparison)).orElseThrow();
            for (String system : SYSTEMS) {
                int order = Runtime.Version.parse(system.replaceAll("(\\.0)+$", "")).compareTo(Runtime.Version.parse(version.replaceAll("(\\.0)+$", "")));
                assertEquals(wanted(comparison, order), holds(query, system), () -> query + " on " + system);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "X64, '', Version LIKE '[1-9][0-9].%' AND Version >= '10.0.22631' AND OSArchitecture LIKE '64%'",
            "ARM64, true, Version LIKE '[1-9][0-9].%' AND Version >= '10.0.22631' AND OSArchitecture LIKE 'ARM%' AND ProductType > 1",
            "X86, false, Version LIKE '[1-9][0-9].%' AND Version >= '10.0.22631' AND OSArchitecture LIKE '32%' AND ProductType = 1" })
    void architectureAndSortOfSystemAreAskedForToo(Architecture architecture, String server, String where) {
        OsVersionCondition condition = condition("10.0.22631", Comparison.GREATER_OR_EQUAL);
        condition.setArchitecture(architecture);
        condition.setServer(server.isEmpty() ? null : Boolean.valueOf(server));
        assertEquals("SELECT * FROM Win32_OperatingSystem WHERE " + where, SystemQuery.of(condition).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = { "10.0.22631.3007", "10.0.100000", "100.0", "10.10", "6.3.96000" })
    void aVersionThatNoQueryCanAskForNeverHoldsAndIsTold(String version) {
        assertEquals(Optional.empty(), SystemQuery.of(condition(version, Comparison.GREATER)));
        var unsaid = new ArrayList<Condition>();
        XmlElement written = new ConditionWriter(unsaid::add).write(condition(version, Comparison.GREATER));
        assertEquals(1, unsaid.size());
        assertTrue(written.toString().contains("SlipwayConditionThatCannotBeSaid"));
    }

    @Test
    void aVersionIsWrittenAsAQueryAndNothingIsTold() {
        var unsaid = new ArrayList<Condition>();
        XmlElement expression = new ConditionWriter(unsaid::add).write(condition("10.0.22631", Comparison.EQUALS)).children().getFirst();
        assertEquals(List.of(), unsaid);
        assertEquals(Optional.of("SMS_TaskSequence_WMIConditionExpression"), expression.attribute("type"));
        assertEquals(Optional.of("SELECT * FROM Win32_OperatingSystem WHERE Version = '10.0.22631'"), ConditionReader.value(expression, "Query"));
    }
}
