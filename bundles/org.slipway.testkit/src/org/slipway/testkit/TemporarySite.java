package org.slipway.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;

/**
 * A site for one test, closed and deleted after it:
 *
 * <pre>
 * {@literal @}RegisterExtension
 * final TemporarySite site = new TemporarySite(Kinds.core()).with("device: A\nid: a\n");
 * </pre>
 */
public final class TemporarySite implements AfterEachCallback {
    private final SiteBuilder builder;
    private final List<OpenSite> opened = new ArrayList<>();

    public TemporarySite(Kinds kinds) {
        try {
            builder = SiteBuilder.in(Files.createTempDirectory("site"), kinds);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public TemporarySite file(String path, String text) {
        builder.file(path, text);
        return this;
    }

    public TemporarySite with(String element) {
        builder.with(element);
        return this;
    }

    public Path folder() {
        return builder.folder();
    }

    public String text(String path) {
        return builder.text(path);
    }

    /** Opens the site as its files are now; nobody needs to close it. */
    public OpenSite open() {
        OpenSite site = builder.open();
        opened.add(site);
        return site;
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        opened.forEach(OpenSite::close);
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
