package org.slipway.model.convert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.diff.ModelDiff;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;

/** Converts files of models to XMI and back. */
public final class Xmi {

    private Xmi() {
    }

    /** What a file says as XMI, with its text inside. */
    public static String toXmi(YamlResource file) throws ProblemException {
        if (file.broken()) {
            throw new ProblemException(file.problems());
        }
        file.synchronise();
        // References of a fresh reading are not resolved: the XMI names their targets and drags no other file along.
        YamlResource fresh = YamlResource.of(file.getURI(), file.kinds(), file.text());
        return XmiWriter.write(fresh, new String(file.bytes(), StandardCharsets.UTF_8));
    }

    /** The YAML text that a piece of XMI stands for: the one inside, as far as the elements still say the same. */
    public static String toYaml(String xmi, Kinds kinds) throws ProblemException {
        return toYaml("", xmi, kinds);
    }

    /** @param file as problems are to name where the XMI comes from */
    public static String toYaml(String file, String xmi, Kinds kinds) throws ProblemException {
        XmiReader.Reading reading = XmiReader.read(file, xmi, kinds);
        String wanted = YamlWriter.write(reading.roots(), kinds);
        Optional<String> patched = reading.text().flatMap(text -> patched(text, reading.roots(), wanted, kinds));
        if (patched.isEmpty() && !saysSo(wanted, reading.roots(), wanted, kinds)) {
            throw new ProblemException(Problem.error("XMI-UNSAYABLE", "The elements hold something that YAML text cannot say.")
                    .at(Place.of(file)).next("Look at its extras and unknown elements: their sources must be YAML of their"
                            + " own."));
        }
        return patched.orElse(wanted);
    }

    private static Optional<String> patched(String text, List<EObject> roots, String wanted, Kinds kinds) {
        YamlResource file = read(text, kinds);
        if (file.broken()) {
            return Optional.empty();
        }
        if (YamlWriter.write(file.getContents(), kinds).equals(wanted)) {
            return Optional.of(text);
        }
        new Patch(kinds).apply(file.getContents(), XmiReader.copy(roots));
        file.synchronise();
        String patched = new String(file.bytes(), StandardCharsets.UTF_8);
        return Optional.of(patched).filter(each -> saysSo(each, roots, wanted, kinds));
    }

    private static YamlResource read(String text, Kinds kinds) {
        var file = new YamlResource(URI.createURI("text.yaml"), kinds);
        file.load(text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static boolean saysSo(String text, List<EObject> roots, String wanted, Kinds kinds) {
        YamlResource file = read(text, kinds);
        return !file.broken() && YamlWriter.write(file.getContents(), kinds).equals(wanted)
                && ModelDiff.compare(file.getContents(), roots, kinds).isEmpty();
    }
}
