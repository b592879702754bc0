package org.slipway.engine.wql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.engine.condition.ClassTree;

class WqlQueryTest {
    private static final Row MACHINE = Row.of(Map.of("__CLASS", "Win32_ComputerSystem", "Manufacturer", "Contoso Ltd.", "Model", "Slate 5_10% [pro]",
            "TotalPhysicalMemory", 8_589_934_592L, "PartOfDomain", true, "BuildNumber", "9600", "Version", "10.0.19045"));

    private static boolean holds(String where) throws WqlProblem {
        return !WqlQuery.parse("SELECT * FROM Win32_ComputerSystem WHERE " + where).over(List.of(MACHINE), ClassTree.STANDARD::comesFrom).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "Manufacturer = 'contoso ltd.' | true",
            "Manufacturer = \"Contoso\" | false",
            "'Contoso Ltd.' = Manufacturer | true",
            "Manufacturer <> 'Fabrikam' | true",
            "Manufacturer != 'Contoso Ltd.' | false",
            "TotalPhysicalMemory >= 8589934592 | true",
            "TotalPhysicalMemory > '4294967296' | true",
            "TotalPhysicalMemory < 9 | false",
            "4294967296 < TotalPhysicalMemory | true",
            "PartOfDomain = TRUE | true",
            "PartOfDomain = 'false' | false",
            "PartOfDomain = 1 | true",
            "BuildNumber < 10240 | true",
            "BuildNumber < '10240' | false",
            "Version >= '10.0.1' | true",
            "Model LIKE 'Slate%' | true",
            "Model LIKE '%pro%' | true",
            "Model LIKE 'slate _[_]10[%] [[]pro]' | true",
            "Model LIKE 'Slate [0-4]%' | false",
            "Model LIKE 'Slate [^0-4]%' | true",
            "Model NOT LIKE 'Slate%' | false",
            "NOT Model LIKE 'Other%' | true",
            "Model LIKE 'Slate' | false",
            "Missing IS NULL | true",
            "Model IS NOT NULL | true",
            "Missing = NULL | true",
            "Model <> NULL | true",
            "Missing = 'x' | false",
            "Missing <> 'x' | false",
            "NOT Missing = 'x' | true",
            "__CLASS ISA 'CIM_System' | true",
            "__CLASS ISA 'Win32_ComputerSystem' | true",
            "__CLASS ISA 'CIM_LogicalDevice' | false",
            "Model = 'x' OR Manufacturer LIKE 'C%' AND PartOfDomain = TRUE | true",
            "(Model = 'x' OR Manufacturer LIKE 'C%') AND PartOfDomain = FALSE | false",
            "NOT (Model = 'x' OR PartOfDomain = FALSE) | true",
            "manufacturer = 'CONTOSO LTD.' | true",
            "MANUFACTURER LIKE 'contoso%' | true",
            "Manufacturer = '' | false",
            "Manufacturer > 'A' | true",
            "Manufacturer <= 'contoso ltd.' | true",
            "TotalPhysicalMemory = 'much' | false",
            "TotalPhysicalMemory <> 'much' | false",
            "TotalPhysicalMemory > -1 | true",
            "TotalPhysicalMemory <> 0 | true",
            "PartOfDomain <> FALSE | true",
            "BuildNumber = 9600.0 | true",
            "BuildNumber = '9600.0' | false",
            "Version < '10.0.2' | true",
            "Model LIKE '_late%' | true",
            "Model LIKE '_slate%' | false",
            "Model LIKE 'Slate [3-6]%' | true",
            "Model LIKE 'Slate [5a]%' | true",
            "Model LIKE 'Slate [!0-4]%' | true",
            "Model LIKE 'Slate [0=9]%' | true",
            "Model LIKE '%' | true",
            "Model LIKE '' | false",
            "Missing LIKE '%' | false",
            "Missing NOT LIKE 'x' | false",
            "TotalPhysicalMemory LIKE '85%' | true",
            "Missing IS NOT NULL | false",
            "Model IS NULL | false",
            "__this ISA 'CIM_ManagedSystemElement' | true",
            "__CLASS ISA \"win32_computersystem\" | true",
            "NOT __CLASS ISA 'CIM_LogicalDevice' | true",
            "NOT NOT PartOfDomain = TRUE | true",
            "NOT PartOfDomain = TRUE OR PartOfDomain = TRUE | true",
            "NOT (PartOfDomain = TRUE AND Model LIKE 'Slate%') | false",
            "((((Model LIKE 'S%')))) and not (Model like 'T%' or Model is null) | true",
    })
    void answersAsWmiDoes(String where, boolean expected) throws WqlProblem {
        assertEquals(expected, holds(where));
    }

    @Test
    void aBackslashTakesTheMeaningOfAQuoteAway() throws WqlProblem {
        Row row = Row.of(Map.of("Path", "C:\\it's"));

        assertEquals(1, WqlQuery.parse("select * from X where Path = 'C:\\\\it\\'s'").over(List.of(row), (one, other) -> false).size());
    }

    @Test
    void saysWhichClassAndPropertiesItLooksAt() throws WqlProblem {
        WqlQuery query = WqlQuery.parse("SELECT Name, Model FROM Win32_ComputerSystem WHERE A = 1 AND NOT (B LIKE '%' OR C IS NULL)");

        assertEquals("Win32_ComputerSystem", query.className());
        assertEquals(List.of("Name", "Model"), query.selected());
        assertEquals(Set.of("A", "B", "C"), query.properties());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "SELECT", "SELECT * FROM", "DELETE FROM X", "SELECT * FROM X WHERE", "SELECT * FROM X WHERE A", "SELECT * FROM X WHERE A =",
            "SELECT * FROM X WHERE A = 'x", "SELECT * FROM X WHERE (A = 1", "SELECT * FROM X WHERE A = 1 B = 2", "SELECT * FROM X WHERE A LIKE 3",
            "SELECT * FROM X WHERE A ; 3", "SELECT * FROM X WHERE A IS 3" })
    void tellsWhereAQueryIsWrong(String query) {
        var problem = assertThrows(WqlProblem.class, () -> WqlQuery.parse(query));

        assertTrue(problem.position() <= query.length() && problem.sentence().endsWith("."), problem::sentence);
    }

    @Test
    void hugeAndDeepQueriesAreRefused() {
        assertThrows(WqlProblem.class, () -> WqlQuery.parse("SELECT * FROM X WHERE " + "(".repeat(5_000) + "A = 1"));
        assertThrows(WqlProblem.class, () -> WqlQuery.parse("SELECT * FROM X WHERE " + "NOT ".repeat(3_000) + "A = 1"));
        assertThrows(WqlProblem.class, () -> WqlQuery.parse("SELECT * FROM X WHERE A = '" + "x".repeat(20_000) + "'"));
    }

    @Test
    void aPatternOfManyPercentSignsIsMatchedInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertEquals(false, new LikePattern("%a".repeat(2_000) + "b").matches("a".repeat(20_000))));
    }
}
