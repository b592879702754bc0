package org.slipway.model.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.model.text.YamlResource;

/** The files of a site that cannot be read, and what can be guessed of them: whoever misses an id may find it there. */
public final class BrokenFiles {
    private static final Pattern ID = Pattern.compile("^(?:\\s*-)?\\s*id\\s*:\\s*[\"']?([A-Za-z0-9][A-Za-z0-9._-]*)", Pattern.MULTILINE);
    private static final BrokenFiles NONE = new BrokenFiles(List.of());

    private final Map<String, String> pathById = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();

    BrokenFiles(Collection<YamlResource> files) {
        for (YamlResource file : files) {
            if (file.broken()) {
                guess(file);
            }
        }
    }

    public static BrokenFiles none() {
        return NONE;
    }

    private void guess(YamlResource file) {
        String path = SiteResourceSet.path(file);
        if (file.text().isEmpty()) {
            unknown.add(path);
        }
        for (Matcher id = ID.matcher(file.text()); id.find();) {
            pathById.putIfAbsent(id.group(1), path);
        }
    }

    /** The file that seems to hold an element with this id. */
    public Optional<String> seemingToHold(String id) {
        return Optional.ofNullable(pathById.get(id));
    }

    /** Files and folders of which not even a text is known. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }
}
