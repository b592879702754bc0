package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.AtomicFile;
import org.slipway.base.Digest;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.Site;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.Limits;
import org.slipway.model.text.References;
import org.slipway.model.text.YamlResource;

/**
 * A site's folder as one model. Whoever opens it confines it to one thread, or guards it; the watch hands its work to the
 * executor that it is given. Nothing is written before {@link #save}, and nothing that changed on disk is overwritten.
 */
public final class OpenSite implements AutoCloseable {
    private final Path folder;
    private final Kinds kinds;
    private final SiteFiles disk;
    private final SiteResourceSet resources;
    private final Map<String, SiteFile> files = new TreeMap<>();
    private final List<SiteListener> listeners = new CopyOnWriteArrayList<>();
    private SiteIndex index;
    private Map<EObject, List<Use>> uses;

    private OpenSite(Path folder, Kinds kinds) {
        this.folder = folder;
        this.kinds = kinds;
        this.disk = new SiteFiles(folder);
        this.resources = new SiteResourceSet(kinds, this::index);
    }

    /** Opens a folder that holds a {@code site.yaml}. Files that cannot be read are part of the site; {@link #problems()} tells. */
    public static OpenSite open(Path folder, Kinds kinds) throws ProblemException {
        if (!Files.isRegularFile(folder.resolve(SiteFiles.SITE_FILE))) {
            throw new ProblemException(Problem.error("SITE-NONE", "There is no site in " + folder + ": it has no site.yaml.")
                    .at(Place.of(folder.toString())).next("Name a site's folder, or make one with slipway init."));
        }
        var site = new OpenSite(folder.toAbsolutePath().normalize(), kinds);
        site.loadAll();
        return site;
    }

    /** The nearest folder, from this one upward, that holds a site. */
    public static Optional<Path> enclosing(Path start) {
        for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(SiteFiles.SITE_FILE))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private void loadAll() throws ProblemException {
        try {
            // Reading and parsing touch one file each, so they run on all cores; joining them is quick.
            List<SiteFile> read = disk.list().entrySet().parallelStream().map(each -> read(each.getKey(), each.getValue())).toList();
            read.forEach(this::join);
        } catch (IOException unreadable) {
            throw unreadable(folder.toString(), unreadable);
        }
    }

    private SiteFile read(String path, SiteFiles.Stamp stamp) {
        var file = new SiteFile(path, new YamlResource(SiteResourceSet.uri(path), kinds));
        load(file, stamp);
        return file;
    }

    private void load(SiteFile file, SiteFiles.Stamp stamp) {
        try {
            byte[] bytes = Files.readAllBytes(disk.at(file.path()));
            file.resource().load(bytes);
            file.inStep(Digest.of(bytes), stamp);
        } catch (IOException unreadable) {
            file.resource().unreadable(Problem.error("FILE-UNREADABLE", "The file cannot be read: " + reason(unreadable) + ".")
                    .next("See that you may read it."));
            file.inStep(Digest.of(new byte[0]), stamp);
        }
    }

    private void join(SiteFile file) {
        files.put(file.path(), file);
        resources.getResources().add(file.resource());
        stale();
    }

    private void stale() {
        index = null;
        uses = null;
    }

    private SiteIndex index() {
        if (index == null) {
            index = new SiteIndex(resources());
        }
        return index;
    }

    public Path folder() {
        return folder;
    }

    public Kinds kinds() {
        return kinds;
    }

    public ResourceSet resourceSet() {
        return resources;
    }

    /** The element of {@code site.yaml}; empty when that file does not hold one. */
    public Optional<Site> site() {
        return resource(SiteFiles.SITE_FILE).flatMap(file -> file.getContents().stream().filter(Site.class::isInstance)
                .map(Site.class::cast).findFirst());
    }

    /** All files, by path. */
    public List<YamlResource> resources() {
        return files.values().stream().map(SiteFile::resource).toList();
    }

    public Optional<YamlResource> resource(String sitePath) {
        return Optional.ofNullable(files.get(sitePath)).map(SiteFile::resource);
    }

    public String pathOf(Resource file) {
        return SiteResourceSet.path(file);
    }

    /** Everything with an id, in the order of files. */
    public List<Identified> elements() {
        return List.copyOf(index().elements());
    }

    /** All that a reference (an id, or file#id) can mean. */
    public List<Identified> find(String reference) {
        return find(reference, ModelPackage.Literals.IDENTIFIED);
    }

    public List<Identified> find(String reference, EClass type) {
        return resources.find(reference, type);
    }

    /** How a text refers to the element where the type is asked for. */
    public String reference(Identified target, EClass type) {
        return resources.text(target, type);
    }

    /** Who uses this? */
    public List<Use> uses(Identified target) {
        if (uses == null) {
            uses = SiteIndex.uses(resources());
        }
        return List.copyOf(uses.getOrDefault(target, List.of()));
    }

    /** What was not understood when the files were read. */
    public List<Problem> problems() {
        return resources().stream().flatMap(file -> file.problems().stream()).toList();
    }

    public void addListener(SiteListener listener) {
        listeners.add(listener);
    }

    public void removeListener(SiteListener listener) {
        listeners.remove(listener);
    }

    private void tell(SiteChange change) {
        listeners.forEach(listener -> listener.changed(change));
    }

    // ---- edits -----------------------------------------------------------------------------

    /** A new file, not yet saved, in the folder of the element's kind and named by its id. */
    public YamlResource create(Identified element) throws ProblemException {
        String where = kinds.folder(element.eClass()).orElse("");
        String name = element.getId() == null || element.getId().isBlank() ? "unnamed" : element.getId().toLowerCase(Locale.ROOT);
        String base = where.isEmpty() ? name : where + "/" + name;
        String path = base + ".yaml";
        for (int i = 2; files.containsKey(path) || Files.exists(disk.at(path)); i++) {
            path = base + "-" + i + ".yaml";
        }
        return create(path, element);
    }

    public YamlResource create(String path, EObject root) throws ProblemException {
        checkFree(path);
        var file = new SiteFile(path, new YamlResource(SiteResourceSet.uri(path), kinds));
        file.resource().load(new byte[0]);
        join(file);
        file.resource().getContents().add(root);
        file.resource().synchronise();
        stale();
        tell(new SiteChange.Edited(file.resource()));
        return file.resource();
    }

    private void checkFree(String path) throws ProblemException {
        Path resolved = disk.at(path).normalize();
        if (!resolved.startsWith(folder) || !SiteFiles.isYaml(resolved.getFileName().toString())) {
            throw new ProblemException(Problem.error("FILE-PATH", "“" + path + "” is no place for a file of this site.")
                    .next("Name a path below the site's folder that ends in .yaml."));
        }
        if (files.containsKey(path) || Files.exists(resolved)) {
            throw new ProblemException(Problem.error("FILE-EXISTS", "There is a file " + path + " already.").at(Place.of(path))
                    .next("Choose another name."));
        }
    }

    /** Runs a change of the model and brings the texts up to it: the file's, and those that refer to an id which it changed. */
    public void edit(YamlResource file, Runnable change) {
        edit(Set.of(file), change);
    }

    public void edit(Collection<YamlResource> touched, Runnable change) {
        var affected = new LinkedHashSet<YamlResource>(touched);
        for (YamlResource file : touched) {
            ids(file).keySet().forEach(element -> uses((Identified) element).forEach(use -> add(affected, use.from().eResource())));
        }
        change.run();
        stale();
        for (YamlResource file : affected) {
            String before = file.text();
            file.synchronise();
            if (!before.equals(file.text())) {
                tell(new SiteChange.Edited(file));
            }
        }
        unresolveGone();
    }

    private static void add(Collection<YamlResource> files, Resource file) {
        if (file instanceof YamlResource yaml) {
            files.add(yaml);
        }
    }

    /** Takes a new text of a file, as typed by somebody; references to ids that it no longer has become dangling. */
    public void replaceText(YamlResource file, String text) {
        changeText(file, () -> file.replaceText(text));
        tell(new SiteChange.Edited(file));
    }

    private void changeText(YamlResource file, Runnable change) {
        Map<EObject, String> before = ids(file);
        var referring = new IdentityHashMap<EObject, List<Use>>();
        before.keySet().forEach(element -> referring.put(element, uses((Identified) element)));
        change.run();
        stale();
        before.forEach((element, id) -> {
            if (element.eResource() == null || !id.equals(((Identified) element).getId())) {
                referring.get(element).forEach(use -> unresolve(use, element, id));
            }
        });
    }

    private static Map<EObject, String> ids(YamlResource file) {
        var ids = new IdentityHashMap<EObject, String>();
        file.getAllContents().forEachRemaining(each -> {
            if (each instanceof Identified identified && identified.getId() != null) {
                ids.put(each, identified.getId());
            }
        });
        return ids;
    }

    @SuppressWarnings("unchecked")
    private void unresolve(Use use, EObject target, String id) {
        EObject proxy = References.proxy(id, use.feature().getEReferenceType(), kinds).orElseThrow();
        if (use.feature().isMany()) {
            var list = (EList<EObject>) use.from().eGet(use.feature());
            int at = list.indexOf(target);
            if (at >= 0) {
                list.set(at, proxy);
            }
        } else if (use.from().eGet(use.feature(), false) == target) {
            use.from().eSet(use.feature(), proxy);
        }
        stale();
    }

    /** References to elements that an edit took out of the site become dangling; their text stays what it was. */
    private void unresolveGone() {
        SiteIndex.uses(resources()).forEach((target, all) -> {
            if (target.eResource() == null && !target.eIsProxy() && target instanceof Identified gone && gone.getId() != null) {
                all.forEach(use -> unresolve(use, target, gone.getId()));
            }
        });
    }

    /** Gives an element another id, everywhere. */
    public void rename(Identified element, String newId) throws ProblemException {
        Limits limits = kinds.limits(ModelPackage.Literals.IDENTIFIED__ID);
        if (limits.pattern().filter(pattern -> !pattern.matcher(newId).matches()).isPresent()
                || newId.length() > limits.maxLength().orElse(Integer.MAX_VALUE)) {
            throw new ProblemException(Problem.error("ID-PATTERN", "“" + newId + "” cannot be an id.")
                    .next("Use letters, digits, point, hyphen and underscore; begin with a letter or digit."));
        }
        Optional<Identified> taken = find(newId, element.eClass()).stream().filter(each -> each != element).findFirst();
        if (taken.isPresent()) {
            throw new ProblemException(Problem.error("ID-TAKEN", "The id “" + newId + "” is taken by “" + taken.get().getName()
                    + "” in " + pathOf(taken.get().eResource()) + ".").next("Choose another id."));
        }
        List<YamlResource> touched = new ArrayList<>();
        add(touched, element.eResource());
        Optional<YamlResource> broken = uses(element).stream().map(use -> use.from().eResource()).map(YamlResource.class::cast)
                .filter(YamlResource::broken).findFirst().or(() -> touched.stream().filter(YamlResource::broken).findFirst());
        if (broken.isPresent()) {
            throw new ProblemException(Problem.error("FILE-BROKEN", "The file " + pathOf(broken.get())
                    + " cannot be read, so the id cannot be changed in it.").next("Mend that file first."));
        }
        edit(touched, () -> element.setId(newId));
    }

    /** Gives a file another path; references that name the file follow. It moves on disk when it is saved. */
    public void move(YamlResource file, String newPath) throws ProblemException {
        checkFree(newPath);
        SiteFile moved = files.get(pathOf(file));
        edit(Set.of(file), () -> {
            files.remove(moved.path());
            moved.moveTo(newPath);
            files.put(newPath, moved);
        });
        tell(new SiteChange.Edited(file));
    }

    /** Takes an element out; those who refer to it are returned, and are dangling from now on. A file left empty goes when saved. */
    public List<Use> delete(Identified element) {
        List<Use> orphaned = uses(element);
        List<YamlResource> touched = new ArrayList<>();
        add(touched, element.eResource());
        edit(touched, () -> EcoreUtil.remove(element));
        return orphaned;
    }

    // ---- disk ------------------------------------------------------------------------------

    public boolean dirty(YamlResource file) {
        return Optional.ofNullable(files.get(pathOf(file))).filter(SiteFile::dirty).isPresent();
    }

    /** Writes a file whole; refuses with FILE-CHANGED when it changed on disk since it was read. */
    public void save(YamlResource file) throws ProblemException {
        SiteFile saved = files.get(pathOf(file));
        Path target = disk.at(saved.path());
        try {
            if (file.getContents().isEmpty() && !file.broken() && file.text().isBlank()) {
                deleteFromDisk(saved);
                return;
            }
            Files.createDirectories(target.getParent());
            byte[] bytes = file.bytes();
            Optional<Digest> expected = saved.oldPath().isPresent() ? Optional.empty() : saved.onDisk();
            Optional<String> old = saved.oldPath();
            Digest written = AtomicFile.real().replaceUnlessChanged(target, bytes, expected);
            if (old.isPresent()) {
                Files.deleteIfExists(disk.at(old.get()));
            }
            saved.inStep(written, SiteFiles.Stamp.of(target));
            tell(new SiteChange.Saved(file));
        } catch (IOException refused) {
            throw new ProblemException(Problem.error("FILE-UNWRITABLE", "The file cannot be written: " + reason(refused) + ".")
                    .at(Place.of(saved.path())).next("See that there is room and that you may write there; nothing was changed."), refused);
        }
    }

    private void deleteFromDisk(SiteFile file) throws IOException {
        Files.deleteIfExists(disk.at(file.oldPath().orElse(file.path())));
        forget(file);
    }

    private void forget(SiteFile file) {
        files.remove(file.path());
        changeText(file.resource(), () -> file.resource().getContents().clear());
        resources.getResources().remove(file.resource());
        stale();
        tell(new SiteChange.Removed(file.path()));
    }

    /** Saves every file that has changes; what could be saved is, and all that could not is told at the end. */
    public void saveAll() throws ProblemException {
        var problems = new ArrayList<Problem>();
        for (SiteFile file : List.copyOf(files.values())) {
            if (file.dirty()) {
                try {
                    save(file.resource());
                } catch (ProblemException refused) {
                    problems.addAll(refused.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** The user's choice after FILE-CHANGED: what stands here wins. */
    public void overwrite(YamlResource file) throws ProblemException {
        SiteFile mine = files.get(pathOf(file));
        try {
            Path target = disk.at(mine.path());
            mine.accept(Files.exists(target) ? Optional.of(Digest.of(Files.readAllBytes(target))) : Optional.empty());
        } catch (IOException unreadable) {
            throw unreadable(mine.path(), unreadable);
        }
        save(file);
    }

    /** The user's choice after FILE-CHANGED: what is on disk wins. */
    public void reload(YamlResource file) throws ProblemException {
        SiteFile theirs = files.get(pathOf(file));
        try {
            SiteFiles.Stamp stamp = SiteFiles.Stamp.of(disk.at(theirs.path()));
            changeText(file, () -> load(theirs, stamp));
            tell(new SiteChange.Loaded(file));
        } catch (IOException unreadable) {
            throw unreadable(theirs.path(), unreadable);
        }
    }

    /** Looks at the disk: takes over what changed there, unless it collides with a change here; that is told as a conflict. */
    public void refresh() throws ProblemException {
        try {
            Map<String, SiteFiles.Stamp> now = disk.list();
            for (SiteFile file : List.copyOf(files.values())) {
                SiteFiles.Stamp stamp = now.get(file.oldPath().orElse(file.path()));
                if (stamp == null) {
                    gone(file);
                } else if (!Optional.of(stamp).equals(file.stamp())) {
                    changed(file, stamp);
                }
            }
            Set<String> moving = new LinkedHashSet<>();
            files.values().forEach(file -> file.oldPath().ifPresent(moving::add));
            now.forEach((path, stamp) -> {
                if (!files.containsKey(path) && !moving.contains(path)) {
                    SiteFile added = read(path, stamp);
                    join(added);
                    tell(new SiteChange.Loaded(added.resource()));
                }
            });
        } catch (IOException unreadable) {
            throw unreadable(folder.toString(), unreadable);
        }
    }

    private void gone(SiteFile file) {
        if (file.onDisk().isEmpty()) {
            return;
        }
        if (file.dirty()) {
            file.accept(Optional.empty());
            tell(new SiteChange.Conflict(file.resource()));
        } else {
            forget(file);
        }
    }

    private void changed(SiteFile file, SiteFiles.Stamp stamp) throws IOException {
        Digest digest = Digest.of(Files.readAllBytes(disk.at(file.oldPath().orElse(file.path()))));
        if (Optional.of(digest).equals(file.onDisk())) {
            file.seen(stamp);
        } else if (!file.dirty()) {
            changeText(file.resource(), () -> load(file, stamp));
            tell(new SiteChange.Loaded(file.resource()));
        } else if (file.conflict(digest)) {
            tell(new SiteChange.Conflict(file.resource()));
        }
    }

    /** Watches the disk until closed; {@link #refresh()} runs on the executor, and problems of doing so go to nobody but it. */
    public AutoCloseable watch(Executor owner, java.util.function.Consumer<List<Problem>> trouble) throws ProblemException {
        try {
            return SiteWatch.start(folder, () -> owner.execute(() -> {
                try {
                    refresh();
                } catch (ProblemException unreadable) {
                    trouble.accept(unreadable.problems());
                }
            }));
        } catch (IOException refused) {
            throw unreadable(folder.toString(), refused);
        }
    }

    private static ProblemException unreadable(String path, IOException why) {
        return new ProblemException(Problem.error("FILE-UNREADABLE", path + " cannot be read: " + reason(why) + ".")
                .at(Place.of(path)).next("See that it is there and that you may read it."), why);
    }

    private static String reason(IOException why) {
        return why.getClass().getSimpleName().replace("Exception", "") + (why.getMessage() == null ? "" : " (" + why.getMessage() + ")");
    }

    @Override
    public void close() {
        resources.getResources().clear();
        files.clear();
        stale();
    }
}
