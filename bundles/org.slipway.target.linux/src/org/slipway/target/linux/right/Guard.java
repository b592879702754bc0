package org.slipway.target.linux.right;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Set;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** Lets none but administrators and the system of Windows read or change something. */
public final class Guard {
    /** By which ntfs-3g gives and takes what NTFS knows of who may do what. */
    private static final String ATTRIBUTE = "system.ntfs_acl";
    private static final Set<PosixFilePermission> OWN_FILE = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWN_FOLDER = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);

    private final Tools tools;

    public Guard(Tools tools) {
        this.tools = tools;
    }

    /** @param path a file or folder as programs of this machine find it; where that is not NTFS, its owner alone may read and change it */
    public void of(Path path) throws TargetException, InterruptedException {
        try {
            boolean folder = Files.isDirectory(path);
            if (Files.getFileStore(path).type().startsWith("fuse")) {
                byte[] rights = Rights.ofAdministrators(Rights.ALL_OF_FILE, folder ? Rights.FOLDERS | Rights.FILES : 0, true);
                tools.run(Call.of(Tool.SETFATTR, "keep others from “" + path.getFileName() + "”", "--name", ATTRIBUTE, "--value", "0x" + HexFormat.of()
                        .formatHex(rights),
                        path.toString()));
            } else {
                Files.setPosixFilePermissions(path, folder ? OWN_FOLDER : OWN_FILE);
            }
        } catch (IOException | UnsupportedOperationException refused) {
            throw Refused.because("TARGET-GUARD", Refused.DENIED, "Others could not be kept from “" + path.getFileName() + "”, which may hold secrets: "
                    + refused.getMessage()
                    + ".", "Look whether the volume is mounted for writing.");
        }
    }
}
