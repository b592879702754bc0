package org.slipway.model.secrets;

import java.util.Optional;
import java.util.SortedSet;

import org.slipway.base.ProblemException;

/**
 * Keeps values under names. Names are compared without regard to case, as variables are. Arrays belong to the caller on
 * either side, who clears them after use; the store keeps none of them. Any thread may call; changes from several threads
 * and processes follow one another.
 */
public interface SecretStore {

    Optional<char[]> get(String name) throws ProblemException;

    void put(String name, char[] value) throws ProblemException;

    /** Whether there was such a secret. */
    boolean remove(String name) throws ProblemException;

    SortedSet<String> names() throws ProblemException;

    /** Seals all values anew, at once: a process killed meanwhile leaves all to the old key or all to the new one. */
    void rekey(SealingKey newKey) throws ProblemException;
}
