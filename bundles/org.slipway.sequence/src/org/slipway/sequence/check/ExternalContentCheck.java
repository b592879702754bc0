package org.slipway.sequence.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.flow.Flow;

/** Content that is only known by the name that another system has for it. */
public final class ExternalContentCheck extends SequenceCheck {
    private static final Code EXTERNAL = new Code("SEQ-CONTENT-EXTERNAL", "A step uses content that another system holds and this site does not.",
            "The sequence can be read, compared and exported; nothing here can be run from that content.",
            "Bring the content into the site and let the step refer to it.", "an image that the import knows only as its package number.");

    public ExternalContentCheck() {
        super(EXTERNAL);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().flatMap(moment -> of(moment.entry()).stream());
    }

    private static List<Finding> of(Entry entry) {
        var findings = new ArrayList<Finding>();
        for (EReference reference : entry.eClass().getEAllReferences()) {
            if (!reference.isContainment() && entry.eIsSet(reference)) {
                Object value = entry.eGet(reference);
                for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                    if (each instanceof ExternalArtifact artifact && !((EObject) each).eIsProxy()) {
                        findings.add(Finding.about(entry, reference, EXTERNAL.info("“" + entry.getName() + "” uses “" + artifact.getName() + "”, which is in another system.")
                                .next("Bring it into the site before the sequence is to be run from here.")));
                    }
                }
            }
        }
        return findings;
    }
}
