package org.slipway.sequence.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Deployable;
import org.slipway.model.ModelPackage;
import org.slipway.model.secrets.SecretStore;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.exchange.file.FileReading;
import org.slipway.sequence.exchange.file.Formats;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.report.FidelityReport.Part;
import org.slipway.sequence.exchange.site.SecretIntake;
import org.slipway.sequence.exchange.site.SequenceIntake;
import org.slipway.workbench.site.OpenedSite;

/** Reads files, tries their import, and carries it out. All of it runs beside the UI thread. */
final class Importer {
    private final OpenedSite site;
    private final Formats formats;
    private final PageWork work;

    /** What is in the files. */
    record Found(List<Incoming> sequences, List<Problem> problems) {
    }

    Importer(OpenedSite site, Formats formats, PageWork work) {
        this.site = site;
        this.formats = formats;
        this.work = work;
    }

    /** Everything that can be read; when one file cannot, none is imported, and why is told. */
    Found read(List<String> files, IProgressMonitor monitor) throws ProblemException, IOException {
        var sequences = new ArrayList<Incoming>();
        var remarks = new ArrayList<Problem>();
        var broken = new ArrayList<Problem>();
        monitor.beginTask("Reading", files.size());
        for (String each : files) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            monitor.subTask(each + " (" + (files.indexOf(each) + 1) + " of " + files.size() + ")");
            try {
                FileReading reading = formats.read(new SequenceFile(existing(each), each));
                remarks.addAll(reading.problems());
                reading.sequences().forEach(found -> sequences.add(new Incoming(found, each, found.id(), true)));
            } catch (ProblemException refused) {
                broken.addAll(refused.problems());
            }
            monitor.worked(1);
        }
        if (!broken.isEmpty()) {
            throw new ProblemException(broken);
        }
        return new Found(List.copyOf(sequences), List.copyOf(remarks));
    }

    private static Path existing(String file) throws ProblemException {
        Path path = path(file);
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(Problem.error("TS-FILE", Files.isDirectory(path) ? file + " is a folder." : "There is no file " + file + ".")
                    .next("Choose the file itself."));
        }
        return path;
    }

    private static Path path(String file) throws ProblemException {
        try {
            return Path.of(file);
        } catch (InvalidPathException noPath) {
            throw new ProblemException(Problem.error("TS-FILE", "“" + file + "” cannot be the name of a file.").next("Choose the file with Browse…"), noPath);
        }
    }

    /** What the import would make of them; the site stays as it is, and of its elements only the ids are kept. */
    List<Part> preview(List<Incoming> wanted) throws Exception {
        return work.await(() -> site.ask("Reading the task sequences", open -> {
            var parts = new ArrayList<Part>();
            for (Incoming each : wanted) {
                parts.add(new Part(each.file(), each.found().importAs(each.id(), new Importing(open.kinds(), id -> held(open, id)))));
            }
            return List.copyOf(parts);
        }));
    }

    private static Optional<Deployable> held(OpenSite open, String id) {
        return open.find(id, ModelPackage.Literals.DEPLOYABLE).stream().filter(Deployable.class::isInstance).map(Deployable.class::cast).findFirst();
    }

    /**
     * Brings them in as one step of undo, then seals their secrets.
     *
     * @param store empty where the secrets are to stay where they are
     */
    List<Problem> take(List<Incoming> wanted, boolean replacing, Optional<SecretStore> store) throws Exception {
        var done = new AtomicReference<>(List.<Part>of());
        String label = wanted.size() == 1 ? "Import “" + wanted.getFirst().found().name() + "”" : "Import " + wanted.size() + " task sequences";
        work.await(() -> site.change(label, open -> {
            var intake = new SequenceIntake(open, file -> open.folder().relativize(file).toString());
            for (Incoming each : wanted) {
                intake.take(each.found(), each.file(), each.id(), replacing);
            }
            done.set(intake.parts());
        }).thenApply(nothing -> true));
        return (store.isPresent() ? SecretIntake.of(done.get(), store::get) : SecretIntake.none(done.get())).problems();
    }
}
