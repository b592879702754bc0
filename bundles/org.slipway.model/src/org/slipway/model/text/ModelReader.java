package org.slipway.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Extra;
import org.slipway.model.Identified;
import org.slipway.model.ModelFactory;
import org.slipway.model.ModelPackage;
import org.slipway.model.Node;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.KindWords;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;

/** Makes elements of a syntax tree. Whatever does not fit the metamodel is kept word for word and reported. */
final class ModelReader {
    private final Kinds kinds;
    private final String text;
    private final Lines lines;
    private final Layout layout = new Layout();
    private final List<Problem> problems = new ArrayList<>();

    private ModelReader(Kinds kinds, String text, Lines lines) {
        this.kinds = kinds;
        this.text = text;
        this.lines = lines;
    }

    static Reading read(String text, Lines lines, Kinds kinds) throws ProblemException {
        var reader = new ModelReader(kinds, text, lines);
        Optional<YamlNode> root = YamlParser.parse(text, lines);
        var roots = new ArrayList<EObject>();
        if (root.isPresent()) {
            reader.layout.root(root.get());
            switch (root.get()) {
                case Sequence several -> {
                    for (YamlNode item : several.items()) {
                        roots.add(reader.root(item));
                    }
                }
                case YamlNode one -> roots.add(reader.root(one));
            }
        }
        return new Reading(List.copyOf(roots), reader.layout, List.copyOf(reader.problems));
    }

    private EObject root(YamlNode node) throws ProblemException {
        if (!(node.target() instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            throw new ProblemException(Problem.error("YAML-NO-KIND", "A file begins with the kind of what it holds.")
                    .at(lines.place(node.start())).next("Begin with, for instance, device: Name of the device."));
        }
        Scalar key = mapping.entries().getFirst().key();
        Optional<EClass> kind = kinds.findRoot(key.value());
        if (kind.isPresent()) {
            return element(kind.get(), node, mapping);
        }
        return unknown(ModelPackage.Literals.UNKNOWN_ELEMENT, node, mapping);
    }

    private EObject unknown(EClass standIn, YamlNode node, Mapping mapping) {
        Entry first = mapping.entries().getFirst();
        problems.add(unknownKind(first.key()));
        EObject element = EcoreUtil.create(standIn);
        ((Unknown) element).setKind(first.key().value());
        ((Unknown) element).setSource(source(node.start(), node.end()));
        if (first.value().target() instanceof Scalar name && !name.isNull()) {
            kinds.head(standIn).ifPresent(head -> element.eSet(head, name.value()));
        }
        if (element instanceof Identified identified) {
            mapping.entry("id").map(Entry::value).map(YamlNode::target).filter(Scalar.class::isInstance)
                    .ifPresent(id -> identified.setId(((Scalar) id).value()));
        }
        layout.put(element, node);
        return element;
    }

    private static boolean isMergeKey(Scalar key) {
        return "<<".equals(key.value());
    }

    private Problem mergeKey(String code, Scalar key) {
        return Problem.error(code, "Merge keys (“<<”) are not supported.").at(lines.place(key.start()))
                .next("Write out here what the other mapping says; until then the text is kept as it is.");
    }

    private Problem unknownKind(Scalar key) {
        if (isMergeKey(key)) {
            return mergeKey("KIND-UNKNOWN", key);
        }
        return Problem.error("KIND-UNKNOWN", "No installed bundle brings the kind “" + key.value() + "” here.")
                .at(lines.place(key.start()))
                .next(Similar.to(key.value(), kinds.all().stream().map(kinds::key).toList())
                        .map(near -> "Did you mean “" + near + "”? ").orElse("")
                        + "It is kept as it is; install the bundle that brings it, or correct the word.");
    }

    private EObject element(EClass kind, YamlNode node, Mapping mapping) {
        EObject element = EcoreUtil.create(kind);
        layout.put(element, node);
        List<Entry> entries = mapping.entries();
        kinds.head(kind).ifPresentOrElse(head -> feature(element, head, entries.getFirst()),
                () -> notEmpty(entries.getFirst()));
        for (Entry entry : entries.subList(1, entries.size())) {
            String key = entry.key().value();
            kinds.feature(kind, key).ifPresentOrElse(feature -> feature(element, feature, entry), () -> {
                extra(element, key, -1, entry.value());
                problems.add(unknownFeature(kind, entry.key()));
            });
        }
        return element;
    }

    private void notEmpty(Entry first) {
        if (!(first.value().target() instanceof Scalar scalar && scalar.isNull())) {
            problems.add(Problem.warning("VALUE-UNUSED", "“" + first.key().value() + "” takes no value.")
                    .at(lines.place(first.value().start())).next("Remove the value."));
        }
    }

    private Problem unknownFeature(EClass kind, Scalar key) {
        if (isMergeKey(key)) {
            return mergeKey("FEATURE-UNKNOWN", key);
        }
        List<String> names = kinds.features(kind).stream().map(EStructuralFeature::getName).toList();
        return Problem.error("FEATURE-UNKNOWN", "A " + kinds.key(kind) + " has no “" + key.value() + "”.")
                .at(lines.place(key.start()))
                .next(Similar.to(key.value(), names).map(near -> "Did you mean “" + near + "”?")
                        .orElse("It knows " + String.join(", ", names) + "."));
    }

    private void feature(EObject element, EStructuralFeature feature, Entry entry) {
        YamlNode value = entry.value().target();
        if (value instanceof Scalar scalar && scalar.isNull()) {
            return;
        }
        if (Kinds.isMap(feature)) {
            map(element, feature, entry);
        } else if (feature instanceof EReference reference && reference.isContainment()) {
            contained(element, reference, entry);
        } else if (feature.isMany()) {
            several(element, feature, entry);
        } else {
            single(element, feature, entry);
        }
    }

    private void single(EObject element, EStructuralFeature feature, Entry entry) {
        if (!(entry.value().target() instanceof Scalar scalar)) {
            misfit(element, feature, entry, "one value");
            return;
        }
        try {
            element.eSet(feature, ValueText.parse(feature, scalar.value(), kinds));
        } catch (ProblemException wrong) {
            keep(element, entry, wrong.problems().getFirst());
        }
    }

    private void several(EObject element, EStructuralFeature feature, Entry entry) {
        List<YamlNode> items = entry.value().target() instanceof Sequence list ? list.items() : List.of(entry.value());
        var values = new ArrayList<Object>();
        for (YamlNode item : items) {
            if (!(item.target() instanceof Scalar scalar)) {
                misfit(element, feature, entry, "a list of single values");
                return;
            }
            try {
                values.add(ValueText.parse(feature, scalar.value(), kinds));
            } catch (ProblemException wrong) {
                keep(element, entry, wrong.problems().getFirst().at(lines.place(item.start())));
                return;
            }
        }
        element.eSet(feature, values);
    }

    @SuppressWarnings("unchecked")
    private void map(EObject element, EStructuralFeature feature, Entry entry) {
        if (!(entry.value().target() instanceof Mapping mapping)
                || !mapping.entries().stream().allMatch(each -> each.value().target() instanceof Scalar)) {
            misfit(element, feature, entry, "names with one value each");
            return;
        }
        EClass pair = ((EReference) feature).getEReferenceType();
        var values = (EList<Map.Entry<String, Object>>) element.eGet(feature);
        for (Entry each : mapping.entries()) {
            EObject made = EcoreUtil.create(pair);
            made.eSet(pair.getEStructuralFeature("key"), each.key().value());
            var value = (EAttribute) pair.getEStructuralFeature("value");
            made.eSet(value, EcoreUtil.createFromString(value.getEAttributeType(), ((Scalar) each.value().target()).value()));
            values.add((Map.Entry<String, Object>) made);
        }
    }

    @SuppressWarnings("unchecked")
    private void contained(EObject element, EReference reference, Entry entry) {
        YamlNode value = entry.value().target();
        if (!reference.isMany()) {
            child(element, reference, entry.value(), -1, entry).ifPresent(child -> element.eSet(reference, child));
            return;
        }
        if (!(value instanceof Sequence list)) {
            misfit(element, reference, entry, "a list");
            return;
        }
        var children = (List<EObject>) element.eGet(reference);
        for (int i = 0; i < list.items().size(); i++) {
            child(element, reference, list.items().get(i), i, entry).ifPresent(children::add);
        }
    }

    private Optional<EObject> child(EObject owner, EReference reference, YamlNode node, int position, Entry entry) {
        EClass expected = reference.getEReferenceType();
        if (!(node.target() instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            Problem problem = Problem.error("VALUE-SHAPE", "Here must stand " + KindWords.one(expected, kinds) + ", beginning with its kind.")
                    .at(lines.place(node.start())).next(known(expected));
            return kept(owner, reference, node, position, entry, problem);
        }
        Scalar key = mapping.entries().getFirst().key();
        Optional<EClass> kind = kinds.find(key.value(), expected);
        if (kind.isPresent()) {
            EObject child = element(kind.get(), node, mapping);
            layout.slot(owner, reference, child);
            return Optional.of(child);
        }
        Optional<EClass> standIn = kinds.unknownFor(expected);
        if (standIn.isEmpty()) {
            return kept(owner, reference, node, position, entry, unknownKind(key));
        }
        EObject child = unknown(standIn.get(), node, mapping);
        layout.slot(owner, reference, child);
        return Optional.of(child);
    }

    private Optional<EObject> kept(EObject owner, EReference reference, YamlNode node, int position, Entry entry, Problem problem) {
        problems.add(problem);
        Extra extra = extra(owner, entry.key().value(), position, node);
        if (position >= 0) {
            layout.slot(owner, reference, extra);
        }
        return Optional.empty();
    }

    private String known(EClass expected) {
        return "Begin with one of " + String.join(", ", kinds.allowed(expected).stream().map(kinds::key).toList()) + ".";
    }

    private void misfit(EObject element, EStructuralFeature feature, Entry entry, String expected) {
        keep(element, entry, Problem.error("VALUE-SHAPE", feature.getName() + " takes " + expected + ".")
                .next("Write " + expected + " here."));
    }

    private void keep(EObject element, Entry entry, Problem problem) {
        extra(element, entry.key().value(), -1, entry.value());
        problems.add(problem.place().isPresent() ? problem : problem.at(lines.place(entry.value().start())));
    }

    private Extra extra(EObject owner, String key, int position, YamlNode value) {
        Extra extra = ModelFactory.eINSTANCE.createExtra();
        extra.setFeature(key);
        extra.setPosition(position);
        extra.setSource(source(value.start(), value.end()));
        layout.put(extra, value);
        ((Node) owner).getExtras().add(extra);
        return extra;
    }

    private String source(int start, int end) {
        return Indents.without(text.substring(start, end), lines.column(start)).stripTrailing();
    }
}
