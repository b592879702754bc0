package org.slipway.target.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.jr.ob.JSON;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.engine.run.Run;
import org.slipway.model.Artifact;
import org.slipway.sequence.TaskSequence;
import org.slipway.steps.StepsPackage;
import org.slipway.target.linux.disk.MountTable;

/** A run whose process is killed, at any moment and as often as may be, goes on to the end that it would have had. */
@RealDisks
class KilledRunTest {
    private static final int KILLS = 50;
    private static final long SEED = 4;
    private static final List<String> QUICK = List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    @TempDir(factory = DiskLab.Memory.class)
    private Path folder;
    private DiskLab lab;

    @BeforeEach
    void prepare() throws Exception {
        lab = new DiskLab(folder);
        lab.windows("windows");
        DiskLab.write(folder, "tools/setup.exe", "does something");
        DiskLab.write(folder, "tools/data/more.txt", "more ".repeat(50_000));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void killedAtFiftyMomentsRunsEndAsTheOneThatNobodyDisturbed() throws Exception {
        Path disk = lab.disk("disk.img");
        long whole;
        try (Life undisturbed = start(disk, "whole")) {
            long begun = System.nanoTime();
            undisturbed.succeeds();
            whole = System.nanoTime() - begun;
        }
        String end = contents(disk, "whole");
        assertTrue(end.contains("again.exe.sum") && end.contains("Copied\\setup.exe") && end.contains("BCD"), end);

        var random = new Random(SEED);
        int kills = 0;
        for (int run = 1; kills < KILLS; run++) {
            lab.disk("disk.img");
            kills += killing(disk, "run" + run, random, whole, KILLS - kills);
            assertEquals(end, contents(disk, "run" + run), "after " + kills + " kills with seed " + SEED);
        }
    }

    /** @return how often it was killed before it came to its end */
    private int killing(Path disk, String run, Random random, long whole, int most) throws Exception {
        for (int kills = 0;; kills++) {
            try (Life life = start(disk, run)) {
                if (kills == most || !life.killedWithin(Duration.ofNanos(random.nextLong(whole)))) {
                    life.succeeds();
                    return kills;
                }
            }
        }
    }

    private String contents(Path disk, String run) throws Exception {
        assertEquals(List.of(), MountTable.now().below(folder), "something is still mounted");
        try (Stream<Path> devices = Files.list(Path.of("/sys/block"))) {
            assertFalse(devices.map(each -> each.resolve("loop/backing_file")).filter(Files::exists).anyMatch(each -> told(each).equals(disk.toString())),
                    "a loop device is still there");
        }
        return lab.contents(disk, run + "/target");
    }

    private static String told(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private Life start(Path disk, String run) throws Exception {
        var words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(QUICK);
        words.addAll(List.of("-cp", classPath(), GoesOn.class.getName(), folder.toString(), disk.toString(), folder.resolve(run).toString()));
        var life = new Life(new ProcessBuilder(words).redirectErrorStream(true).start());
        String said = life.process().inputReader().readLine();
        assertEquals(GoesOn.READY, said, () -> said + "\n" + life.rest()); // before that there is nothing to be disturbed
        return life;
    }

    /** One start of the engine. */
    private record Life(Process process) implements AutoCloseable {

        /** Kills it, unless it ends by itself before. */
        boolean killedWithin(Duration time) throws InterruptedException {
            if (process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            process.destroyForcibly().waitFor();
            return true;
        }

        void succeeds() throws Exception {
            String said = rest();
            assertEquals(0, process.waitFor(), said);
            assertTrue(said.contains("SUCCEEDED"), said);
        }

        private String rest() {
            return process.inputReader().lines().collect(Collectors.joining("\n"));
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return Stream.of(GoesOn.class, LinuxTargets.class, Run.class, Problem.class, Artifact.class, TaskSequence.class, StepsPackage.class,
                EObject.class, URI.class, JSON.class,
                JsonFactory.class, IStatus.class, IConfigurationElement.class, IProgressMonitor.class).flatMap(KilledRunTest::places).distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A bundle's classes are in its JAR, or, while it is being built, in a folder of its project. */
    private static Stream<String> places(Class<?> type) {
        try {
            Path bundle = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Stream.of(bundle, bundle.resolve("target").resolve("classes"), bundle.resolve("bin")).map(Path::toString);
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }
}
