package org.slipway.workbench.editor.form;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.ModelPackage;
import org.slipway.model.Node;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.tree.TreeShape;

/** Makes the fields of a form: for each feature of the kind, in its order, the one that fits its type. */
final class Fields {
    private final FormContext context;
    private final Predicate<EStructuralFeature> which;
    private final Comparator<EStructuralFeature> order;
    private final Kinds kinds;

    Fields(FormContext context, Predicate<EStructuralFeature> which, Comparator<EStructuralFeature> order) {
        this.context = context;
        this.which = which;
        this.order = order;
        this.kinds = context.kinds();
    }

    List<Field> of(EObject element) {
        if (element instanceof Extra extra) {
            return List.of(source(extra));
        }
        var fields = new ArrayList<Field>();
        var choices = new HashSet<String>();
        List<EStructuralFeature> features = features(element);
        for (EStructuralFeature feature : features) {
            Optional<String> choice = kinds.choice(feature);
            if (choice.isEmpty()) {
                fields.add(field(element, feature));
            } else if (choices.add(choice.get())) {
                fields.add(new ChoiceField(context, element, choice.get(), features.stream()
                        .filter(each -> kinds.choice(each).equals(choice)).map(each -> field(element, each)).toList()));
            }
        }
        if (kinds.isUnknown(element.eClass()) && showsExtras()) {
            return List.of(new SourceField(context, element, ModelPackage.Literals.UNKNOWN__SOURCE, "As written",
                    "No installed bundle brings this kind. It stays in the file word for word. Install the bundle that brings it, or change it on the Source page."));
        }
        if (element instanceof Node node && showsExtras()) {
            node.getExtras().stream().filter(extra -> !isMisfit(node, extra)).forEach(extra -> fields.add(source(extra)));
        }
        return fields;
    }

    /** What the form is made of; when it is another list than before, the form must be made anew. */
    List<Object> outline(EObject element) {
        Stream<Object> extras = element instanceof Node node && showsExtras()
                ? node.getExtras().stream().filter(extra -> !isMisfit(node, extra)).map(Object.class::cast) : Stream.of();
        return Stream.concat(Stream.of(element), extras).toList();
    }

    private List<EStructuralFeature> features(EObject element) {
        return Stream.concat(kinds.head(element.eClass()).stream(), kinds.features(element.eClass()).stream())
                .filter(which).filter(feature -> context.peers().isEmpty() || isCommon(feature)).sorted(order).toList();
    }

    /** What stands inside an element is its own; everything else can be the same in several. */
    private boolean isCommon(EStructuralFeature feature) {
        return !Kinds.isMap(feature) && !TreeShape.isContainment(feature)
                && context.peers().stream().allMatch(peer -> peer.eClass().getEAllStructuralFeatures().contains(feature));
    }

    private boolean showsExtras() {
        return context.peers().isEmpty() && which.test(ModelPackage.Literals.NODE__EXTRAS);
    }

    private boolean isMisfit(Node node, Extra extra) {
        return extra.getPosition() < 0 && (kinds.feature(node.eClass(), extra.getFeature()).filter(feature -> !isStructure(feature)).isPresent()
                || extra.getFeature().equals(kinds.key(node.eClass())));
    }

    private static boolean isStructure(EStructuralFeature feature) {
        return Kinds.isMap(feature) || TreeShape.isContainment(feature) || feature.isMany() && feature.getEType().getInstanceClass() == String.class;
    }

    private Field source(Extra extra) {
        return new SourceField(context, extra, ModelPackage.Literals.EXTRA__SOURCE, Words.of(extra.getFeature()),
                "No installed bundle understands this here. It stays in the file word for word; change it on the Source page.");
    }

    private Field field(EObject element, EStructuralFeature feature) {
        if (Kinds.isMap(feature)) {
            return new MapField(context, element, feature);
        }
        if (feature instanceof EReference reference) {
            return reference(element, reference);
        }
        return feature.isMany() ? list(element, feature) : single(element, feature);
    }

    private Field reference(EObject element, EReference reference) {
        if (reference.isContainment()) {
            return reference.isMany() ? new ChildrenField(context, element, reference) : new ChildField(context, element, reference);
        }
        return reference.isMany() ? new ReferenceListField(context, element, reference) : new ReferenceField(context, element, reference);
    }

    private Field list(EObject element, EStructuralFeature feature) {
        return feature.getEType().getInstanceClass() == String.class ? new TextListField(context, element, feature)
                : new InlineListField(context, element, feature);
    }

    private Field single(EObject element, EStructuralFeature feature) {
        Class<?> java = feature.getEType().getInstanceClass();
        if (feature.getEType() instanceof EEnum) {
            return new EnumField(context, element, feature);
        }
        if (java == boolean.class || java == Boolean.class) {
            return new BooleanField(context, element, feature);
        }
        if (java == LocalDateTime.class) {
            return new MomentField(context, element, feature);
        }
        if (kinds.limits(feature).path()) {
            return new PathField(context, element, feature);
        }
        return new TextField(context, element, feature, TextShape.of(element, feature, kinds));
    }
}
