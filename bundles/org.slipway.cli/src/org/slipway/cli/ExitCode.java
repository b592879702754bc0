package org.slipway.cli;

/** What a command's process tells the script that started it. */
public enum ExitCode {
    /** Did what was asked, and found nothing wrong. */
    OK,
    /** Found problems: in the site, in a file or in a value. */
    PROBLEMS,
    /** Was asked in a way that it does not understand. */
    WRONG_USE,
    /** Could not be carried out: a disk that is full, a fault of the program. */
    FAILED;

    /** The number: 0, 1, 2 or 3. */
    public int number() {
        return ordinal();
    }
}
