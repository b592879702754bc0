package org.slipway.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.base.Severity;
import org.slipway.engine.content.Content;
import org.slipway.engine.wql.WqlProblem;
import org.slipway.engine.wql.WqlQuery;
import org.slipway.model.Artifact;
import org.slipway.model.Condition;
import org.slipway.model.ContentReference;
import org.slipway.model.Unknown;
import org.slipway.model.WqlCondition;
import org.slipway.model.secrets.SecretWords;
import org.slipway.model.secrets.SecretsInClear;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ForeignCondition;
import org.slipway.sequence.Format;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.Facts;

/** Looks at what entries are made of. Each artifact's content is looked at once in a plan. */
final class PlanParts {
    private static final String LIMITS = "urn:slipway:limits";
    private static final Pattern VARIABLE = Pattern.compile("%[A-Za-z_][A-Za-z0-9_-]*%");

    private final Content content;
    private final Purpose purpose;
    private final Set<Artifact> seen = new HashSet<>();

    PlanParts(Content content, Purpose purpose) {
        this.content = content;
        this.purpose = purpose;
    }

    boolean byToolkit(TaskSequence sequence) {
        return sequence.isSetOrigin() && sequence.getOrigin() == Format.MDT;
    }

    /** What is wrong with the condition of an entry. */
    List<Problem> condition(Entry entry) {
        var problems = new ArrayList<Problem>();
        if (entry.getWhen() != null) {
            condition(entry, entry.getWhen(), problems);
            for (TreeIterator<EObject> inside = entry.getWhen().eAllContents(); inside.hasNext();) {
                if (inside.next() instanceof Condition part) {
                    condition(entry, part, problems);
                }
            }
        }
        return problems;
    }

    private static void condition(Entry entry, Condition condition, List<Problem> problems) {
        if (condition instanceof Unknown || condition instanceof ForeignCondition) {
            problems.add(Problem.error("PLAN-UNKNOWN-CONDITION", "The condition of “" + entry.getName() + "” is of a kind that no installed bundle understands.")
                    .next("Put another one in its place, or switch the entry off."));
        }
        if (condition instanceof WqlCondition wql && wql.getQuery() != null) {
            try {
                WqlQuery.parse(wql.getQuery());
            } catch (WqlProblem wrong) {
                if (VARIABLE.matcher(wql.getQuery()).find()) {
                    return; // What it will say is known at the run only.
                }
                problems.add(Problem.error("PLAN-QUERY", "The query of “" + entry.getName() + "” cannot be read at character " + (wrong.position() + 1)
                        + ". " + wrong.sentence()).next("Mend the query: " + wql.getQuery()));
            }
        }
    }

    /** Secrets that stand in clear in its options, also as the value of a variable whose name says that it is one. None of them is ever told. */
    List<Problem> secrets(Step step) {
        var problems = new ArrayList<Problem>();
        secrets(step, step, problems);
        step.eAllContents().forEachRemaining(part -> secrets(step, part, problems));
        return problems;
    }

    private static void secrets(Step step, EObject part, List<Problem> problems) {
        for (EAttribute attribute : part.eClass().getEAllAttributes()) {
            if (!attribute.isMany() && part.eGet(attribute) instanceof String text && SecretsInClear.isClear(text)
                    && (Facts.of(attribute, LIMITS).isTrue("secret") || holds(attribute, "value") && setsSecret(part))) {
                problems.add(Problem.error("PLAN-SECRET", "The " + attribute.getName() + " of “" + step.getName() + "” is a secret and stands there in clear.")
                        .next("Put it into the secret store with “slipway secret set”, and write %Name% of a secret variable in its place."));
            }
        }
    }

    private static boolean setsSecret(EObject part) {
        return part.eClass().getEAllAttributes().stream().anyMatch(each -> holds(each, "set") && part.eGet(each) instanceof String name && SecretWords.mean(name.strip()));
    }

    private static boolean holds(EAttribute attribute, String what) {
        return Facts.of(attribute, Facts.STEP).get("holds").equals(Optional.of(what));
    }

    /** What is missing of all that a step refers to. */
    List<Problem> references(Step step) {
        var problems = new ArrayList<Problem>();
        references(step, step, problems);
        step.eAllContents().forEachRemaining(part -> references(step, part, problems));
        return problems;
    }

    private void references(Step step, EObject part, List<Problem> problems) {
        for (EReference reference : part.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer() && part.eIsSet(reference)) {
                Object value = part.eGet(reference);
                (value instanceof List<?> many ? many : List.of(value)).forEach(each -> reference(step, reference, (EObject) each, problems));
            }
        }
    }

    private void reference(Step step, EReference reference, EObject named, List<Problem> problems) {
        if (named.eIsProxy()) {
            problems.add(Problem.error("PLAN-REFERENCE", "“" + ((InternalEObject) named).eProxyURI().fragment() + "”, the " + reference.getName() + " of “"
                    + step.getName() + "”, is not in this site.").next("Add it, or choose another one."));
        } else if (named instanceof ExternalArtifact external) {
            problems.add(new Problem("PLAN-EXTERNAL", absent(), "“" + external.getName() + "”, the " + reference.getName() + " of “" + step.getName()
                    + "”, is only known to the tool that it was imported from; this site does not hold it.", Optional.empty(), "Import it, or choose another one."));
        } else if (named instanceof Artifact artifact && artifact.getContent().isEmpty()) {
            noContent(step, reference, artifact).ifPresent(problems::add);
        } else if (named instanceof Artifact artifact && seen.add(artifact)) {
            artifact.getContent().forEach(each -> content(artifact, each, problems));
        }
    }

    /** A simulation takes such content as given. */
    private Optional<Problem> noContent(Step step, EReference reference, Artifact artifact) {
        if (purpose == Purpose.SIMULATION || !Facts.of(reference, Facts.REFERS).get("content").equals(Optional.of("needed"))) {
            return Optional.empty();
        }
        return Optional.of(Problem.error("PLAN-NO-CONTENT", "“" + artifact.getName() + "”, the " + reference.getName() + " of “" + step.getName()
                + "”, has no content.").next("Add its files to the site, and to its “content”."));
    }

    private Severity absent() {
        return switch (purpose) {
            case RUN -> Severity.ERROR;
            case SIMULATION -> Severity.WARNING;
        };
    }

    private void content(Artifact artifact, ContentReference reference, List<Problem> problems) {
        try {
            content.look(reference);
        } catch (ProblemException missing) {
            missing.problems().forEach(problem -> problems.add(new Problem(problem.code(), absent(), "“" + artifact.getName() + "”: " + problem.text(),
                    problem.place(), problem.nextStep())));
        }
    }
}
