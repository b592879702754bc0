package org.slipway.target.linux;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.Target;
import org.slipway.engine.testkit.AbilityContract;
import org.slipway.engine.testkit.Subject;
import org.slipway.model.Deployable;
import org.slipway.sequence.ExternalKind;

/** The real target keeps what all targets promise, on images of disks. */
@RealDisks
class LinuxContractTest extends AbilityContract {
    @TempDir(factory = DiskLab.Memory.class)
    private Path folder;
    private DiskLab lab;
    private int machines;

    @BeforeEach
    void prepare() throws Exception {
        lab = new DiskLab(folder);
        lab.windows("windows");
        DiskLab.write(folder, "tools/setup.exe", "does something");
        DiskLab.write(folder, "tools/data/more.txt", "more");
    }

    @Override
    protected Subject subject() throws Exception {
        machines++;
        return new Machine(lab, "disk" + machines + ".img", "keep" + machines);
    }

    /** After a cut nothing is let go: what was mounted stays so until the machine is opened again, as when an engine was killed. */
    private static final class Machine implements Subject {
        private final Cutter cutter = new Cutter();
        private final DiskLab lab;
        private final Path disk;
        private final String keep;
        private Locks locks;
        private Target target;
        private boolean fresh = true;

        Machine(DiskLab lab, String disk, String keep) throws Exception {
            this.lab = lab;
            this.disk = lab.disk(disk);
            this.keep = keep;
            this.locks = Locks.here();
            this.target = open();
        }

        private Target open() throws ProblemException {
            return lab.open(disk.toString(), keep, cutter::tools, cutter::files, locks);
        }

        @Override
        public Target target() {
            if (cutter.wasCut() && fresh) {
                fresh = false;
                locks.close();
                locks = Locks.here();
                try {
                    target = open();
                } catch (ProblemException refused) {
                    throw new AssertionError(refused.problems().toString(), refused);
                }
            }
            return target;
        }

        @Override
        public void cutAt(int moment) {
            if (moment > 0) {
                cutter.at(moment);
                fresh = true;
            }
        }

        @Override
        public int left() {
            return cutter.left();
        }

        @Override
        public boolean wasCut() {
            return cutter.wasCut();
        }

        @Override
        public String lasting() throws Exception {
            release();
            return lab.contents(disk, keep).replace(disk.toString(), "DISK");
        }

        private void release() {
            cutter.at(0);
            target.offer(Closing.class).orElseThrow().close();
        }

        @Override
        public void close() throws Exception {
            release();
            Files.delete(disk);
        }
    }

    /** All of them take minutes; -Dslipway.everyMoment=true asks for them. */
    @Override
    protected int mostMoments() {
        return Boolean.getBoolean("slipway.everyMoment") ? super.mostMoments() : 10;
    }

    @Override
    protected Layout layout() {
        return DiskLab.UEFI;
    }

    @Override
    protected String drive() {
        return "C:";
    }

    @Override
    protected Deployable image() {
        return DiskLab.artifact("win", ExternalKind.OPERATING_SYSTEM_IMAGE, "windows.wim");
    }

    @Override
    protected Deployable artifact() {
        return DiskLab.artifact("tools", ExternalKind.PACKAGE, "tools");
    }

    @Override
    protected Content content() {
        return new SiteContent(folder);
    }

    @Override
    protected Optional<Doing> driversIn(String folder) {
        return Optional.of(target -> write(target, folder + "\\net.inf", "%Net% = Install, PCI\\VEN_8086&DEV_15FB"));
    }
}
