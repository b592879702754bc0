package org.slipway.workbench.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IUndoManager;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.PlacedProblem;
import org.slipway.workbench.editor.file.Surroundings;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedFileListener;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.OpenedSiteListener;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteFile;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.SiteProblem;
import org.slipway.workbench.site.SiteSnapshot;

/** A file of an opened site as the pages of one editor see it. Listens to the site until it is closed. */
final class SiteEditedFile implements EditedFile, Surroundings, OpenedFileListener, OpenedSiteListener, AutoCloseable {
    private final OpenedFile file;
    private final SiteNavigation navigation;
    private final Consumer<List<Problem>> trouble;
    private final OpenedFile.Use use;
    private Optional<Placed> placed = Optional.empty();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param trouble shows why something that the user asked for was not done
     */
    SiteEditedFile(OpenedFile file, SiteNavigation navigation, Consumer<List<Problem>> trouble) {
        this.file = file;
        this.navigation = navigation;
        this.trouble = trouble;
        this.use = file.use();
        file.addListener(this);
        file.site().addListener(this);
    }

    @Override
    public YamlResource resource() {
        return file.resource();
    }

    @Override
    public IDocument document() {
        return file.document();
    }

    @Override
    public Surroundings site() {
        return this;
    }

    @Override
    public String path() {
        return file.path();
    }

    @Override
    public void edit(String label, Runnable change) {
        tryTo(() -> file.edit(label, change));
    }

    @Override
    public void type(String label, Object visit, Runnable change) {
        tryTo(() -> file.type(label, visit, change));
    }

    private interface Refusable {
        void run() throws ProblemException;
    }

    private void tryTo(Refusable edit) {
        try {
            edit.run();
        } catch (ProblemException refused) {
            trouble.accept(refused.problems());
        }
    }

    @Override
    public IUndoManager undoManager() {
        return file.undoManager();
    }

    @Override
    public void settle() {
        if (file.settle()) {
            modelChanged();
        }
    }

    @Override
    public List<SiteProblem> problems() {
        return snapshot().file(path()).map(this::carried).orElse(List.of());
    }

    @Override
    public List<PlacedProblem> placed() {
        if (resource().broken()) {
            return List.of();
        }
        Optional<SiteFile> checked = snapshot().file(path());
        if (placed.filter(known -> known.isOf(checked, resource().text())).isEmpty()) {
            List<PlacedProblem> all = problems().stream()
                    .flatMap(each -> resource().spotAt(each.range().offset()).map(spot -> new PlacedProblem(each, spot)).stream()).toList();
            placed = Optional.of(new Placed(checked, resource().text(), all));
        }
        return placed.orElseThrow().all();
    }

    /** What is true of one text and one look at it. */
    private record Placed(Optional<SiteFile> checked, String text, List<PlacedProblem> all) {
        boolean isOf(Optional<SiteFile> now, String shown) {
            return checked.orElse(null) == now.orElse(null) && text.equals(shown);
        }
    }

    /** What was checked may be a little older than what stands here now. */
    private List<SiteProblem> carried(SiteFile checked) {
        String now = resource().text();
        if (checked.text().equals(now)) {
            return checked.problems();
        }
        TextShift shift = TextShift.between(checked.text(), now);
        return checked.problems().stream()
                .map(each -> new SiteProblem(each.problem(), each.path(), shift.carry(each.range()), each.fixes())).toList();
    }

    @Override
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void modelChanged() {
        placed = Optional.empty();
        listeners.forEach(Listener::modelChanged);
    }

    @Override
    public void snapshotChanged(SiteSnapshot now) {
        listeners.forEach(Listener::surroundingsChanged);
    }

    @Override
    public Kinds kinds() {
        return file.site().kinds();
    }

    @Override
    public SiteSnapshot snapshot() {
        return file.site().snapshot();
    }

    @Override
    public Path folder() {
        return file.site().folder();
    }

    @Override
    public void open(SiteElement element) {
        navigation.open(file.site(), element);
    }

    @Override
    public void tell(Problem problem) {
        trouble.accept(List.of(problem));
    }

    @Override
    public void fix(SiteProblem problem, String label) {
        OpenedSite site = file.site();
        site.fix(problem, label).exceptionally(failed -> {
            trouble.accept(failed.getCause() instanceof ProblemException refused ? refused.problems()
                    : List.of(Problem.error("FIX-FAILED", "That could not be done: " + failed.getMessage())));
            return null;
        });
    }

    @Override
    public void close() {
        file.removeListener(this);
        file.site().removeListener(this);
        use.close();
    }
}
