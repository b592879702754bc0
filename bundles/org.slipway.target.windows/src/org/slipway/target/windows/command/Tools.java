package org.slipway.target.windows.command;

/**
 * Where the running Windows has its programs. They are named in full: Windows would look in other folders first.
 *
 * @param windows its folder, as {@code X:\Windows}
 * @param work a folder for files that programs need while they run
 */
public record Tools(String windows, String work) {

    /** A program of Windows, by its name. */
    public String program(String name) {
        return windows + "\\System32\\" + name;
    }

    String powerShell() {
        return program("WindowsPowerShell\\v1.0\\powershell.exe");
    }

    /** The drive that the running Windows is on. */
    public String drive() {
        return windows.substring(0, 2);
    }

    /** A file in the folder for such. */
    public String file(String name) {
        return work + "\\" + name;
    }
}
