package org.slipway.workbench.navigator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.slipway.base.Severity;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteFile;
import org.slipway.workbench.site.SiteSnapshot;

/**
 * A line of the navigator's tree. Lines are made anew with each snapshot; equal keys mean the same line, so that what is open
 * and chosen stays so.
 */
record Branch(String key, String label, String detail, String iconKey, Optional<SiteElement> element, Optional<String> path,
        Optional<Severity> worst, List<Branch> children) {

    /** Lines below one heading. Nobody reads more; a tree of ten thousand lines would take seconds to build. */
    static final int MOST = 500;

    @Override
    public boolean equals(Object other) {
        return other instanceof Branch branch && branch.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    boolean group() {
        return path.isEmpty();
    }

    /** One line for each kind that the site has, with its elements in the order of their names. */
    static List<Branch> byKind(SiteSnapshot site, KindLook look) {
        Map<String, List<Branch>> kinds = new TreeMap<>(Comparator.comparing(look::plural).thenComparing(Comparator.naturalOrder()));
        site.files().forEach(file -> leaves(file).forEach(leaf -> kinds.computeIfAbsent(leaf.iconKey(), k -> new ArrayList<>()).add(leaf)));
        return kinds.entrySet().stream().map(kind -> group("kind:" + kind.getKey(), look.plural(kind.getKey()), kind.getKey(),
                kind.getValue().stream().sorted(Comparator.comparing(Branch::label, NaturalOrder.NATURAL)).toList())).toList();
    }

    /** One line for each folder, as on disk; files at the top stand beside them. */
    static List<Branch> byFolder(SiteSnapshot site) {
        Map<String, List<Branch>> folders = new TreeMap<>();
        site.files().forEach(file -> folders.computeIfAbsent(file.folder(), f -> new ArrayList<>()).addAll(leaves(file)));
        List<Branch> top = Optional.ofNullable(folders.remove("")).orElse(List.of());
        return Stream.concat(top.stream(), folders.entrySet().stream()
                .map(folder -> group("folder:" + folder.getKey(), folder.getKey(), "folder", folder.getValue()))).toList();
    }

    private static Branch group(String key, String label, String icon, List<Branch> children) {
        Optional<Severity> worst = children.stream().flatMap(child -> child.worst().stream()).min(Severity::compareTo);
        return new Branch(key, label, String.valueOf(children.size()), icon.equals("folder") ? "folder" : icon, Optional.empty(), Optional.empty(),
                worst, children);
    }

    /** The line that stands for all that do not fit. */
    private static Branch more(String key, int left) {
        return new Branch(key + ":more", Messages.bind(Messages.navigator_more, left), "", "more", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** As shown: no heading has more than {@link #MOST} lines. */
    static List<Branch> shortened(List<Branch> all) {
        return all.stream().map(branch -> branch.children.size() <= MOST ? branch
                : branch.with(Stream.concat(branch.children.stream().limit(MOST), Stream.of(more(branch.key, branch.children.size() - MOST))).toList())).toList();
    }

    private Branch with(List<Branch> others) {
        return new Branch(key, label, detail, iconKey, element, path, worst, others);
    }

    /** Whether a line with this key must be drawn anew. */
    boolean looksLike(Branch other) {
        return label.equals(other.label) && detail.equals(other.detail) && iconKey.equals(other.iconKey) && worst.equals(other.worst)
                && element.equals(other.element);
    }

    /** A file shows as its elements; one that holds none, or cannot be read, as itself. */
    private static List<Branch> leaves(SiteFile file) {
        if (file.elements().isEmpty()) {
            return List.of(new Branch("file:" + file.path(), file.name(), file.folder(), "file", Optional.empty(), Optional.of(file.path()),
                    file.worst(), List.of()));
        }
        return file.elements().stream().map(element -> new Branch("element:" + file.path() + "#" + element.kindKey() + "#" + element.id(),
                element.label(), element.id(), element.kindKey(), Optional.of(element), Optional.of(file.path()), file.worst(), List.of())).toList();
    }

    /** The lines whose label, id or path holds every word; groups stay with what is left of them. */
    static List<Branch> filtered(List<Branch> all, String words) {
        List<String> wanted = words.toLowerCase(Locale.ROOT).strip().lines().flatMap(line -> Stream.of(line.split("\\s+")))
                .filter(word -> !word.isEmpty()).toList();
        return wanted.isEmpty() ? all : all.stream().flatMap(branch -> branch.kept(wanted).stream()).toList();
    }

    private Optional<Branch> kept(List<String> words) {
        if (!group()) {
            String text = (label + " " + detail + " " + path.orElse("") + " " + iconKey).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains) ? Optional.of(this) : Optional.empty();
        }
        List<Branch> left = children.stream().flatMap(child -> child.kept(words).stream()).toList();
        return left.isEmpty() ? Optional.empty()
                : Optional.of(new Branch(key, label, left.size() + "/" + children.size(), iconKey, element, path, worst, left));
    }
}
