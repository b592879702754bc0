package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** What every secret store promises. A store's own test class implements this and supplies the store. */
interface SecretStoreContract {

    SecretStore emptyStore();

    /** A key of the same kind, fit for rekeying. */
    SealingKey anotherKey();

    @Test
    default void givesBackTheValueItWasGiven() throws Exception {
        SecretStore store = emptyStore();
        for (String value : List.of("p@ss", "", "two\nlines\0", "日本 🔑 ü", "x".repeat(65_536), "ends in zero\0", "\u0080")) {
            store.put("Name", value.toCharArray());
            assertArrayEquals(value.toCharArray(), store.get("Name").orElseThrow());
        }
    }

    @Test
    default void hasNothingAtFirst() throws Exception {
        SecretStore store = emptyStore();

        assertTrue(store.names().isEmpty());
        assertTrue(store.get("Name").isEmpty());
        assertFalse(store.remove("Name"));
    }

    @Test
    default void listsItsNamesInOrder() throws Exception {
        SecretStore store = emptyStore();
        for (String name : List.of("zeta", "Alpha", "_x", "domain/join.account-1")) {
            store.put(name, "v".toCharArray());
        }

        assertEquals(List.of("_x", "Alpha", "domain/join.account-1", "zeta"), List.copyOf(store.names()));
    }

    @Test
    default void aNameIsTheSameInWhateverCase() throws Exception {
        SecretStore store = emptyStore();
        store.put("OSDJoinPassword", "old".toCharArray());
        store.put("osdJoinPassword", "new".toCharArray());

        assertEquals(List.of("osdJoinPassword"), List.copyOf(store.names()));
        assertArrayEquals("new".toCharArray(), store.get("OSDJOINPASSWORD").orElseThrow());
        assertTrue(store.remove("osdjoinpassword"));
        assertTrue(store.names().isEmpty());
    }

    @Test
    default void whatIsRemovedIsGoneAndTheRestStays() throws Exception {
        SecretStore store = emptyStore();
        store.put("a", "1".toCharArray());
        store.put("b", "2".toCharArray());

        assertTrue(store.remove("a"));

        assertTrue(store.get("a").isEmpty());
        assertArrayEquals("2".toCharArray(), store.get("b").orElseThrow());
    }

    @Test
    default void keepsNoArrayOfItsCaller() throws Exception {
        SecretStore store = emptyStore();
        char[] given = "value".toCharArray();
        store.put("a", given);
        given[0] = 'X';
        store.get("a").orElseThrow()[1] = 'X';

        assertArrayEquals("value".toCharArray(), store.get("a").orElseThrow());
    }

    @Test
    default void hasAllItsValuesAfterRekeying() throws Exception {
        SecretStore store = emptyStore();
        store.put("a", "1".toCharArray());
        store.put("b", "2".toCharArray());

        store.rekey(anotherKey());

        assertArrayEquals("1".toCharArray(), store.get("a").orElseThrow());
        assertArrayEquals("2".toCharArray(), store.get("b").orElseThrow());
        store.put("c", "3".toCharArray());
        assertEquals(3, store.names().size());
    }

    @Test
    default void refusesANameThatNoVariableCouldReferToWithoutRepeatingIt() throws Exception {
        SecretStore store = emptyStore();
        for (String name : List.of("", "a b", "a:b", "../a", "-a", "ü", "a\n", "my whole secret value!", "a".repeat(257))) {
            Problem problem = assertThrows(ProblemException.class, () -> store.put(name, "v".toCharArray())).problems()
                    .getFirst();
            assertEquals("SECRET-NAME", problem.code());
            assertFalse(problem.text().contains("whole secret value"), problem::text);
        }
        assertTrue(store.names().isEmpty());
    }

    @Test
    default void refusesAValueThatItCouldNotGiveBack() {
        SecretStore store = emptyStore();

        for (String value : List.of("half \ud800", "x".repeat(65_537))) {
            var refused = assertThrows(ProblemException.class, () -> store.put("a", value.toCharArray()));
            assertEquals("SECRET-VALUE", refused.problems().getFirst().code());
        }
    }
}
