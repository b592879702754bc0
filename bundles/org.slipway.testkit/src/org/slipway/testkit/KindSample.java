package org.slipway.testkit;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.opentest4j.AssertionFailedError;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;

/** One kind as files that hold an element of it, at the top or inside of another. */
record KindSample(EClass kind, Kinds kinds, Function<EStructuralFeature, Optional<String>> own) {

    private Samples samples() {
        return new Samples(kinds, own);
    }

    YamlResource least() {
        return read(text(samples().inAFile(samples().least(kind))));
    }

    /** The top of a file with an element that has every feature. */
    EObject fullModel() {
        return samples().inAFile(samples().full(kind));
    }

    YamlResource full() {
        return read(text(fullModel()));
    }

    /** The full one as people write it, with a remark wherever there can be one. */
    String commented() {
        return text(fullModel()).lines().map(line -> line + "   # as it was").collect(Collectors.joining("\n", "# A sample.\n", "\n"));
    }

    private String text(EObject root) {
        return YamlWriter.write(List.of(root), kinds);
    }

    YamlResource read(String text) {
        return YamlResource.of(URI.createURI("sample.yaml"), kinds, text);
    }

    /** The element that the file is about. */
    EObject in(YamlResource file) {
        for (Iterator<EObject> all = file.getAllContents(); all.hasNext();) {
            EObject element = all.next();
            if (element.eClass() == kind) {
                return element;
            }
        }
        throw new AssertionFailedError("there is no " + kinds.key(kind) + " in\n" + file.text());
    }
}
