package org.slipway.steps.run;

/** Numbers by which Windows tells causes, for failures that no program's exit code stands for. */
public final class Codes {
    /** The request is not supported. */
    public static final long NOT_SUPPORTED = 0x80070032L;
    /** A parameter is not correct. */
    public static final long WRONG_PARAMETER = 0x80070057L;
    /** What was looked for is not there. */
    public static final long NOT_FOUND = 0x80070490L;
    /** A file was not found. */
    public static final long FILE_NOT_FOUND = 0x80070002L;
    /** Data is not valid. */
    public static final long INVALID_DATA = 0x8007000DL;
    /** “Unspecified error”. */
    public static final long UNSPECIFIED = 0x80004005L;
    /** Done, and a restart is needed for it to count. */
    public static final long RESTART_NEEDED = 3010;
    /** Done, and a restart has begun. */
    public static final long RESTART_BEGUN = 1641;

    private Codes() {
    }
}
