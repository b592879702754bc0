package org.slipway.sequence.ui.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.exchange.file.InstalledFormat;
import org.slipway.sequence.exchange.file.SequenceFormat;
import org.slipway.sequence.exchange.file.WrittenFile;
import org.slipway.sequence.exchange.site.SequenceSecrets;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;

/** Writes a sequence as another tool's file, in memory at first. All of it runs beside the UI thread. */
final class Exporter {
    private final OpenedSite site;
    private final SiteSecrets secrets;
    private final PageWork work;

    /**
     * What is to be written.
     *
     * @param file where to, as it was typed
     * @param over whether a file that is there may be written over
     */
    record Order(SiteElement sequence, InstalledFormat format, String file, boolean over, boolean withSecrets, Optional<char[]> passphrase) {
    }

    /**
     * A file that is not written yet.
     *
     * @param inClear how many secrets it holds
     */
    record Draft(Path file, WrittenFile written, int inClear) {
    }

    Exporter(OpenedSite site, SiteSecrets secrets, PageWork work) {
        this.site = site;
        this.secrets = secrets;
        this.work = work;
    }

    Draft draft(Order order) throws Exception {
        Path file = target(order);
        SequenceFormat format = order.format().loading().load();
        Map<String, String> values = order.withSecrets() ? values(order) : Map.of();
        WrittenFile written = work.await(() -> site.ask("Writing the export",
                open -> format.write(sequence(open, order.sequence()), file.getFileName().toString(),
                        new Exporting(open.kinds(), entry -> Optional.ofNullable(values.get(entry))))));
        return new Draft(file, written, values.size());
    }

    private static Path target(Order order) throws ProblemException {
        try {
            Path file = Path.of(order.file());
            if (!file.isAbsolute() || file.getFileName() == null) {
                throw refused(order.file() + " does not say in which folder.", "Choose the file with Browse…");
            }
            if (Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
                throw refused(Files.isDirectory(file) ? file + " is a folder." : "There is no folder " + file.getParent() + ".", "Choose a file in a folder that exists.");
            }
            if (Files.exists(file) && !order.over()) {
                throw refused(file + " already exists.", "Tick “Replace the file if it exists”, or choose another name.");
            }
            return file;
        } catch (InvalidPathException noPath) {
            throw refused("“" + order.file() + "” cannot be the name of a file.", "Choose the file with Browse…");
        }
    }

    private static ProblemException refused(String text, String next) {
        return new ProblemException(Problem.error("TS-FILE", text).next(next));
    }

    private Map<String, String> values(Order order) throws Exception {
        if (order.passphrase().isEmpty() && secrets.wantsPassphrase()) {
            throw new ProblemException(Problem.error("SECRET-PASSPHRASE", "The secret store is sealed with a passphrase.").next("Type it below."));
        }
        List<String> entries = work.await(() -> site.ask("Looking for secrets", open -> SequenceSecrets.of(sequence(open, order.sequence())).entries()));
        return new SequenceSecrets(entries).values(secrets.open(order.passphrase()));
    }

    private static TaskSequence sequence(OpenSite open, SiteElement wanted) throws ProblemException {
        return open.find(wanted.id(), SequencePackage.Literals.TASK_SEQUENCE).stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast).findFirst()
                .orElseThrow(() -> new ProblemException(Problem.error("TS-NONE", "The site has no task sequence “" + wanted.id() + "” any more.").next("Choose another one.")));
    }
}
