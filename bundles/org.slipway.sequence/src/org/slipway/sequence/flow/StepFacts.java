package org.slipway.sequence.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Step;
import org.slipway.sequence.exchange.form.Facts;

/**
 * What the metamodel says about a kind of steps.
 *
 * @param starts the feature that says what is started next, and for each of its literals whether that is Windows PE
 * @param retried whether beginning it again after an unexpected restart means anything
 * @param standAlone whether stand-alone media can do it
 * @param upgrade whether it has a part in an upgrade in place
 * @param scripted whether the toolkit does it by a script of its own
 */
public record StepFacts(Environment runsIn, Set<String> does, List<String> sets, List<String> reads, Optional<EStructuralFeature> starts,
        Map<String, Boolean> startsPe, boolean retried, boolean standAlone, boolean upgrade, boolean scripted) {

    /** What the metamodel says about a kind. */
    public static StepFacts of(EClass kind) {
        Facts facts = Facts.of(kind, Facts.STEP);
        Environment runsIn = switch (facts.get("in").orElse("both")) {
            case "pe" -> Environment.PE;
            case "os" -> Environment.OS;
            default -> Environment.BOTH;
        };
        Optional<EStructuralFeature> starts = kind.getEAllStructuralFeatures().stream()
                .filter(feature -> Facts.of(feature, Facts.STEP).get("to").isPresent()).findFirst();
        Map<String, Boolean> startsPe = starts.map(feature -> Facts.of(feature, Facts.STEP).words("to").stream()
                .collect(Collectors.toMap(pair -> pair.substring(0, pair.indexOf('=')), pair -> pair.endsWith("=pe")))).orElse(Map.of());
        return new StepFacts(runsIn, Set.copyOf(facts.words("does")), facts.words("sets"), facts.words("reads"), starts, startsPe,
                Facts.of(kind, Facts.INHERITED).get("retries").isPresent(), !"no".equals(facts.get("media").orElse("")),
                !"no".equals(facts.get("upgrade").orElse("")), Facts.of(kind, Facts.MDT).get("script").isPresent());
    }

    /** Whether steps of the kind do something: one of the words behind does. */
    public boolean does(String what) {
        return does.contains(what);
    }

    /** Where a step runs: as it says itself, else as its kind does. Scripts of the toolkit run in the full system too, but for those that empty disks. */
    public Environment runsIn(Step step, boolean toolkit) {
        boolean anywhere = toolkit && scripted && runsIn == Environment.PE && !does("wipes");
        return step.isSetRunIn() ? step.getRunIn() : anywhere ? Environment.BOTH : runsIn;
    }

    /** What a restart by the step starts, where the step says so; true for Windows PE. */
    public Optional<Boolean> startsPe(Step step) {
        return starts.map(step::eGet).map(String::valueOf).map(startsPe::get);
    }
}
