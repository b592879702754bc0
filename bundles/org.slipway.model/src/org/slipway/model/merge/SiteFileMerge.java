package org.slipway.model.merge;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;

/** Merges what two sides made of one file. */
public final class SiteFileMerge {
    private final Kinds kinds;

    public SiteFileMerge(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Our text with what they changed, comments included. Where both sides collide, it holds ours and theirs between marks; either side,
     * taken everywhere, is a sound file. A text that cannot be read, or holds nothing that an installed kind describes, is merged line by
     * line.
     */
    public Merged merge(String base, String ours, String theirs) {
        LineMerge lines = LineMerge.of(base, ours, theirs);
        YamlResource old = read("base", base);
        YamlResource here = read("ours", ours);
        YamlResource there = read("theirs", theirs);
        if (Stream.of(old, here, there).anyMatch(SiteFileMerge::isForeign)) {
            return new Merged(lines.text(), lines.conflicts());
        }
        var collisions = new Collisions();
        var merge = new TreeMerge(old, here, there, kinds, collisions);
        merge.run();
        String text = here.synchronise();
        if (collisions.conflicts().isEmpty() && lines.conflicts().isEmpty() && saysTheSame(lines.text(), here)) {
            return new Merged(lines.text(), List.of()); // Both mean the same, and this one keeps every line as somebody wrote it.
        }
        var comments = new CommentCarry(old, there, merge::here);
        String mine = comments.into(here);
        if (collisions.conflicts().isEmpty()) {
            return new Merged(saysTheSame(mine, here) ? mine : text, List.of());
        }
        boolean carried = saysTheSame(mine, here);
        collisions.takeTheirs();
        String other = here.synchronise();
        String yours = comments.into(here);
        carried &= saysTheSame(yours, here);
        return new Merged(carried ? ConflictMarks.between(mine, yours) : ConflictMarks.between(text, other), collisions.conflicts());
    }

    private boolean saysTheSame(String text, YamlResource meant) {
        YamlResource read = read("merged", text);
        return !read.broken() && YamlWriter.write(read.getContents(), kinds).equals(YamlWriter.write(meant.getContents(), kinds));
    }

    private static boolean isForeign(YamlResource file) {
        return file.broken() || !file.getContents().isEmpty() && file.getContents().stream().allMatch(Unknown.class::isInstance)
                || file.getContents().isEmpty() && file.text().lines().anyMatch(line -> !line.isBlank() && !line.stripLeading().startsWith("#"));
    }

    private YamlResource read(String name, String text) {
        return YamlResource.of(URI.createURI(name), kinds, text);
    }
}
