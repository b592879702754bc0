package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.WrongUse;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;

/** {@code FEATURE=VALUE} as words of a command; the same feature again adds to its list. */
record Assignments(Map<String, List<String>> values) {

    /** @param before how many words stood before these; a word is told by its number, for what is typed may be a secret */
    static Assignments of(List<String> words, int before) throws WrongUse {
        var values = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < words.size(); i++) {
            int sign = words.get(i).indexOf('=');
            if (sign <= 0) {
                throw new WrongUse("Word " + (before + i + 1) + " is no FEATURE=VALUE.",
                        "Write a feature, “=” and its value; put a name or value with spaces into quotes.");
            }
            values.computeIfAbsent(words.get(i).substring(0, sign), feature -> new ArrayList<>()).add(words.get(i).substring(sign + 1));
        }
        return new Assignments(values);
    }

    /** Sets them on an element that belongs to no file yet. */
    void applyTo(EObject element, Kinds kinds) throws ProblemException, WrongUse {
        var path = new FeaturePath(kinds);
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            FeatureValue target = path.find(element, each.getKey());
            if (element.eContainer() == null && target.feature() == ModelPackage.Literals.IDENTIFIED__ID && target.owner().eIsSet(target.feature())) {
                throw new ProblemException(Problem.error("SET-ID", "The id was given already, as ID.").next("Leave out id=…."));
            }
            new ClearSecrets(kinds).refuseFor(target.feature());
            target.change(each.getValue(), kinds).run();
        }
    }
}
