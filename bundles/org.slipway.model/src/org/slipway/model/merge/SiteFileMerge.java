package org.slipway.model.merge;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

/** Merges what two sides made of one file. */
public final class SiteFileMerge {
    private final Kinds kinds;

    public SiteFileMerge(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Our text with what they changed. Where both sides collide, it holds ours and theirs between marks; either side, taken
     * everywhere, is a sound file.
     *
     * @throws ProblemException when one of the texts cannot be read; their problems tell which by its name
     */
    public Merged merge(String base, String ours, String theirs) throws ProblemException {
        YamlResource old = read("base", base);
        YamlResource here = read("ours", ours);
        YamlResource there = read("theirs", theirs);
        var collisions = new Collisions();
        new TreeMerge(old, here, there, kinds, collisions).run();
        String text = here.synchronise();
        if (collisions.conflicts().isEmpty()) {
            return new Merged(text, List.of());
        }
        collisions.takeTheirs();
        return new Merged(ConflictMarks.between(text, here.synchronise()), collisions.conflicts());
    }

    private YamlResource read(String name, String text) throws ProblemException {
        YamlResource file = YamlResource.of(URI.createURI(name), kinds, text);
        if (file.broken()) {
            throw new ProblemException(file.problems());
        }
        return file;
    }
}
