package org.slipway.target.linux;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.slipway.engine.target.Exit;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.VolumeFiles;

/** Cuts a machine off before one of the calls of programs, or before and in the midst of one of the files that are written. */
final class Cutter {
    /** What leaves a disk as it is; that it is in use when it is opened again, all cuts have in common. */
    private static final Set<Tool> LOOKS = Set.of(Tool.MDIR, Tool.NTFS_3G, Tool.UMOUNT, Tool.LOSETUP, Tool.FALLOCATE);
    private static final Set<String> LOOKING = Set.of("--json", "info", "dir");

    /** Of the files that come to a FAT volume, one stands for all: it is cut off between any two calls, others only before and within them. */
    private static final Set<Tool> ON_FAT = Set.of(Tool.MCOPY, Tool.MMD, Tool.MDEL, Tool.MREN);
    private static final String ONE = "BCD";

    private int left;
    private boolean cut;

    void at(int moment) {
        left = moment;
        cut = false;
    }

    int left() {
        return left;
    }

    boolean wasCut() {
        return cut;
    }

    private void moment(String what) {
        if (left > 0 && --left == 0) {
            cut = true;
            throw new PowerCut(what);
        }
    }

    Tools tools(Tools real) {
        return new Tools() {
            @Override
            public Exit attempt(Call call, Consumer<String> lines) throws TargetException, InterruptedException {
                boolean counts = !LOOKS.contains(call.tool()) && !LOOKING.contains(call.arguments().getFirst());
                if (counts && (!ON_FAT.contains(call.tool()) || call.arguments().getLast().contains(ONE))) {
                    moment(call.toString());
                }
                return real.attempt(call, lines);
            }
        };
    }

    VolumeFiles files(VolumeFiles real) {
        return new VolumeFiles() {
            @Override
            public Optional<FileState> state(String path) throws TargetException {
                return real.state(path);
            }

            @Override
            public List<String> list(String folder) throws TargetException {
                return real.list(folder);
            }

            @Override
            public InputStream read(String path) throws TargetException {
                return real.read(path);
            }

            @Override
            public void write(String path, InputStream contents) throws TargetException {
                moment("before writing " + path);
                real.write(path, new FilterInputStream(contents) {
                    @Override
                    public int read(byte[] bytes, int from, int most) throws IOException {
                        int count = in.read(bytes, from, most);
                        if (count < 0) {
                            moment("while writing " + path);
                        }
                        return count;
                    }
                });
            }

            @Override
            public void delete(String path) throws TargetException {
                moment("before deleting " + path);
                real.delete(path);
            }

            @Override
            public Optional<Path> real(String path) throws TargetException {
                return real.real(path);
            }
        };
    }
}
