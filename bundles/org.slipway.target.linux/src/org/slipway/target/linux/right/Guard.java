package org.slipway.target.linux.right;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** So many are guarded by one call: their names fit on its line. */
    private static final int TOGETHER = 100;

    private final Tools tools;

    public Guard(Tools tools) {
        this.tools = tools;
    }

    /** @param path a file or folder as programs of this machine find it; where that is not NTFS, its owner alone may read and change it */
    public void of(Path path) throws TargetException, InterruptedException {
        try {
            guard(List.of(path), Files.isDirectory(path), path);
        } catch (IOException | UnsupportedOperationException refused) {
            throw refused(path, refused);
        }
    }

    /** A folder with all that is in it, for whoever knows the name of a file can reach it past its folder. */
    public void ofAllIn(Path folder) throws TargetException, InterruptedException {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<Boolean, List<Path>> sorts = all.collect(Collectors.partitioningBy(Files::isDirectory));
            for (var sort : sorts.entrySet()) {
                for (int from = 0; from < sort.getValue().size(); from += TOGETHER) {
                    guard(sort.getValue().subList(from, Math.min(sort.getValue().size(), from + TOGETHER)), sort.getKey(), folder);
                }
            }
        } catch (IOException | UncheckedIOException | UnsupportedOperationException refused) {
            throw refused(folder, refused);
        }
    }

    private void guard(List<Path> paths, boolean folders, Path told) throws IOException, TargetException, InterruptedException {
        if (!Files.getFileStore(told).type().startsWith("fuse")) {
            for (Path each : paths) {
                Files.setPosixFilePermissions(each, folders ? OWN_FOLDER : OWN_FILE);
            }
            return;
        }
        byte[] rights = Rights.ofAdministrators(Rights.ALL_OF_FILE, folders ? Rights.FOLDERS | Rights.FILES : 0, true);
        var words = new ArrayList<>(List.of("--name", ATTRIBUTE, "--value", "0x" + HexFormat.of().formatHex(rights)));
        paths.forEach(each -> words.add(each.toString()));
        tools.run(Call.of(Tool.SETFATTR, "keep others from “" + told.getFileName() + "”", words));
    }

    private static TargetException refused(Path path, Exception why) {
        return Refused.because("TARGET-GUARD", Refused.DENIED, "Others could not be kept from “" + path.getFileName() + "”, which may hold secrets: "
                + why.getMessage() + ".",
                "Look whether the volume is mounted for writing.");
    }
}
