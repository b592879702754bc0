package org.slipway.cli.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.WrongUse;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.KindWords;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.Similar;

/** A part for an element: made of {@code KIND NAME FEATURE=VALUE…}. */
record NewPart(EObject owner, EReference feature, int at, EObject part) implements Addition {
    /** Words of the command before the kind: its own name, ID, FEATURE. */
    private static final int BEFORE = 3;

    static NewPart of(Spot.Parts place, List<String> words, Integer at, Kinds kinds) throws ProblemException, WrongUse {
        EReference feature = place.feature();
        List<EClass> allowed = kinds.allowed(feature.getEReferenceType());
        if (words.isEmpty()) {
            throw new WrongUse("There is no KIND to add to " + feature.getName() + ".", choice(allowed, kinds));
        }
        if (!feature.isMany() && place.owner().eGet(feature) != null) {
            throw new ProblemException(Problem.error("ADD-TAKEN", feature.getName() + " is there already, and there can be only one.")
                    .next("Change its values with slipway set, or take it away first with slipway remove."));
        }
        if (!feature.isMany() && at != null) {
            throw new WrongUse(feature.getName() + " is no list, so --at has no meaning.", "Leave it out.");
        }
        int index = feature.isMany() ? Addition.place(at, ((List<?>) place.owner().eGet(feature)).size()) : 0;
        return new NewPart(place.owner(), feature, index, make(kind(words.getFirst(), feature, allowed, kinds), words.subList(1, words.size()), kinds));
    }

    private static EClass kind(String key, EReference feature, List<EClass> allowed, Kinds kinds) throws WrongUse {
        Optional<EClass> kind = kinds.find(key, feature.getEReferenceType());
        return kind.orElseThrow(() -> new WrongUse("There is no kind “" + key + "” that can stand in " + feature.getName() + ".",
                Similar.to(key, allowed.stream().map(kinds::key).toList()).map(near -> "Did you mean " + near + "? ").orElse("") + choice(allowed, kinds)));
    }

    private static String choice(List<EClass> allowed, Kinds kinds) {
        return "There can be " + String.join(", ", allowed.stream().map(each -> KindWords.a(kinds.key(each))).toList()) + ".";
    }

    private static EObject make(EClass kind, List<String> words, Kinds kinds) throws ProblemException, WrongUse {
        EObject made = EcoreUtil.create(kind);
        Optional<EStructuralFeature> head = kinds.head(kind).filter(each -> !(each instanceof EReference reference && reference.isContainment()));
        boolean named = head.isPresent() && !words.isEmpty() && !isAssignment(words.getFirst(), kind, kinds);
        if (named) {
            new ClearSecrets(kinds).refuseFor(head.get());
            FeatureValue.of(made, head.get()).change(List.of(words.getFirst()), kinds).run();
        }
        Assignments.of(words.subList(named ? 1 : 0, words.size()), BEFORE + (named ? 2 : 1)).applyTo(made, kinds);
        return made;
    }

    /** A name may hold “=”, as queries do; only one that begins like an assignment to a feature of the kind is none. */
    private static boolean isAssignment(String word, EClass kind, Kinds kinds) {
        String before = word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : "";
        return kinds.feature(kind, before.contains(".") ? before.substring(0, before.indexOf('.')) : before).isPresent();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void put() {
        if (feature.isMany()) {
            ((EList<EObject>) owner.eGet(feature)).add(at, part);
        } else {
            owner.eSet(feature, part);
        }
    }

    @Override
    public boolean concerns(Finding finding) {
        return EcoreUtil.isAncestor(part, finding.element());
    }

    @Override
    public void refuse(ClearSecrets secrets) throws ProblemException {
        secrets.refuseWithin(part);
    }

    @Override
    public List<?> json(ElementJson elements) {
        return List.of(elements.part(part));
    }
}
