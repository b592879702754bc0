package org.slipway.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Reads the pages that bundles bring by {@code org.slipway.workbench.help}: all Markdown files of a folder, in the order of their names. */
final class TopicReader {
    private static final String POINT = "org.slipway.workbench.help";

    List<Topic> read(IExtensionRegistry registry) {
        var topics = new ArrayList<Topic>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            Bundle bundle = Platform.getBundle(element.getContributor().getName());
            String folder = element.getAttribute("folder");
            if (bundle != null && folder != null) {
                pages(bundle, folder).forEach(page -> add(page, topics));
            }
        }
        topics.sort(Comparator.comparing(Topic::id));
        return List.copyOf(topics);
    }

    private static List<URL> pages(Bundle bundle, String folder) {
        var pages = bundle.findEntries(folder, "*.md", false);
        return pages == null ? List.of() : Collections.list(pages);
    }

    private static void add(URL page, List<Topic> topics) {
        String name = page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
        try (InputStream stream = page.openStream()) {
            topics.add(Topic.of(name.replaceFirst("\\.md$", ""), new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            ILog.of(TopicReader.class).warn("The help page " + page + " cannot be read.", unreadable);
        }
    }
}
