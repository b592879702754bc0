package org.slipway.model.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Which node of the text each element was read from, and in which order the items of a list stand there. */
final class Layout {
    private final Map<EObject, YamlNode> nodes = new IdentityHashMap<>();
    private final Map<EObject, Map<EStructuralFeature, List<EObject>>> slots = new IdentityHashMap<>();

    private YamlNode root;

    void root(YamlNode node) {
        root = node;
    }

    /** The node of the whole text; empty when there is nothing in it. */
    Optional<YamlNode> root() {
        return Optional.ofNullable(root);
    }

    void put(EObject element, YamlNode node) {
        nodes.put(element, node);
    }

    void slot(EObject owner, EStructuralFeature feature, EObject item) {
        slots.computeIfAbsent(owner, o -> new IdentityHashMap<>()).computeIfAbsent(feature, f -> new ArrayList<>()).add(item);
    }

    Optional<YamlNode> node(EObject element) {
        return Optional.ofNullable(nodes.get(element));
    }

    Optional<YamlNode.Mapping> mapping(EObject element) {
        return node(element).map(YamlNode::target).filter(YamlNode.Mapping.class::isInstance).map(YamlNode.Mapping.class::cast);
    }

    /** The items of a list as they stand in the text, pieces that no bundle understands among them. */
    List<EObject> slots(EObject owner, EStructuralFeature feature) {
        return slots.getOrDefault(owner, Map.of()).getOrDefault(feature, List.of());
    }

    Iterable<Map.Entry<EObject, YamlNode>> all() {
        return nodes.entrySet();
    }

    /** The same layout for a model in which some elements took the place of others. */
    Layout replacing(Map<EObject, EObject> kept) {
        if (kept.isEmpty()) {
            return this;
        }
        var result = new Layout();
        result.root = root;
        nodes.forEach((element, node) -> result.nodes.put(kept.getOrDefault(element, element), node));
        slots.forEach((owner, features) -> {
            var renamed = new IdentityHashMap<EStructuralFeature, List<EObject>>();
            features.forEach((feature, items) -> renamed.put(feature,
                    new ArrayList<>(items.stream().map(item -> kept.getOrDefault(item, item)).toList())));
            result.slots.put(kept.getOrDefault(owner, owner), renamed);
        });
        return result;
    }
}
