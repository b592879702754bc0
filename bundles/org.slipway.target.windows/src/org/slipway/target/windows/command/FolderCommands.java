package org.slipway.target.windows.command;

import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.line.ProgramLine;

/** Who may do what with folders, by icacls; accounts by their numbers, which are the same in every language. */
public final class FolderCommands {
    private static final String CODE = "TARGET-FOLDER";
    private static final String ADMINISTRATORS = "*S-1-5-32-544";
    private static final String SYSTEM = "*S-1-5-18";

    private final Tools tools;

    public FolderCommands(Tools tools) {
        this.tools = tools;
    }

    private ProgramLine icacls(String path) {
        return ProgramLine.of(tools.program("icacls.exe")).with(path);
    }

    /** Takes a folder from those that own it, so that the running system may delete it; what is behind links is not touched. */
    public Commands own(String path) throws TargetException {
        return Commands.of("take over “" + path + "”", CODE, Run.of(icacls(path).with("/setowner", ADMINISTRATORS, "/T", "/C", "/L", "/Q").text()).ending(),
                Run.of(icacls(path).with("/grant", ADMINISTRATORS + ":F", SYSTEM + ":F", "/T", "/C", "/L", "/Q").text()).ending());
    }

    /**
     * Keeps a folder to the system and administrators. Whoever is logged on may make folders in the root of a drive, and change what is in
     * them; what the system runs must not lie in such a one. A volume with FAT32 has nothing to guard with.
     */
    public Commands guard(String path) throws TargetException {
        return Commands.of("guard “" + path + "”", CODE, Run.of(icacls(path).with("/setowner", ADMINISTRATORS, "/T", "/C", "/L", "/Q").text()).ending(),
                Run.of(icacls(path).with("/inheritance:r", "/grant:r", ADMINISTRATORS + ":(OI)(CI)F", SYSTEM + ":(OI)(CI)F", "/Q").text()).ending(),
                Run.of(icacls(path + "\\*").with("/reset", "/T", "/C", "/L", "/Q").text()).ending());
    }
}
