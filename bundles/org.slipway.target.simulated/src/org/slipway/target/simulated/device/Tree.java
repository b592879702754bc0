package org.slipway.target.simulated.device;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Things under names within names, without regard to case: files in folders, keys of the registry. Immutable; a change copies what lies
 * on the way to it and shares all the rest.
 */
public final class Tree<T extends Tree.Thing> {
    /** What can stand in a tree. */
    public interface Thing {
        /** In bytes. */
        default long size() {
            return 0;
        }
    }

    private final Optional<T> value;
    private final SortedMap<String, Tree<T>> children;
    private final long size;

    private Tree(Optional<T> value, SortedMap<String, Tree<T>> children) {
        this.value = value;
        this.children = children;
        long sum = value.map(Thing::size).orElse(0L);
        for (Tree<T> child : children.values()) {
            sum += child.size;
        }
        this.size = sum;
    }

    public static <T extends Thing> Tree<T> empty() {
        return new Tree<>(Optional.empty(), noChildren());
    }

    private static <T extends Thing> SortedMap<String, Tree<T>> noChildren() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    public Optional<T> value() {
        return value;
    }

    /** Of all things together, in bytes. */
    public long size() {
        return size;
    }

    public boolean isEmpty() {
        return value.isEmpty() && children.isEmpty();
    }

    /** The names right below, sorted. */
    public Set<String> names() {
        return Collections.unmodifiableSet(children.keySet());
    }

    /** What lies right below. */
    public SortedMap<String, Tree<T>> children() {
        return Collections.unmodifiableSortedMap(children);
    }

    public Optional<Tree<T>> find(List<String> path) {
        Tree<T> at = this;
        for (String name : path) {
            at = at.children.get(name);
            if (at == null) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    public Optional<T> get(List<String> path) {
        return find(path).flatMap(Tree::value);
    }

    /** With a thing at a place; what is below that place stays. */
    public Tree<T> with(List<String> path, T thing) {
        return put(path, find(path).map(there -> new Tree<>(Optional.of(thing), there.children)).orElseGet(() -> new Tree<>(Optional.of(thing), noChildren())));
    }

    /** With nothing but a place of that name, unless it is there. */
    public Tree<T> withFolder(List<String> path) {
        return find(path).isPresent() ? this : put(path, empty());
    }

    /** With another tree in a place. */
    public Tree<T> put(List<String> path, Tree<T> below) {
        if (path.isEmpty()) {
            return below;
        }
        var changed = new TreeMap<>(children);
        Tree<T> child = children.get(path.getFirst());
        changed.put(path.getFirst(), (child == null ? Tree.<T>empty() : child).put(path.subList(1, path.size()), below));
        return new Tree<>(value, changed);
    }

    /** Without what is at a place and below it. */
    public Tree<T> without(List<String> path) {
        if (path.isEmpty()) {
            return empty();
        }
        Tree<T> child = children.get(path.getFirst());
        if (child == null) {
            return this;
        }
        var changed = new TreeMap<>(children);
        if (path.size() == 1) {
            changed.remove(path.getFirst());
        } else {
            changed.put(path.getFirst(), child.without(path.subList(1, path.size())));
        }
        return new Tree<>(value, changed);
    }

    /** All places with their things, from the top; names parted by backslashes. A place without a thing is told where nothing is below it. */
    public void walk(BiConsumer<String, Optional<T>> visitor) {
        walk("", visitor);
    }

    private void walk(String path, BiConsumer<String, Optional<T>> visitor) {
        if (value.isPresent() || children.isEmpty()) {
            visitor.accept(path, value);
        }
        children.forEach((name, child) -> child.walk(path.isEmpty() ? name : path + "\\" + name, visitor));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Tree<?> tree && value.equals(tree.value) && size == tree.size && children.equals(tree.children);
    }

    @Override
    public int hashCode() {
        return 31 * value.hashCode() + children.hashCode();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        walk((path, thing) -> text.append(path).append(thing.map(each -> " " + each).orElse("")).append('\n'));
        return text.toString();
    }
}
