package org.slipway.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.opentest4j.AssertionFailedError;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/** Writes a small site, text by text, and opens it. What goes wrong on the way fails the test. */
public final class SiteBuilder {
    private final Path folder;
    private final Kinds kinds;

    private SiteBuilder(Path folder, Kinds kinds) {
        this.folder = folder;
        this.kinds = kinds;
    }

    /** A site with nothing in it but its {@code site.yaml}. */
    public static SiteBuilder in(Path folder, Kinds kinds) {
        return new SiteBuilder(folder, kinds).file("site.yaml", "site: Test\nid: test\n");
    }

    /** A file where the test wants it, whatever it holds. */
    public SiteBuilder file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** An element in a file of its own, where a new one of its kind would go: a device a in {@code devices/a.yaml}. */
    public SiteBuilder with(String element) {
        YamlResource read = YamlResource.of(URI.createURI("new.yaml"), kinds, element);
        if (read.getContents().size() != 1 || !(read.getContents().getFirst() instanceof Identified one) || kinds.folder(one.eClass()).isEmpty()) {
            throw new AssertionFailedError("one element of a kind that has a folder was expected:\n" + element + read.problems());
        }
        return file(Path.of(kinds.folder(one.eClass()).orElseThrow()).resolve(one.getId() + ".yaml").toString(), element);
    }

    public Path folder() {
        return folder;
    }

    public Kinds kinds() {
        return kinds;
    }

    /** What stands in a file now. */
    public String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public OpenSite open() {
        try {
            return OpenSite.open(folder, kinds);
        } catch (ProblemException refused) {
            throw new AssertionFailedError("the site cannot be opened: " + refused.problems(), refused);
        }
    }
}
