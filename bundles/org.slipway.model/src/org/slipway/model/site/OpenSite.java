package org.slipway.model.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.Site;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

/**
 * A site's folder as one model. Whoever opens it confines it to one thread, or guards it; the watch hands its work to the
 * executor that it is given. Nothing is written before {@link #save}, and nothing that changed on disk is overwritten.
 */
public final class OpenSite implements AutoCloseable {
    private final SiteState state;
    private final SiteEdits edits;
    private final ReferenceKeeper references;
    private final DiskSync disk;

    private OpenSite(Path folder, Kinds kinds) {
        var files = new SiteFiles(folder);
        this.state = new SiteState(folder, kinds);
        this.references = new ReferenceKeeper(state);
        this.edits = new SiteEdits(state, files, references);
        this.disk = new DiskSync(state, files, references);
    }

    /** Opens a folder that holds a {@code site.yaml}. Files that cannot be read are part of the site; {@link #problems()} tells. */
    public static OpenSite open(Path folder, Kinds kinds) throws ProblemException {
        if (!SiteFiles.isSite(folder)) {
            boolean unfit = Files.exists(folder.resolve(SiteFiles.SITE_FILE));
            throw new ProblemException(Problem.error("SITE-NONE", "There is no site in " + folder + ": "
                    + (unfit ? "its site.yaml is no file." : "it has no site.yaml."))
                    .at(Place.of(folder.toString()))
                    .next("Name a site's folder, or make a new site there: File > New site… in the workbench, slipway init in the terminal."));
        }
        var site = new OpenSite(folder.toAbsolutePath().normalize(), kinds);
        site.disk.loadAll();
        return site;
    }

    /** The nearest folder, from this one upward, that holds a site. */
    public static Optional<Path> enclosing(Path start) {
        for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (SiteFiles.isSite(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    public Path folder() {
        return state.folder();
    }

    public Kinds kinds() {
        return state.kinds();
    }

    public ResourceSet resourceSet() {
        return state.resources();
    }

    /** The element of {@code site.yaml}; empty when that file does not hold one. */
    public Optional<Site> site() {
        return resource(SiteFiles.SITE_FILE).flatMap(file -> file.getContents().stream().filter(Site.class::isInstance)
                .map(Site.class::cast).findFirst());
    }

    /** All files, by path. */
    public List<YamlResource> resources() {
        return state.all();
    }

    public Optional<YamlResource> resource(String sitePath) {
        return Optional.ofNullable(state.files().get(sitePath)).map(SiteFile::resource);
    }

    public String pathOf(Resource file) {
        return SiteResourceSet.path(file);
    }

    /** Everything with an id, in the order of files. */
    public List<Identified> elements() {
        return List.copyOf(state.index().elements());
    }

    /** All that a reference (an id, or file#id) can mean. */
    public List<Identified> find(String reference) {
        return find(reference, ModelPackage.Literals.IDENTIFIED);
    }

    public List<Identified> find(String reference, EClass type) {
        return state.resources().find(reference, type);
    }

    /** How a text refers to the element where the type is asked for. */
    public String reference(Identified target, EClass type) {
        return state.resources().text(target, type);
    }

    /** Who uses this? */
    public List<Use> uses(Identified target) {
        return state.uses(target);
    }

    /** What was not understood when the files were read. */
    public List<Problem> problems() {
        return resources().stream().flatMap(file -> file.problems().stream()).toList();
    }

    /** The files that cannot be read, and which ids they seem to hold. */
    public BrokenFiles broken() {
        return new BrokenFiles(state.all());
    }

    /** What of the folder was left out on purpose: a site within this one, for instance. */
    public List<Problem> remarks() {
        return state.remarks();
    }

    public void addListener(SiteListener listener) {
        state.listeners().add(listener);
    }

    public void removeListener(SiteListener listener) {
        state.listeners().remove(listener);
    }

    // ---- edits: models and texts in memory

    /** Refuses an id that a new element of this kind cannot have: it is malformed, or another one's. */
    public void checkNewId(String id, EClass kind) throws ProblemException {
        edits.checkNewId(id, kind);
    }

    /** A new file, not yet saved, in the folder of the element's kind and named by its id. */
    public YamlResource create(Identified element) throws ProblemException {
        return edits.create(element);
    }

    public YamlResource create(String path, EObject root) throws ProblemException {
        return edits.create(path, root);
    }

    /** Runs a change of the model and brings the texts up to it: the file's, and those that refer to an id which it changed. */
    public void edit(YamlResource file, Runnable change) {
        edits.edit(Set.of(file), change);
    }

    public void edit(Collection<YamlResource> touched, Runnable change) {
        edits.edit(touched, change);
    }

    /** Takes a new text of a file, as typed by somebody; references to ids that it no longer has become dangling. */
    public void replaceText(YamlResource file, String text) {
        edits.replaceText(file, text);
    }

    /** Gives an element another id, everywhere. */
    public void rename(Identified element, String newId) throws ProblemException {
        edits.rename(element, newId);
    }

    /** Gives a file another path; references that name the file follow. It moves on disk when it is saved. */
    public void move(YamlResource file, String newPath) throws ProblemException {
        edits.move(file, newPath);
    }

    /** Takes an element out; those who refer to it are returned, and are dangling from now on. A file left empty goes when saved. */
    public List<Use> delete(Identified element) {
        return edits.delete(element);
    }

    // ---- disk

    public boolean dirty(YamlResource file) {
        return disk.dirty(file);
    }

    /** Writes a file whole; refuses with FILE-CHANGED when it changed on disk since it was read. */
    public void save(YamlResource file) throws ProblemException {
        disk.save(file);
    }

    /** Saves every file that has changes, or none of them; all that is in the way is told. */
    public void saveAll() throws ProblemException {
        disk.saveAll();
    }

    /** The user's choice after FILE-CHANGED: what stands here wins. */
    public void overwrite(YamlResource file) throws ProblemException {
        disk.overwrite(file);
    }

    /** The user's choice after FILE-CHANGED: what is on disk wins. */
    public void reload(YamlResource file) throws ProblemException {
        disk.reload(file);
    }

    /** Looks at the disk: takes over what changed there, unless it collides with a change here; that is told as a conflict. */
    public void refresh() throws ProblemException {
        disk.refresh();
    }

    /** Watches the disk until closed: {@link #refresh()} runs on the executor; what goes wrong with it goes to the consumer. */
    public AutoCloseable watch(Executor owner, Consumer<List<Problem>> trouble) throws ProblemException {
        return disk.watch(owner, trouble);
    }

    @Override
    public void close() {
        state.clear();
    }
}
