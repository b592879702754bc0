package org.slipway.target.simulated.device;

import java.time.Instant;
import java.util.Optional;

import org.slipway.engine.machine.Encryption;

/**
 * BitLocker on a volume.
 *
 * @param since when encrypting began
 * @param until when all is encrypted
 * @param restarts after which a suspended volume is protected again; 0 for never by itself
 * @param opened whether the keys were given since the machine started
 */
public record Lock(Phase phase, Optional<Encryption.Protector> protector, Instant since, Instant until, Encryption.Method method, int restarts,
        boolean opened) {
    /** What is needed to read a volume. */
    public enum Phase {
        /** It is not encrypted. */
        OPEN,
        /** It is encrypted, and everybody can read it. */
        CLEAR,
        PROTECTED,
        SUSPENDED
    }

    public static Lock open() {
        return new Lock(Phase.OPEN, Optional.empty(), Instant.EPOCH, Instant.EPOCH, Encryption.Method.SYSTEM_DEFAULT, 0, true);
    }

    public Lock in(Phase other, int restartsLeft) {
        return new Lock(other, protector, since, until, method, restartsLeft, opened);
    }

    public Lock opened(boolean now) {
        return new Lock(phase, protector, since, until, method, restarts, now);
    }

    public Lock by(Encryption.Protector how) {
        return new Lock(Phase.PROTECTED, Optional.of(how), since, until, method, 0, opened);
    }

    /** From 0 to 1. */
    public double encrypted(Instant now) {
        if (phase == Phase.OPEN) {
            return 0;
        }
        long all = until.toEpochMilli() - since.toEpochMilli();
        return all <= 0 ? 1 : Math.clamp((double) (now.toEpochMilli() - since.toEpochMilli()) / all, 0, 1);
    }

    public boolean locked() {
        return phase == Phase.PROTECTED && !opened;
    }
}
