package org.slipway.model.convert;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.UnknownElement;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.References;
import org.xml.sax.InputSource;

/** Reads XMI that may come from anybody. */
final class XmiReader {
    /** Characters. Elements and the text that they carry together; text files themselves may have half of it. */
    private static final int MAX_LENGTH = 64 << 20;

    /** What EMF and the parser put around the sentence that matters; line and column are told by the place. */
    private static final Pattern NOISE = Pattern.compile("^[\\w.]*Exception(;( (lineNumber|columnNumber): \\d+;)*|:) |\\.?"
            + " ?\\([^()]*, \\d+, \\d+\\)$|\\.$");

    /** @param text the YAML text that the XMI carries */
    record Reading(List<EObject> roots, Optional<String> text) {
    }

    private final String file;
    private final Kinds kinds;

    private XmiReader(String file, Kinds kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    static Reading read(String file, String xmi, Kinds kinds) throws ProblemException {
        var reader = new XmiReader(file, kinds);
        if (xmi.length() > MAX_LENGTH) {
            throw reader.problem("XMI-SIZE", "The XMI has more than 64 million characters.", "Split it into several files.");
        }
        return reader.read(xmi);
    }

    private Reading read(String xmi) throws ProblemException {
        SafeXmiResource resource = new SafeXmiResource(kinds);
        try {
            resource.load(new InputSource(new StringReader(xmi)), null);
        } catch (IOException | RuntimeException refused) {
            throw unreadable(resource.getErrors().stream().findFirst(), refused);
        }
        if (!resource.getErrors().isEmpty()) {
            throw unreadable(resource.getErrors().stream().findFirst(), null);
        }
        var roots = new ArrayList<EObject>();
        Optional<String> text = Optional.empty();
        for (EObject root : List.copyOf(resource.getContents())) {
            if (root instanceof EAnnotation annotation && XmiWriter.TEXT.equals(annotation.getSource())) {
                text = Optional.ofNullable(annotation.getDetails().get(XmiWriter.KEY));
            } else if (root instanceof UnknownElement || kinds.roots().contains(root.eClass())) {
                roots.add(root);
            } else {
                throw problem("XMI-ROOT", "A " + root.eClass().getName() + " cannot stand at the top of a file.",
                        "Put elements there that have files of their own, for instance devices.");
            }
        }
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext();) {
            EObject from = all.next();
            if (from.eIsProxy()) {
                throw problem("XMI-PARTS", "An element is not in the XMI but only named by it.",
                        "Write the XMI again, with everything in one file.");
            }
            for (EReference reference : from.eClass().getEAllReferences()) {
                if (Features.isLink(reference) && kinds.packages().contains(reference.getEReferenceType().getEPackage())) {
                    name(from, reference);
                }
            }
        }
        resource.getContents().clear();
        return new Reading(roots, text);
    }

    /** Every reference by the text that YAML has for it, wherever the XMI sees its target. */
    private void name(EObject from, EReference reference) throws ProblemException {
        for (Object held : Features.values(from, reference)) {
            text((EObject) held);
        }
        Features.replaceLinks(from, reference, held -> References.proxy(knownText(held), reference.getEReferenceType(), kinds)
                .orElseThrow());
    }

    private String text(EObject held) throws ProblemException {
        String text = knownText(held);
        if (text.isEmpty() || text.startsWith("/")) {
            throw problem("XMI-REFERENCE", "A reference names its target by a path in its file, “" + text + "”, not by an id.",
                    "Give the target an id and let the reference name it.");
        }
        return text;
    }

    private static String knownText(EObject held) {
        if (held.eIsProxy()) {
            String fragment = ((InternalEObject) held).eProxyURI().fragment();
            return fragment == null ? "" : fragment;
        }
        return held instanceof Identified element && element.getId() != null ? element.getId() : "";
    }

    static List<EObject> copy(List<EObject> roots) {
        return List.copyOf(EcoreUtil.copyAll(roots));
    }

    private ProblemException unreadable(Optional<Diagnostic> error, Exception cause) {
        String why = error.map(Diagnostic::getMessage).or(() -> Optional.ofNullable(cause.getMessage()))
                .orElse("it breaks the reader");
        boolean documentType = why.contains("DOCTYPE");
        int line = error.map(Diagnostic::getLine).filter(each -> each > 0).orElse(0);
        Problem problem = Problem.error("XMI-SYNTAX", documentType
                ? "A document type (<!DOCTYPE …>) stands in the file; XMI has none, and it could name other files to read."
                : "This is no XMI of installed kinds: " + NOISE.matcher(why.lines().findFirst().orElse("")).replaceAll("") + ".")
                .at(new Place(file, line, line == 0 ? 0 : Math.max(0, error.map(Diagnostic::getColumn).orElse(0))))
                .next(documentType ? "Take it out." : "Write it with slipway convert or an EMF tool that has the metamodels of the installed bundles.");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    private ProblemException problem(String code, String text, String next) {
        return new ProblemException(Problem.error(code, text).at(Place.of(file)).next(next));
    }
}
