package org.slipway.target.linux.tool;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/** Why something is not done, with the number by which Windows knows the cause. */
public final class Refused {
    public static final long NO_FILE = 0x80070002L;
    public static final long NO_PATH = 0x80070003L;
    public static final long DENIED = 0x80070005L;
    public static final long WRONG_DATA = 0x8007000DL;
    public static final long IN_USE = 0x80070020L;
    public static final long NOT_SUPPORTED = 0x80070032L;
    public static final long WRONG_PARAMETER = 0x80070057L;
    public static final long FULL = 0x80070070L;
    public static final long WRONG_NAME = 0x8007007BL;
    /** “The configuration registry database is corrupt.” */
    public static final long BROKEN_REGISTRY = 0x800703F1L;
    /** “Unable to find the system device.” */
    public static final long NO_BOOT_PARTITION = 0x80073BC3L;

    private Refused() {
    }

    public static TargetException because(String code, long number, String text, String next) {
        return new TargetException(Problem.error(code, text).next(next), number);
    }

    /** What became of something that was asked for while the run is being cancelled; the thread stays interrupted. */
    public static TargetException cancelled(String what) {
        Thread.currentThread().interrupt();
        return because("TARGET-CANCELLED", 0x800704C7L, "Linux was not waited for to " + what + ": the run is being cancelled.", "Begin again.");
    }
}
