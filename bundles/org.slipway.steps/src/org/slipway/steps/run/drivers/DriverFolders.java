package org.slipway.steps.run.drivers;


import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.model.Artifact;
import org.slipway.model.ContentReference;
import org.slipway.model.Deployable;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.answers.AnswerFiles;

/** Finds drivers for the machine's devices in the driver packages of the site. */
public final class DriverFolders {
    private static final int LARGEST_INF = 4 * 1024 * 1024;

    private final StepContext context;

    public DriverFolders(StepContext context) {
        this.context = context;
    }

    /**
     * A driver that was found.
     *
     * @param owner its package
     * @param folder below the package's folder, with / between; empty for the package's own
     */
    public record Found(Deployable owner, String folder) {
    }

    private record Driver(Found found, String path, InfFile inf) {
    }

    /** All driver packages of the site that have content. */
    public List<Artifact> packages() {
        return context.site().stream().filter(Artifact.class::isInstance).map(Artifact.class::cast)
                .filter(each -> each.eClass().getName().equals("DriverPackage") && !each.getContent().isEmpty()).toList();
    }

    /** For each device the closest driver, of equals the newest; or all that fit any device. */
    public Set<Found> fitting(List<Artifact> packages, boolean bestOnly) throws StepException, InterruptedException {
        List<Device> devices = new RunningSystem(context).rows("Win32_PnPEntity").stream().flatMap(row -> Device.of(row).stream()).toList();
        var drivers = new ArrayList<Driver>();
        String architecture = new AnswerFiles(context).architecture();
        for (Artifact each : packages) {
            drivers.addAll(drivers(each, architecture));
        }
        var found = new LinkedHashSet<Found>();
        for (Device device : devices) {
            List<Driver> fitting = drivers.stream().filter(driver -> device.rank(driver.inf()) >= 0)
                    .sorted(Comparator.comparingInt((Driver driver) -> device.rank(driver.inf())).thenComparing(driver -> driver.inf().date(),
                            Comparator.reverseOrder())
                            .thenComparing(Driver::path)).toList();
            fitting.stream().limit(bestOnly ? 1 : Long.MAX_VALUE).forEach(driver -> {
                if (found.add(driver.found())) {
                    context.say("For “" + device.name() + "”: " + driver.path() + " of “" + Packages.called(driver.found().owner()) + "”.");
                }
            });
        }
        return found;
    }

    private List<Driver> drivers(Artifact owner, String architecture) throws StepException, InterruptedException {
        var drivers = new ArrayList<Driver>();
        for (ContentReference reference : owner.getContent()) {
            try {
                Path root = context.content().bring(reference);
                for (Path inf : infs(root)) {
                    String folder = Files.isDirectory(root) ? root.relativize(inf.getParent()).toString().replace('\\', '/') : "";
                    drivers.add(new Driver(new Found(owner, folder), folder.isEmpty() ? inf.getFileName().toString() : folder + "/" + inf.getFileName(),
                            InfFile.of(text(inf), architecture)));
                }
            } catch (ProblemException missing) {
                throw new StepException(missing.problems().getFirst(), Codes.FILE_NOT_FOUND);
            } catch (IOException | UncheckedIOException unreadable) {
                throw new StepException(Problem.error("STEP-DRIVERS-UNREADABLE", "The drivers of “" + Packages.called(owner) + "” cannot be read: "
                        + unreadable.getMessage())
                        .next("See to it that its files can be read."), Codes.UNSPECIFIED);
            }
        }
        return drivers;
    }

    private static List<Path> infs(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".inf") && Files.isRegularFile(file)).sorted().toList();
        }
    }

    /** Its makers write UTF-16 or one byte for a character; what is no English is in texts that do not matter here. */
    private static String text(Path inf) throws IOException {
        if (Files.size(inf) > LARGEST_INF) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(inf);
        boolean wide = bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }
}
