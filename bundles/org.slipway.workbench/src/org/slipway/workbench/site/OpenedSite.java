package org.slipway.workbench.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.Messages;
import org.slipway.workbench.site.SiteJobs.Kind;

/** A site that is open in the workbench, shared by all windows. UI thread only; work on the model goes to Jobs, see the package. */
public final class OpenedSite {
    /** How many steps can be undone, in a file and in the site. */
    private static final int UNDO_LIMIT = 1000;
    /** After this pause the whole site is checked; a file that is edited is checked sooner. */
    private static final Duration CALM = Duration.ofMillis(1500);

    private final Path folder;
    private final Kinds kinds;
    private final SiteJobs jobs;
    private final UiThread ui;
    private final IOperationHistory history;
    private final Supplier<Duration> pause;
    private final IUndoContext undoContext;
    private final Map<String, IUndoContext> undoContexts = new HashMap<>();
    private final Map<String, OpenedFile> files = new LinkedHashMap<>();
    private final List<OpenedSiteListener> listeners = new CopyOnWriteArrayList<>();
    private SiteSnapshot snapshot = SiteSnapshot.empty();
    /** Made and closed in Jobs of this site, one after the other. */
    private volatile AutoCloseable watch = () -> { };
    private int edits;

    OpenedSite(Path folder, Kinds kinds, SiteJobs jobs, UiThread ui, IOperationHistory history, Supplier<Duration> pause) {
        this.folder = folder;
        this.kinds = kinds;
        this.jobs = jobs;
        this.ui = ui;
        this.history = history;
        this.pause = pause;
        this.undoContext = context(folder.toString());
    }

    private IUndoContext context(String label) {
        var context = new ObjectUndoContext(new Object(), label);
        history.setLimit(context, UNDO_LIMIT);
        return context;
    }

    /** Loads the site in a Job, then checks it. */
    CompletableFuture<OpenedSite> load() {
        return jobs.run(Messages.bind(Messages.job_open, folder), Kind.WAITED_FOR, model -> {
            // The watch would look at the disk itself; here only a Job may, so what it asks for is not run but begun anew.
            watch = model.site().watch(look -> ui.execute(this::refresh), problems -> ui.execute(() -> tellTrouble(problems)));
            model.refresh(); // what changed between being read and being watched
            return model.snapshot();
        }).thenApply(first -> {
            publish(first);
            check();
            return this;
        });
    }

    /** No window shows this site any more; what is not saved was asked for before. */
    void close() {
        jobs.run(Messages.job_close, Kind.QUIET, model -> {
            watch.close();
            model.site().close();
            return null;
        }).exceptionally(this::trouble);
        files.clear();
        history.dispose(undoContext, true, true, true);
        undoContexts.values().forEach(context -> history.dispose(context, true, true, true));
    }

    public Path folder() {
        return folder;
    }

    public Kinds kinds() {
        return kinds;
    }

    /** What the site calls itself, or the name of its folder. */
    public String name() {
        return snapshot.file("site.yaml").filter(file -> !file.elements().isEmpty()).map(file -> file.elements().getFirst().label())
                .orElseGet(() -> String.valueOf(folder.getFileName()));
    }

    public SiteSnapshot snapshot() {
        return snapshot;
    }

    UiThread ui() {
        return ui;
    }

    IOperationHistory history() {
        return history;
    }

    /** All that is done to this site, in any file. */
    public IUndoContext undoContext() {
        return undoContext;
    }

    IUndoContext undoContext(String path) {
        return undoContexts.computeIfAbsent(path, this::context);
    }

    /** The files that a step of the history changes; none when it is not a step of a site. */
    public static List<String> touched(IUndoableOperation step) {
        return step instanceof SiteOperation operation ? operation.steps().stream().map(FileStep::path).distinct().toList() : List.of();
    }

    public void addListener(OpenedSiteListener listener) {
        listeners.add(listener);
    }

    public void removeListener(OpenedSiteListener listener) {
        listeners.remove(listener);
    }

    /** A file to edit; empty when the site has no such file. */
    public Optional<OpenedFile> file(String path) {
        return Optional.ofNullable(files.get(path)).or(() -> snapshot.file(path).map(known -> {
            var file = new OpenedFile(this, path, known.text(), known.dirty(), pause);
            files.put(path, file);
            return file;
        }));
    }

    /** Whether a file has changes to save. */
    public boolean dirty(String path) {
        OpenedFile open = files.get(path);
        return open != null ? open.dirty() : snapshot.file(path).filter(SiteFile::dirty).isPresent();
    }

    // ---- edits -----------------------------------------------------------------------------

    /**
     * Changes the site's model, for instance renames an id everywhere, as one step of undo. Files without unsaved changes are
     * saved with it; the others stay to be saved by whoever edits them.
     */
    public CompletableFuture<Void> change(String label, SiteEdit edit) {
        return propose(label, model -> model.propose(edit));
    }

    /** Applies a quick fix that a problem offers, as one step of undo. Nothing happens when the problem is gone. */
    public CompletableFuture<Void> fix(SiteProblem problem, String label) {
        return propose(label, model -> model.proposeFix(problem, label));
    }

    /** Moves a file and whatever names it. */
    public CompletableFuture<Void> move(String path, String newPath) {
        return propose(Messages.bind(Messages.undo_move, path, newPath), model -> new MoveFile(path, newPath).steps(model));
    }

    private CompletableFuture<Void> propose(String label, SiteJobs.Work<List<FileStep>> proposal) {
        settleAll();
        return jobs.run(label, Kind.WAITED_FOR, proposal).thenCompose(steps -> {
            if (steps.isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
            if (!FileStep.fit(steps, this::text)) {
                return propose(label, proposal); // somebody typed meanwhile; what they typed is taken in first
            }
            return execute(new SiteOperation(label, this, steps));
        });
    }

    private CompletableFuture<Void> execute(SiteOperation operation) {
        try {
            IStatus status = history.execute(operation, new NullProgressMonitor(), null);
            return status.isOK() ? jobs.run(operation.getLabel(), Kind.QUIET, SiteModel::snapshot).thenAccept(this::publish)
                    : CompletableFuture.failedFuture(new ProblemException(Problem.error("EDIT-STALE", status.getMessage())));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("operations of a site answer with a status", impossible);
        }
    }

    private Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(file -> file.document().get()).or(() -> snapshot.file(path).map(SiteFile::text));
    }

    /**
     * Carries steps out: on open documents at once, on other files in a Job that saves them. Documents that had nothing to save
     * are saved too when the steps touch several files, so that what belongs together gets to the disk together.
     */
    IStatus perform(List<FileStep> steps) {
        if (!FileStep.fit(steps, this::text)) {
            return Status.error(Messages.undo_stale);
        }
        boolean several = steps.stream().map(FileStep::path).distinct().count() > 1;
        var clean = new LinkedHashSet<OpenedFile>();
        var elsewhere = new ArrayList<FileStep>();
        for (FileStep step : steps) {
            OpenedFile open = files.get(step.path());
            if (open != null && step instanceof FileStep.Replace replace) {
                if (several && !open.dirty()) {
                    clean.add(open);
                }
                open.replay(replace);
            } else {
                elsewhere.add(step);
            }
        }
        if (!elsewhere.isEmpty()) {
            performOnDisk(elsewhere);
        }
        if (!clean.isEmpty()) {
            save(clean).exceptionally(this::trouble);
        }
        return Status.OK_STATUS;
    }

    private void performOnDisk(List<FileStep> steps) {
        jobs.run(Messages.job_save, Kind.WAITED_FOR, model -> {
            try {
                model.carryOut(steps);
            } finally {
                model.checkAll();
            }
            return model.snapshot();
        }).thenAccept(now -> {
            publish(now);
            steps.stream().filter(FileStep.Delete.class::isInstance).forEach(step -> gone(step.path()));
        }).exceptionally(this::trouble);
    }

    private void gone(String path) {
        OpenedFile file = files.remove(path);
        if (file != null) {
            listeners.forEach(listener -> listener.removed(file));
        }
    }

    // ---- Jobs ------------------------------------------------------------------------------

    /** Asks the site's model something, in a Job; the answer comes in the UI thread. */
    public <T> CompletableFuture<T> ask(String what, SiteQuestion<T> question) {
        settleAll();
        return jobs.run(what, Kind.QUIET, model -> question.ask(model.site()));
    }

    /** Checks the whole site. */
    public void check() {
        jobs.run(Messages.job_check, Kind.QUIET, model -> {
            model.checkAll();
            return model.snapshot();
        }).thenAccept(this::publish).exceptionally(this::trouble);
    }

    /** Saves files in a Job. What could be saved is, whatever happens to the others. */
    public CompletableFuture<Void> save(Collection<OpenedFile> these) {
        settleAll();
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        these.forEach(file -> wanted.put(file.path(), file.overwrites()));
        return jobs.run(Messages.job_save, Kind.WAITED_FOR, model -> new Saving(model).save(wanted)).thenCompose(done -> {
            done.saved().forEach((path, text) -> Optional.ofNullable(files.get(path)).ifPresent(file -> file.saved(text)));
            publish(done.snapshot());
            done.conflicts().forEach((path, theirs) -> conflict(path, theirs, true));
            return done.problems().isEmpty() ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.failedFuture(new ProblemException(done.problems()));
        });
    }

    /** Every file with changes to save. */
    public List<OpenedFile> dirtyFiles() {
        snapshot.files().stream().filter(SiteFile::dirty).forEach(file -> file(file.path()));
        return files.values().stream().filter(OpenedFile::dirty).toList();
    }

    CompletableFuture<Void> takeTheirs(OpenedFile file) {
        return jobs.run(Messages.job_reload, Kind.WAITED_FOR, model -> new Saving(model).takeTheirs(file.path())).thenAccept(theirs -> {
            theirs.ifPresentOrElse(text -> file.reloaded(text, Messages.undo_reload), () -> gone(file.path()));
            settled(file);
        });
    }

    /** Looks at the disk; called by whoever notices that something may have changed there. */
    public void refresh() {
        settleAll();
        jobs.run(Messages.job_refresh, Kind.QUIET, model -> {
            List<SiteModel.DiskEvent> events = model.refresh();
            if (!events.isEmpty()) {
                model.checkAll();
            }
            SiteSnapshot now = model.snapshot();
            return Map.entry(events, now);
        }).thenAccept(seen -> {
            if (!seen.getKey().isEmpty()) {
                publish(seen.getValue());
                seen.getKey().forEach(this::diskChanged);
            }
        }).exceptionally(this::trouble);
    }

    private void diskChanged(SiteModel.DiskEvent event) {
        switch (event) {
            case SiteModel.DiskEvent.Loaded(String path, String text) -> Optional.ofNullable(files.get(path)).ifPresent(file -> {
                if (file.dirty()) {
                    conflict(path, Optional.of(text), false); // edited after the Job had looked
                } else {
                    file.reloaded(text, Messages.undo_changed_on_disk);
                }
            });
            case SiteModel.DiskEvent.Removed(String path) -> {
                Optional.ofNullable(files.get(path)).filter(OpenedFile::used)
                        .ifPresent(file -> listeners.forEach(listener -> listener.deletedElsewhere(file)));
                gone(path);
            }
            case SiteModel.DiskEvent.Conflict(String path, Optional<String> theirs) -> conflict(path, theirs, false);
        }
    }

    private void conflict(String path, Optional<String> theirs, boolean saving) {
        file(path).ifPresent(file -> {
            file.conflicts(new Conflict(theirs), saving);
            listeners.forEach(listener -> listener.conflict(file, theirs));
        });
    }

    /** For what nobody waits for. */
    Void trouble(Throwable failed) {
        tellTrouble(Failures.problems(failed));
        return null;
    }

    private void tellTrouble(List<Problem> problems) {
        listeners.forEach(listener -> listener.trouble(problems));
    }

    // ---- told by files ---------------------------------------------------------------------

    void dirtyChanged(OpenedFile file) {
        listeners.forEach(listener -> listener.dirtyChanged(file));
    }

    /** A document came to rest: the model gets its text, and what is wrong with it is found out. */
    void settled(OpenedFile file) {
        jobs.typed(file.path(), file.document().get());
        int edit = ++edits;
        jobs.run(Messages.job_check, Kind.QUIET, SiteModel::snapshot).thenAccept(this::publish).exceptionally(this::trouble);
        ui.later(CALM, () -> {
            if (edit == edits) {
                check();
            }
        });
    }

    private void settleAll() {
        files.values().forEach(file -> jobs.typed(file.path(), file.document().get()));
    }

    /** The last editor of a file is closed. */
    void closed(OpenedFile file) {
        if (file.dirty()) {
            file.revert();
            if (!file.dirty()) {
                // The Job that looks at it answers later; who asks meanwhile must not hear of changes that are given up.
                snapshot = snapshot.file(file.path()).map(known -> snapshot.with(known.reverted(file.document().get()))).orElse(snapshot);
            }
        }
        files.remove(file.path());
        history.dispose(undoContext(file.path()), true, true, false);
    }

    private void publish(SiteSnapshot now) {
        snapshot = now;
        listeners.forEach(listener -> listener.snapshotChanged(now));
    }
}
