package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slipway.model.ModelFactory;
import org.slipway.model.Site;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlWriter;

/** Makes a folder a site. Never writes over a file that is there, and leaves nothing behind when it fails. */
public final class NewSite {
    private static final String IGNORE = ".gitignore";
    private static final String CACHES = "/.slipway/";

    private final Kinds kinds;

    public NewSite(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The files of a site in which nothing is yet, by path. */
    public Map<String, String> empty(String name) {
        Site made = ModelFactory.eINSTANCE.createSite();
        made.setName(name);
        made.setId(id(name));
        return new TreeMap<>(Map.of(SiteFiles.SITE_FILE,
                "# The site as a whole. slipway schema tells what else can stand here.\n" + YamlWriter.write(List.of(made), kinds)));
    }

    /** A name as an id, or as a folder's name. */
    public static String id(String name) {
        return NameId.of(name).id().orElse("site");
    }

    /** Writes the files, and a folder for each kind. */
    public void write(Path folder, Map<String, String> files) throws IOException {
        var made = new MadeFiles();
        try {
            for (String kindsFolder : kinds.roots().stream().flatMap(kind -> kinds.folder(kind).stream()).toList()) {
                made.folders(folder.resolve(kindsFolder));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                made.folders(target.getParent());
                made.file(target, file.getValue());
            }
            ignoreCaches(folder.resolve(IGNORE));
        } catch (IOException failed) {
            made.removeAll();
            throw failed;
        }
    }

    /** A folder that is under git already may have rules of its own, which stay. */
    private static void ignoreCaches(Path file) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        if (before.lines().noneMatch(line -> line.strip().replaceAll("^/|/$", "").equals(".slipway"))) {
            String joint = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(file, before + joint + "# What Slipway can make again from the files beside it.\n" + CACHES + "\n");
        }
    }
}
