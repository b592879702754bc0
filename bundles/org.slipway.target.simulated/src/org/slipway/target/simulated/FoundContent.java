package org.slipway.target.simulated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.content.SiteContent;
import org.slipway.model.ContentReference;

/** Content that is looked for in the site whose file refers to it; what is not there may be thought of. */
final class FoundContent implements Content {
    @Override
    public Holding look(ContentReference reference) throws ProblemException {
        return site(reference).look(reference);
    }

    @Override
    public Path bring(ContentReference reference) throws ProblemException {
        return site(reference).bring(reference);
    }

    private static SiteContent site(ContentReference reference) throws ProblemException {
        URI uri = reference.eResource() == null ? null : reference.eResource().getURI();
        Optional<Path> file = uri == null || !uri.isFile() ? Optional.empty() : Optional.of(Path.of(uri.toFileString()));
        for (Path folder = file.map(Path::getParent).orElse(null); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("site.yaml"))) {
                return new SiteContent(folder);
            }
        }
        throw new ProblemException(Problem.error("CONTENT-MISSING", "“" + reference.getPath() + "” belongs to no site on this machine."));
    }
}
