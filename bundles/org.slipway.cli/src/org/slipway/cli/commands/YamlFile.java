package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.slipway.base.AtomicFile;
import org.slipway.base.Digest;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.IoProblems;
import org.slipway.model.text.YamlResource;

/** One file, named by a person and read by itself, in a site or not. */
record YamlFile(Path path, String shown, byte[] bytes, YamlResource resource) {

    private static final long LARGEST = 64L << 20;

    static YamlFile read(Path path, CommandContext context) throws ProblemException, WrongUse {
        String shown = context.shown(path);
        if (!Files.exists(path)) {
            throw new WrongUse("There is no file " + shown + ".", "");
        }
        if (Files.isDirectory(path)) {
            throw new WrongUse(shown + " is a folder.", "Name a file.");
        }
        byte[] bytes = bytes(path, shown);
        var resource = new YamlResource(URI.createURI(URI.encodeOpaquePart(shown.replace('\\', '/'), false)), context.kinds());
        resource.load(bytes);
        return new YamlFile(path, shown, bytes, resource);
    }

    /** What stands in a file that may be anything; as much as is read of a site's own. */
    static byte[] bytes(Path path, String shown) throws ProblemException {
        try {
            if (Files.size(path) > LARGEST) {
                throw new ProblemException(Problem.error("FILE-SIZE", "The file has more than 64 MiB; no model is that large.")
                        .at(Place.of(shown)).next("Split it."));
            }
            return Files.readAllBytes(path);
        } catch (IOException refused) {
            throw new ProblemException(Problem.error("FILE-UNREADABLE", "The file cannot be read: " + IoProblems.text(refused))
                    .at(Place.of(shown)).next("See that you may read it."), refused);
        }
    }

    /** The resource, of a text that could be read. */
    YamlResource sound() throws ProblemException {
        if (resource.broken()) {
            throw new ProblemException(resource.problems());
        }
        return resource;
    }

    /** Puts a new text into the file, unless somebody changed it since it was read; line ends stay as the file has them. */
    void write(String text) throws IOException, ProblemException {
        resource.replaceText(text);
        AtomicFile.real().replaceUnlessChanged(path, resource.bytes(), Optional.of(Digest.of(bytes)));
    }
}
