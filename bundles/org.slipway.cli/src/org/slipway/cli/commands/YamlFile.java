package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.slipway.base.AtomicFile;
import org.slipway.base.Digest;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.model.text.YamlResource;

/** One file, named by a person and read by itself, in a site or not. */
record YamlFile(Path path, String shown, byte[] bytes, YamlResource resource) {

    static YamlFile read(Path path, CommandContext context) throws IOException, WrongUse {
        String shown = context.shown(path);
        if (!Files.exists(path)) {
            throw new WrongUse("There is no file " + shown + ".", "");
        }
        if (Files.isDirectory(path)) {
            throw new WrongUse(shown + " is a folder.", "Name a file.");
        }
        byte[] bytes = Files.readAllBytes(path);
        var resource = new YamlResource(URI.createURI(URI.encodeOpaquePart(shown.replace('\\', '/'), false)), context.kinds());
        resource.load(bytes);
        return new YamlFile(path, shown, bytes, resource);
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
