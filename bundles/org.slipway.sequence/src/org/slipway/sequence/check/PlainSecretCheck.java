package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.slipway.base.Problem;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.ModelPackage;
import org.slipway.model.VariableCondition;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.model.secrets.SecretWords;
import org.slipway.model.secrets.SecretsInClear;
import org.slipway.sequence.Entry;
import org.slipway.sequence.exchange.SecretSigns;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.sequence.flow.Flow;

/** No password stands in a command line. The value itself never appears in a problem. */
public final class PlainSecretCheck extends SequenceCheck {
    private static final Code PLAIN = new Code("SEQ-SECRET-PLAIN", "A command line, or another text of a step, seems to hold a password in clear.",
            "It goes into the files of the site, into every export and into the logs of every machine.",
            "Write %Name% of a secret variable in its place, and set OSDDoNotLogCommand to TRUE where a command carries it. Change a password that was shared.",
            "“net use Z: \\\\files\\share /user:ACME\\install hunter2”.");

    public PlainSecretCheck() {
        super(PLAIN);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return EntryNameCheck.entries(flow).flatMap(entry -> Stream.concat(texts(entry, scope), compared(entry)));
    }

    private static Stream<Finding> texts(Entry entry, CheckScope scope) {
        return entry.eClass().getEAllAttributes().stream()
                .filter(attribute -> attribute.getEType().getInstanceClass() == String.class && !attribute.isMany() && entry.eIsSet(attribute))
                .filter(attribute -> attribute != ModelPackage.Literals.ELEMENT__NAME && attribute != ModelPackage.Literals.ELEMENT__DESCRIPTION)
                .filter(attribute -> !scope.kinds().limits(attribute).secret())
                .flatMap(attribute -> finding(entry, attribute).stream());
    }

    private static Optional<Finding> finding(Entry entry, EAttribute attribute) {
        String text = String.valueOf(entry.eGet(attribute));
        return !SecretSigns.in(text) && !CommandSecrets.in(text) && !assigned(entry, attribute, text) ? Optional.empty()
                : Optional.of(Finding.about(entry, attribute, problem("“" + entry.getName() + "” seems to hold a password in clear in its " + attribute.getName() + ".")));
    }

    private static Problem problem(String text) {
        return PLAIN.warning(text).next("Write %Name% of a secret variable instead, and change the password if the file was shared.");
    }

    /** Conditions that compare a secret with its value in clear. */
    private static Stream<Finding> compared(Entry entry) {
        return Stream.ofNullable(entry.getWhen()).flatMap(PlainSecretCheck::all).filter(VariableCondition.class::isInstance).map(VariableCondition.class::cast)
                .filter(each -> each.getVariable() != null && SecretWords.mean(each.getVariable().strip()))
                .filter(each -> Stream.of(Optional.ofNullable(each.getEquals()), Optional.ofNullable(each.getNotEquals())).flatMap(Optional::stream).anyMatch(SecretsInClear::isClear))
                .map(each -> Finding.about(each, problem("The condition of “" + entry.getName() + "” seems to compare “" + each.getVariable().strip() + "” with a password in clear.")));
    }

    private static Stream<Condition> all(Condition condition) {
        return condition instanceof ConditionGroup group ? group.getConditions().stream().flatMap(PlainSecretCheck::all) : Stream.of(condition);
    }

    /** Whether it is the value of a variable whose name says that it is a secret. */
    private static boolean assigned(Entry entry, EAttribute attribute, String text) {
        return holds(attribute, "value") && SecretsInClear.isClear(text) && entry.eClass().getEAllAttributes().stream()
                .anyMatch(each -> holds(each, "set") && SecretWords.mean(String.valueOf(entry.eGet(each))));
    }

    private static boolean holds(EAttribute attribute, String what) {
        return Facts.of(attribute, Facts.STEP).get("holds").equals(Optional.of(what));
    }
}
