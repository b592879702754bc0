package org.slipway.workbench.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;

/** A site as it was at one moment: its files, elements and problems. Immutable, for any thread. */
public final class SiteSnapshot {
    private final SortedMap<String, SiteFile> files;
    private final Map<String, List<SiteElement>> byId = new HashMap<>();

    /** A site of which nothing is known yet. */
    public static SiteSnapshot empty() {
        return new SiteSnapshot(Map.of());
    }

    public static SiteSnapshot of(Collection<SiteFile> files) {
        return new SiteSnapshot(files.stream().collect(Collectors.toMap(SiteFile::path, Function.identity())));
    }

    SiteSnapshot(Map<String, SiteFile> files) {
        this.files = new TreeMap<>(files);
        this.files.values().stream().flatMap(file -> file.elements().stream())
                .forEach(element -> byId.computeIfAbsent(element.id(), id -> new ArrayList<>(1)).add(element));
    }

    SiteSnapshot with(SiteFile changed) {
        var now = new TreeMap<>(files);
        now.put(changed.path(), changed);
        return new SiteSnapshot(now);
    }

    /** All files, by path. */
    public List<SiteFile> files() {
        return List.copyOf(files.values());
    }

    public Optional<SiteFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    public Stream<SiteElement> elements() {
        return files.values().stream().flatMap(file -> file.elements().stream());
    }

    /** What a reference may name, for instance the values to pick from. */
    public List<SiteElement> candidates(EClass type) {
        return elements().filter(element -> type.isSuperTypeOf(element.kind()) && !element.id().isBlank()).toList();
    }

    /** What the text of a reference ({@code id} or {@code file#id}) names: one element when all is well. */
    public List<SiteElement> find(String reference, EClass type) {
        int hash = reference.lastIndexOf('#');
        String id = reference.substring(hash + 1);
        String path = hash < 0 ? "" : reference.substring(0, hash);
        return byId.getOrDefault(id, List.of()).stream()
                .filter(element -> type.isSuperTypeOf(element.kind()) && (hash < 0 || element.path().equals(path))).toList();
    }

    /** The text of a reference to the element: its id, or {@code file#id} where the id alone would be ambiguous. */
    public String reference(SiteElement target, EClass type) {
        return find(target.id(), type).size() > 1 ? target.path() + "#" + target.id() : target.id();
    }

    /** The variables that are set anywhere, by name in any case, each with what is said about it. */
    public SortedMap<String, String> variables() {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        files.values().forEach(file -> file.variables().forEach((name, said) -> all.merge(name, said, (a, b) -> a.isBlank() ? b : a)));
        return all;
    }

    /** All problems, file by file. */
    public List<SiteProblem> problems() {
        return files.values().stream().flatMap(file -> file.problems().stream()).toList();
    }
}
