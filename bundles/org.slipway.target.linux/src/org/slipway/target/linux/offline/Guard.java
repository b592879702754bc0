package org.slipway.target.linux.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.hive.Rights;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.VolumeFiles;

/** Lets none but administrators and the system of Windows read or change something. */
final class Guard {
    /** The attribute by which ntfs-3g gives and takes what NTFS knows of who may do what. */
    private static final String ATTRIBUTE = "system.ntfs_acl";

    private final Tools tools;

    Guard(Tools tools) {
        this.tools = tools;
    }

    /** A volume without such rights, as FAT, has nothing to guard with. */
    void of(VolumeFiles files, String path) throws TargetException, InterruptedException {
        Optional<Path> real = files.real(path);
        if (real.isEmpty()) {
            return;
        }
        try {
            boolean folder = Files.isDirectory(real.get());
            if (Files.getFileStore(real.get()).type().startsWith("fuse")) {
                byte[] rights = Rights.ofAdministrators(Rights.ALL_OF_FILE, folder ? Rights.FOLDERS | Rights.FILES : 0, true);
                tools.run(Call.of(Tool.SETFATTR, "keep others from “" + path + "”", "--name", ATTRIBUTE, "--value", "0x" + HexFormat.of().formatHex(rights),
                        real.get().toString()));
            } else {
                Files.setPosixFilePermissions(real.get(), folder ? Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE) : Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
        } catch (IOException | UnsupportedOperationException refused) {
            throw Refused.because("TARGET-GUARD", Refused.DENIED, "Others could not be kept from “" + path + "”, which may hold secrets: "
                    + refused.getMessage() + ".",
                    "Look whether the volume is mounted for writing.");
        }
    }
}
