package org.slipway.workbench.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IUndoManager;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.text.YamlResource;

/**
 * A file of a site while it is edited, shared by all editors and windows: a document, which is the truth, and a model of it for
 * forms. UI thread only.
 *
 * <p>The model knows this file alone. Its references stay unresolved; {@link SiteSnapshot#find} says what their text names.
 */
public final class OpenedFile {
    private final OpenedSite site;
    private final String path;
    private final IDocument document;
    private final EditRecorder recorder;
    private final Supplier<Duration> pause;
    private final List<OpenedFileListener> listeners = new CopyOnWriteArrayList<>();
    private Optional<YamlResource> resource = Optional.empty();
    /** What is on disk; empty when that is something else and not known here. */
    private Optional<String> saved;
    private boolean dirty;
    private boolean overwrite;
    /** The disk holds something else than what this file began with. */
    private Optional<Conflict> conflict = Optional.empty();
    private boolean saveOnceChosen;
    private boolean givenUp;
    private int users;
    private int changes;

    OpenedFile(OpenedSite site, String path, String text, boolean dirty, Supplier<Duration> pause) {
        this.site = site;
        this.path = path;
        this.document = new Document(text);
        this.saved = dirty ? Optional.empty() : Optional.of(text);
        this.dirty = dirty;
        this.pause = pause;
        this.recorder = new EditRecorder(site.history(), this);
        document.addDocumentListener(recorder);
        document.addDocumentListener(new IDocumentListener() {
            @Override
            public void documentAboutToBeChanged(DocumentEvent event) {
                // only what came of it matters
            }

            @Override
            public void documentChanged(DocumentEvent event) {
                edited();
            }
        });
    }

    public OpenedSite site() {
        return site;
    }

    /** From the site's folder, with slashes. */
    public String path() {
        return path;
    }

    /** The one document of this file. */
    public IDocument document() {
        return document;
    }

    /** The model of the document's text as of {@link OpenedFileListener#modelChanged()} or {@link #settle()}. */
    public YamlResource resource() {
        if (resource.isEmpty()) {
            URI uri = URI.createHierarchicalURI("site", null, null, path.split("/"), null, null);
            resource = Optional.of(YamlResource.of(uri, site.kinds(), document.get()));
        }
        return resource.get();
    }

    /** The platform's undo and redo work on this; it is shared by all pages and editors of the file. */
    public IUndoContext undoContext() {
        return site.undoContext(path);
    }

    /** For a source viewer: its undo is that of the file. One per viewer. */
    public IUndoManager undoManager() {
        return new FileUndoManager(site.history(), undoContext(), recorder);
    }

    /**
     * Changes the model and brings the text up to it, as one step of undo with this label.
     *
     * @throws ProblemException when the text cannot be read, so that the model is not what stands there
     */
    public void edit(String label, Runnable change) throws ProblemException {
        edit(label, Optional.empty(), change);
    }

    /**
     * As {@link #edit}, for what somebody types bit by bit: what comes from one field, with nothing else done between, is one
     * step of undo under the latest label.
     *
     * @param field stands for the field and this visit of it
     */
    public void type(String label, Object field, Runnable change) throws ProblemException {
        edit(label, Optional.of(field), change);
    }

    private void edit(String label, Optional<Object> field, Runnable change) throws ProblemException {
        settle();
        if (resource().broken()) {
            throw new ProblemException(Problem.error("FILE-BROKEN", "The text of " + path + " cannot be read, so it cannot be changed here.")
                    .at(resource().problems().stream().flatMap(problem -> problem.place().stream()).findFirst().orElse(Place.of(path)))
                    .next("Mend it on the Source page."));
        }
        change.run();
        recorder.labelled(label, field, () -> bringTo(resource().synchronise()));
        settle();
        listeners.forEach(OpenedFileListener::modelChanged);
    }

    /** Makes the document this text by the smallest replacement. Recorded for undo. */
    void bringTo(String text) {
        var step = FileStep.Replace.between(path, document.get(), text);
        if (!step.isNothing()) {
            replace(step);
        }
    }

    void replace(FileStep.Replace step) {
        try {
            document.replace(step.offset(), step.removed().length(), step.inserted());
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the step was made for this very text", impossible);
        }
    }

    /** Does a step of undo or redo, which is not recorded again. */
    void replay(FileStep.Replace step) {
        recorder.silently(() -> replace(step));
        site.settled(this);
        settle();
        listeners.forEach(OpenedFileListener::modelChanged);
    }

    private void edited() {
        int change = ++changes;
        tellDirty();
        site.ui().later(pause.get(), () -> {
            if (change == changes) {
                site.settled(this);
                if (settle()) {
                    listeners.forEach(OpenedFileListener::modelChanged);
                }
            }
        });
    }

    private void tellDirty() {
        boolean now = saved.filter(document.get()::equals).isEmpty();
        if (now != dirty) {
            dirty = now;
            listeners.forEach(OpenedFileListener::dirtyChanged);
            site.dirtyChanged(this);
        }
    }

    /** Brings the model up to the text now rather than when typing pauses; true when there was anything to do. */
    public boolean settle() {
        String text = document.get();
        if (resource.isEmpty() || resource.get().text().equals(text)) {
            return false;
        }
        resource.get().replaceText(text);
        return true;
    }

    /** Whether there is something to save. */
    public boolean dirty() {
        return dirty;
    }

    /** Saves in a Job. Fails with {@code FILE-CHANGED} when the file changed on disk; the conflict is then told to listeners as well. */
    public CompletableFuture<Void> save() {
        return site.save(List.of(this));
    }

    /** Somebody else changed it on disk while there are changes here. @param saving whether that was found out by saving */
    void conflicts(Conflict now, boolean saving) {
        overwrite &= conflict.filter(now::equals).isPresent(); // the choice was made for another text
        conflict = Optional.of(now);
        saveOnceChosen |= saving;
        tellConflict();
    }

    private void tellConflict() {
        listeners.forEach(OpenedFileListener::conflictChanged);
    }

    /** What waits for the user's choice, as long as it does. */
    public Optional<Conflict> conflict() {
        return overwrite ? Optional.empty() : conflict;
    }

    /** Whether somebody wanted to save and cannot before the choice is made. */
    public boolean saveWaits() {
        return saveOnceChosen && conflict().isPresent();
    }

    /** The user's choice in a conflict is to choose later. The save that ran into it is given up; the next one asks again. */
    public void decideLater() {
        saveOnceChosen = false;
    }

    /** The user's choice in a conflict: the next save overwrites what is on disk. The save that ran into the conflict goes on at once. */
    public CompletableFuture<Void> keepMine() {
        overwrite = true;
        tellConflict();
        return saveOnceChosen ? save() : CompletableFuture.completedFuture(null);
    }

    /** The user's choice in a conflict: what is on disk wins. Undo brings back what stood here. */
    public CompletableFuture<Void> takeTheirs() {
        return site.takeTheirs(this);
    }

    boolean overwrites() {
        return overwrite;
    }

    private void inStep(String text) {
        saved = Optional.of(text);
        boolean settled = conflict.isPresent();
        overwrite = false;
        conflict = Optional.empty();
        saveOnceChosen = false;
        if (settled) {
            tellConflict();
        }
    }

    /** The disk holds this text now. */
    void saved(String text) {
        inStep(text);
        recorder.seal();
        tellDirty();
    }

    /** The disk got another text while there was nothing to save here, or the user wants it. */
    void reloaded(String text, String label) {
        inStep(text);
        if (givenUp) {
            recorder.silently(() -> bringTo(text)); // nobody is there to undo it
        } else {
            recorder.labelled(label, () -> bringTo(text));
        }
        tellDirty();
        if (settle()) {
            listeners.forEach(OpenedFileListener::modelChanged);
        }
    }

    /** Throws away what is not saved, when a person closes the file and says so. */
    void revert() {
        if (saved.isPresent() && conflict.isEmpty()) {
            recorder.silently(() -> bringTo(saved.get()));
            site.settled(this);
        } else {
            givenUp = true;
            takeTheirs().exceptionally(site::trouble);
        }
    }

    /** Says that somebody shows this file. Closed by the last one, changes that were not saved are gone: who closes, asks first. */
    public Use use() {
        users++;
        return () -> {
            users--;
            if (users == 0) {
                site.closed(this);
            }
        };
    }

    /** Whether an editor shows it. */
    public boolean used() {
        return users > 0;
    }

    /** Whether several editors show it, so that one of them can be closed with nothing lost. */
    public boolean shared() {
        return users > 1;
    }

    /** Somebody's showing of a file. */
    public interface Use extends AutoCloseable {
        @Override
        void close();
    }

    public void addListener(OpenedFileListener listener) {
        listeners.add(listener);
    }

    public void removeListener(OpenedFileListener listener) {
        listeners.remove(listener);
    }
}
