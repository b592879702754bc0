package org.slipway.target.simulated;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/** What a machine says when it does not do what it was asked. */
final class Refused {
    /** Below it are the numbers of the system itself, which real machines give with their origin. */
    private static final long LARGEST_OF_SYSTEM = 0xFFFF;
    private static final long OF_SYSTEM = 0x80070000L;
    /** “The system cannot find the path specified.” */
    static final long NO_PATH = 3;
    static final long DENIED = 5;
    static final long WRONG_DATA = 13;
    static final long NO_FILE = 2;
    static final long NO_NETWORK_PATH = 53;
    static final long NO_SHARE = 67;
    static final long WRONG_PARAMETER = 87;
    /** “The request is not supported.” */
    static final long WRONG_ENVIRONMENT = 50;
    static final long FULL = 112;
    static final long NOT_FORMATTED = 1005;
    static final long NOT_FOUND = 1168;
    static final long UNREACHABLE = 1231;
    static final long WRONG_PASSWORD = 1326;
    static final long NO_DOMAIN = 1355;
    /** “This drive is locked by BitLocker.” */
    static final long LOCKED = 0x80310000L;

    private Refused() {
    }

    /** @param number by which Windows tells the cause; sequences that ask for it hear the same as on a real machine */
    static TargetException because(String code, long number, String what, String next) {
        return new TargetException(Problem.error(code, what).next(next), number <= LARGEST_OF_SYSTEM ? OF_SYSTEM | number : number);
    }

    /** As a program tells it by its exit code. */
    static long exitCode(TargetException refused) {
        return (refused.code() & ~LARGEST_OF_SYSTEM) == OF_SYSTEM ? refused.code() & LARGEST_OF_SYSTEM : refused.code();
    }
}
