package org.slipway.model.site;

import java.util.Optional;

import org.slipway.base.Digest;
import org.slipway.model.text.YamlResource;

/** One file of an open site: its resource, and what is known of it on disk. */
final class SiteFile {
    private final YamlResource resource;
    private String path;
    private Optional<String> oldPath = Optional.empty();
    private Optional<Digest> onDisk = Optional.empty();
    private Optional<Digest> conflicting = Optional.empty();
    private Optional<SiteFiles.Stamp> stamp = Optional.empty();
    private String savedText = "";

    SiteFile(String path, YamlResource resource) {
        this.path = path;
        this.resource = resource;
    }

    YamlResource resource() {
        return resource;
    }

    String path() {
        return path;
    }

    /** Where it still is on disk, when it was moved here and not yet saved. */
    Optional<String> oldPath() {
        return oldPath;
    }

    void moveTo(String newPath) {
        if (onDisk.isPresent() && oldPath.isEmpty()) {
            oldPath = Optional.of(path);
        }
        path = newPath;
        resource.setURI(SiteResourceSet.uri(newPath));
    }

    Optional<Digest> onDisk() {
        return onDisk;
    }

    Optional<SiteFiles.Stamp> stamp() {
        return stamp;
    }

    /** What is here and what is on disk are the same from now on. */
    void inStep(Digest digest, SiteFiles.Stamp seen) {
        onDisk = Optional.of(digest);
        stamp = Optional.of(seen);
        conflicting = Optional.empty();
        oldPath = Optional.empty();
        savedText = resource.text();
    }

    /** The disk was looked at and holds what was known. */
    void seen(SiteFiles.Stamp now) {
        stamp = Optional.of(now);
    }

    void accept(Optional<Digest> digest) {
        onDisk = digest;
        conflicting = Optional.empty();
    }

    /** Notes a change on disk that collides with one here; true when it is a new one. */
    boolean conflict(Digest digest) {
        boolean isNew = !conflicting.equals(Optional.of(digest));
        conflicting = Optional.of(digest);
        return isNew;
    }

    boolean dirty() {
        return onDisk.isEmpty() || oldPath.isPresent() || !savedText.equals(resource.text());
    }
}
