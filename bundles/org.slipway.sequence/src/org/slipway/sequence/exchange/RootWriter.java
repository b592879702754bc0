package org.slipway.sequence.exchange;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Deployable;
import org.slipway.model.SecretVariable;
import org.slipway.model.Variable;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ExternalKind;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.xml.XmlElement;

/** Writes the element of a sequence without its entries: name, references, variables. */
final class RootWriter {
    static final String REFERENCES = "referenceList";

    private final Dialect dialect;
    private final ForeignIds ids;

    RootWriter(Dialect dialect, ForeignIds ids) {
        this.dialect = dialect;
        this.ids = ids;
    }

    /** @param kept whether further references are kept besides those that steps make: they need the list even where no step makes one */
    XmlElement write(TaskSequence sequence, boolean kept) {
        XmlElement root = new XmlElement("sequence").with("version", dialect.version());
        if (dialect == Dialect.MDT) {
            root.with("name", Optional.ofNullable(sequence.getName()).orElse(""));
            root.with("description", Optional.ofNullable(sequence.getDescription()).orElse(""));
        } else {
            XmlElement references = references(sequence);
            if (!references.children().isEmpty() || kept) {
                root.add(references);
            }
        }
        variables(sequence).ifPresent(root::add);
        return root;
    }

    private XmlElement references(TaskSequence sequence) {
        Set<Deployable> artifacts = new LinkedHashSet<>();
        sequence.getEntries().forEach(entry -> collect(entry, artifacts));
        XmlElement list = new XmlElement(REFERENCES);
        artifacts.forEach(artifact -> list.add(new XmlElement("reference").with(isApplication(artifact) ? "application" : "package", ids.of(artifact))));
        return list;
    }

    private static boolean isApplication(Deployable artifact) {
        return artifact instanceof ExternalArtifact external ? external.getIs() == ExternalKind.APPLICATION
                : artifact.eClass().getName().equals("Application");
    }

    private static void collect(Entry entry, Set<Deployable> artifacts) {
        for (EObject referred : entry.eCrossReferences()) {
            if (referred instanceof Deployable artifact) {
                artifacts.add(artifact);
            }
        }
        if (entry instanceof Group group) {
            group.getEntries().forEach(each -> collect(each, artifacts));
        }
    }

    private Optional<XmlElement> variables(TaskSequence sequence) {
        XmlElement list = new XmlElement("globalVarList");
        sequence.getVariables().forEach(variable -> add(variable, list));
        return list.children().isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static void add(Variable variable, XmlElement list) {
        if (variable instanceof SecretVariable secret && !isKept(secret)) {
            add(secret.getName(), "%" + secret.getName() + "%", list); // one that stands in for a value elsewhere is written there
        }
        VariableTexts.of(variable).forEach((name, text) -> add(name, text, list));
    }

    static boolean isKept(SecretVariable secret) {
        return secret.getName() != null && secret.getName().startsWith(FoundSecrets.PREFIX);
    }

    private static void add(String name, String text, XmlElement list) {
        list.add(new XmlElement("variable").with("name", name).with("property", name).text(text));
    }
}
