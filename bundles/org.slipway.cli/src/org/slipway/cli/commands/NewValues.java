package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.cli.WrongUse;
import org.slipway.model.check.Finding;
import org.slipway.model.site.OpenSite;

/** Values or references for a list. An element that the list names already is not added again. */
record NewValues(FeatureValue list, int at, List<String> texts, List<Object> values) implements Addition {

    static NewValues of(FeatureValue list, List<String> words, Integer at, OpenSite site) throws ProblemException, WrongUse {
        if (words.isEmpty()) {
            throw new WrongUse("There is no VALUE to add to " + list.feature().getName() + ".", "Give one value or several.");
        }
        new ClearSecrets(site.kinds()).refuseFor(list.feature());
        int index = Addition.place(at, list.now().size());
        var texts = new ArrayList<String>();
        var values = new ArrayList<>();
        for (String word : words) {
            Object value = list.parse(word, site.kinds());
            if (!(list.feature() instanceof EReference reference) || !names(list.now(), word, reference, site) && !names(texts, word, reference, site)) {
                texts.add(word);
                values.add(value);
            }
        }
        return new NewValues(list, index, texts, values);
    }

    private static boolean names(List<String> there, String text, EReference reference, OpenSite site) {
        return there.stream().anyMatch(each -> SameReference.of(each, text, reference, site));
    }

    @Override
    public EObject owner() {
        return list.owner();
    }

    @Override
    public EStructuralFeature feature() {
        return list.feature();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void put() {
        ((EList<Object>) owner().eGet(feature())).addAll(at, values);
    }

    @Override
    public boolean concerns(Finding finding) {
        return !values.isEmpty() && list.concerns(finding);
    }

    @Override
    public void refuse(ClearSecrets secrets) throws ProblemException {
        secrets.refuseAt(owner(), feature());
    }

    @Override
    public List<?> json(ElementJson elements) {
        return texts;
    }
}
