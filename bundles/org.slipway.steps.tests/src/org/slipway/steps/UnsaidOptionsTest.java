package org.slipway.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.base.HumanDuration;
import org.slipway.base.Problem;
import org.slipway.base.Severity;
import org.slipway.model.BooleanVariable;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.ListVariable;
import org.slipway.model.ModelFactory;
import org.slipway.model.NumberVariable;
import org.slipway.model.OsVersionCondition;
import org.slipway.model.SoftwareCondition;
import org.slipway.model.VariableCondition;
import org.slipway.model.StringVariable;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.DynamicRule;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.SequencePurpose;
import org.slipway.sequence.SetDynamicVariables;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Exported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.xml.Canonical;
import org.slipway.testkit.Installed;
import org.slipway.testkit.Samples;

/** Whatever somebody sets, an export says it or tells that it does not; asked of every option of every kind. */
class UnsaidOptionsTest {
    private final Kinds kinds = Installed.kinds();
    private final Samples samples = new Samples(kinds);
    private final Map<EClass, EObject> full = new HashMap<>();

    private Exported exported(TaskSequence sequence, Format format) {
        return new SequenceExport(kinds, format).write(sequence, entry -> Optional.empty());
    }

    private static TaskSequence sequence(EObject... entries) {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.setId("all");
        Stream.of(entries).forEach(entry -> sequence.getEntries().add((Entry) EcoreUtil.copy(entry)));
        return sequence;
    }

    private static boolean tells(List<Problem> problems, String name) {
        var word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        return problems.stream().filter(each -> each.code().equals("TS-UNSAID")).anyMatch(each -> word.matcher(each.text()).find());
    }

    private Stream<EClass> stepKinds() {
        return kinds.all().stream().filter(kind -> SequencePackage.Literals.ENTRY.isSuperTypeOf(kind) && !kinds.isUnknown(kind));
    }

    private Stream<EStructuralFeature> options(EClass kind) {
        return Stream.concat(kinds.head(kind).stream(), kinds.features(kind).stream())
                .filter(each -> each != SequencePackage.Literals.ENTRY__FOREIGN && each != SequencePackage.Literals.GROUP__ENTRIES);
    }

    /** Values that are not there without it. */
    private List<?> others(EObject element, EStructuralFeature feature) {
        if (feature instanceof EReference reference && !reference.isContainment()) {
            return List.of(feature.isMany() ? List.of(external()) : external());
        }
        Object sample = full.computeIfAbsent(element.eClass(), samples::full).eGet(feature);
        if (feature instanceof EReference) {
            return List.of(feature.isMany() ? List.copyOf(EcoreUtil.copyAll((List<?>) sample)) : EcoreUtil.copy((EObject) sample));
        }
        if (feature.getEType() instanceof EEnum choices) {
            return choices.getELiterals().stream().map(EEnumLiteral::getInstance).filter(each -> !element.eIsSet(feature) || !each.equals(element.eGet(feature))).toList();
        }
        if (feature.isMany() || feature.isUnsettable() && !element.eIsSet(feature) || !sample.equals(element.eGet(feature))) {
            return List.of(sample);
        }
        return List.of(switch (sample) {
            case Boolean yes -> !yes;
            case Integer number -> number + 1;
            default -> sample + "2";
        });
    }

    private static ExternalArtifact external() {
        ExternalArtifact artifact = SequenceFactory.eINSTANCE.createExternalArtifact();
        artifact.setId("ABC00042");
        return artifact;
    }

    /** The feature where setting it is neither seen in the export nor told under one of the names. */
    private Optional<String> silence(EObject entry, EObject owner, EStructuralFeature feature, Format format, List<String> names) {
        String before = Canonical.of(exported(sequence(entry), format).root());
        boolean was = owner.eIsSet(feature);
        Object old = feature.isMany() ? List.copyOf((List<?>) owner.eGet(feature)) : owner.eGet(feature);
        boolean said = others(owner, feature).stream().anyMatch(value -> {
            owner.eSet(feature, value);
            Exported after = exported(sequence(entry), format);
            return !Canonical.of(after.root()).equals(before) || names.stream().anyMatch(name -> tells(after.problems(), name));
        });
        if (was) {
            owner.eSet(feature, old);
        } else {
            owner.eUnset(feature);
        }
        return said ? Optional.empty() : Optional.of(owner.eClass().getName() + "." + feature.getName());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyOptionOfEveryKindIsWrittenOrTold(Format format) {
        var silent = new ArrayList<String>();
        stepKinds().forEach(kind -> {
            EObject entry = samples.least(kind);
            options(kind).forEach(feature -> silence(entry, entry, feature, format, List.of(feature.getName())).ifPresent(silent::add));
        });
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyOptionOfEveryPartOfAStepIsWrittenOrTold(Format format) {
        var silent = new ArrayList<String>();
        stepKinds().forEach(kind -> options(kind).filter(each -> each instanceof EReference part && part.isContainment()
                && each != SequencePackage.Literals.ENTRY__WHEN).map(EReference.class::cast).forEach(list -> {
                    EObject entry = samples.least(kind);
                    for (EClass partKind : kinds.allowed(list.getEReferenceType())) {
                        EObject part = samples.least(partKind);
                        entry.eSet(list, list.isMany() ? List.of(part) : part);
                        options(partKind).filter(each -> each != SequencePackage.Literals.DYNAMIC_RULE__WHEN)
                                .forEach(feature -> silence(entry, part, feature, format, List.of(feature.getName(), list.getName())).ifPresent(silent::add));
                    }
                }));
        assertEquals(List.of(), silent);
    }

    @Test
    void whatASequenceSaysOfItselfIsToldWhereTheFileHasNoPlaceForIt() {
        TaskSequence sequence = sequence();
        sequence.setDescription("For the workshop");
        sequence.setVersion("2.1");
        sequence.setPurpose(SequencePurpose.GENERAL);
        sequence.setProgressText("Please wait");
        sequence.setMaximumRunTime(HumanDuration.parse("2 h"));
        sequence.setBootImage(external());
        StringVariable fixed = ModelFactory.eINSTANCE.createStringVariable();
        fixed.setName("Branch");
        fixed.setReadOnly(true);
        fixed.setDescription("Where it stands");
        sequence.getVariables().add(fixed);
        for (Format format : Format.values()) {
            List<Problem> problems = exported(sequence, format).problems();
            for (String name : List.of("version", "purpose", "progressText", "maximumRunTime", "bootImage", "readOnly", "description")) {
                assertTrue(tells(problems, name), () -> format + " keeps silent about " + name + ": " + problems);
            }
        }
    }

    @Test
    void whatOnlyPeopleReadIsToldAsANoteAndNotAsALoss() {
        Entry group = SequenceFactory.eINSTANCE.createGroup();
        group.setName("Install");
        group.setId("install");
        List<Problem> problems = exported(sequence(group), Format.MDT).problems();
        assertEquals(List.of(Severity.INFO), problems.stream().map(Problem::severity).toList());
        assertTrue(tells(problems, "id"), problems::toString);
    }

    private static CommandLine commandOf(ExternalArtifact artifact) {
        CommandLine step = StepsFactory.eINSTANCE.createCommandLine();
        step.setName("Run");
        step.setCommand("hello.cmd");
        step.setPackage(artifact);
        return step;
    }

    private boolean isToldUnknown(ExternalArtifact artifact, Format format) {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.setId("all");
        sequence.getEntries().addAll(List.of(commandOf(artifact), commandOf(artifact)));
        List<Problem> told = exported(sequence, format).problems().stream().filter(each -> each.text().contains("does not know “Tools”")).toList();
        assertTrue(told.size() < 2, () -> "told twice: " + told);
        return !told.isEmpty();
    }

    @Test
    void aReferenceThatTheToolCannotKnowIsToldOnce() {
        ExternalArtifact tools = SequenceFactory.eINSTANCE.createExternalArtifact();
        tools.setId("our-tools");
        tools.setName("Tools");
        assertTrue(isToldUnknown(tools, Format.CONFIGMGR));
        assertTrue(isToldUnknown(tools, Format.MDT));
        tools.setFrom(Format.CONFIGMGR);
        tools.setForeignId("ABC00042");
        assertFalse(isToldUnknown(tools, Format.CONFIGMGR));
        assertTrue(isToldUnknown(tools, Format.MDT), "a number of the other tool");
        tools.setForeignId(null);
        tools.setId("ABC00042");
        assertFalse(isToldUnknown(tools, Format.CONFIGMGR));
    }

    @Test
    void rulesSayAllSortsOfVariablesAndTellOfConditionsThatTheyCannotSay() {
        SetDynamicVariables step = SequenceFactory.eINSTANCE.createSetDynamicVariables();
        step.setName("Rules");
        DynamicRule rule = SequenceFactory.eINSTANCE.createDynamicRule();
        NumberVariable floor = ModelFactory.eINSTANCE.createNumberVariable();
        floor.setName("Floor");
        floor.setValue(7L);
        BooleanVariable quiet = ModelFactory.eINSTANCE.createBooleanVariable();
        quiet.setName("Quiet");
        quiet.setValue(true);
        ListVariable apps = ModelFactory.eINSTANCE.createListVariable();
        apps.setName("Apps");
        apps.getValues().addAll(List.of("one", "two"));
        rule.getVariables().addAll(List.of(floor, quiet, apps));
        rule.setWhen((Condition) samples.least(SequencePackage.Literals.MAKE_MODEL_CONDITION));
        step.getRules().add(rule);
        Exported fine = exported(sequence(step), Format.CONFIGMGR);
        String text = fine.root().toString();
        assertTrue(Stream.of("\"Floor\" IsSecret=\"false\"&gt;7&lt;", "\"Quiet\" IsSecret=\"false\"&gt;true&lt;", "\"Apps001\" IsSecret=\"false\"&gt;one&lt;", "\"Apps002\" IsSecret=\"false\"&gt;two&lt;").allMatch(text::contains), text);
        assertEquals(List.of(), fine.problems());
        OsVersionCondition precise = ModelFactory.eINSTANCE.createOsVersionCondition();
        precise.setVersion("10.0.22631.3007");
        rule.setWhen(precise);
        assertTrue(exported(sequence(step), Format.CONFIGMGR).problems().stream().anyMatch(each -> each.text().contains("The condition of “Rules”")));
    }

    private boolean isToldUnsayable(Condition condition) {
        Entry group = SequenceFactory.eINSTANCE.createGroup();
        group.setName("Install");
        group.setWhen(condition);
        return exported(sequence(group), Format.CONFIGMGR).problems().stream().anyMatch(each -> each.text().contains("The condition of “Install”"));
    }

    @Test
    void conditionsThatAnExpressionSaysInPartOnlyAreTold() {
        VariableCondition variable = ModelFactory.eINSTANCE.createVariableCondition();
        variable.setVariable("Floor");
        variable.setGreater("3");
        assertFalse(isToldUnsayable(EcoreUtil.copy(variable)));
        variable.setLess("7");
        assertTrue(isToldUnsayable(variable));
        SoftwareCondition software = ModelFactory.eINSTANCE.createSoftwareCondition();
        software.setProductCode("{4c4c4544-0042-3510-8051-b4c04f4e4d31}");
        assertFalse(isToldUnsayable(EcoreUtil.copy(software)));
        software.setVersion("2.0");
        software.setComparison(Comparison.GREATER);
        assertTrue(isToldUnsayable(software));
    }

    @Test
    void whatTheFormatSaysIsNotToldAsLost() {
        TaskSequence sequence = sequence(samples.least(SequencePackage.Literals.GROUP), samples.least(StepsPackage.Literals.COMMAND_LINE));
        sequence.setName("All");
        assertEquals(List.of(), exported(sequence, Format.MDT).problems());
        assertTrue(exported(sequence, Format.CONFIGMGR).problems().stream().allMatch(each -> each.severity() == Severity.INFO && tells(List.of(each), "name")));
    }
}
