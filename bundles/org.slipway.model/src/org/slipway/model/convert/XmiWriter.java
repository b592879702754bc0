package org.slipway.model.convert;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.text.References;
import org.slipway.model.text.YamlResource;

/** Writes the elements of a file, and the file's text as an annotation beside them. */
final class XmiWriter {
    static final String TEXT = "urn:slipway:text";
    static final String KEY = "yaml";
    /** XMI separates references within a file by spaces and tells them from paths by their first character. */
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");

    private XmiWriter() {
    }

    /** @param fresh read for this purpose; its elements move into the XMI */
    static String write(YamlResource fresh, String text) throws ProblemException {
        String version = XmlCharacters.version(fresh);
        linkWithin(fresh);
        var resource = new XMIResourceImpl();
        resource.getContents().addAll(fresh.getContents());
        EAnnotation annotation = EcoreFactory.eINSTANCE.createEAnnotation();
        annotation.setSource(TEXT);
        annotation.getDetails().put(KEY, text);
        resource.getContents().add(annotation);
        var out = new StringWriter();
        try {
            resource.save(out, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_XML_VERSION, version));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** References to an element of the same file become references of the XMI, which EMF tools follow. */
    private static void linkWithin(YamlResource file) {
        Map<String, Identified> targets = new HashMap<>();
        Set<String> twice = new HashSet<>();
        all(file).forEach(each -> {
            if (each instanceof Identified element && element.getId() != null && targets.put(element.getId(), element) != null) {
                twice.add(element.getId());
            }
        });
        targets.keySet().removeIf(id -> twice.contains(id) || !SAFE_ID.matcher(id).matches());
        all(file).forEach(from -> from.eClass().getEAllReferences().stream().filter(Features::isLink)
                .forEach(reference -> Features.replaceLinks(from, reference, held -> {
                    Identified target = targets.get(References.of(held, reference.getEReferenceType(), References.none()));
                    return target != null && reference.getEReferenceType().isInstance(target) ? target : held;
                })));
    }

    static List<EObject> all(YamlResource file) {
        var all = new ArrayList<EObject>();
        for (Iterator<EObject> contents = file.getAllContents(); contents.hasNext();) {
            all.add(contents.next());
        }
        return all;
    }
}
