package org.slipway.sequence.exchange.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Step;

/** All kinds of steps that one format can write, and how they are recognised. */
public final class StepForms {
    private static final String COMMAND = "sms_tasksequence_runcommandlineaction";

    private final Map<EClass, StepForm> forms = new HashMap<>();
    private final Map<EClass, StepForm> commands = new HashMap<>();
    private final Map<String, StepForm> byType = new HashMap<>();
    private final List<StepForm> scripts = new ArrayList<>();

    /** Of both formats. Reading all annotations of all kinds takes longer than many an export. */
    private record Both(StepForms mdt, StepForms configmgr) {
    }

    public static StepForms of(Kinds kinds, Format format) {
        Both both = kinds.derived(Both.class, all -> new Both(new StepForms(all, Format.MDT), new StepForms(all, Format.CONFIGMGR)));
        return format == Format.MDT ? both.mdt : both.configmgr;
    }

    private StepForms(Kinds kinds, Format format) {
        for (EClass kind : kinds.all()) {
            if (SequencePackage.Literals.STEP.isSuperTypeOf(kind)) {
                StepForm.of(kind, format).ifPresent(form -> add(kind, form));
                StepForm.command(kind).filter(form -> format == Format.CONFIGMGR).ifPresent(form -> addCommand(kind, form));
            }
        }
    }

    private void add(EClass kind, StepForm form) {
        forms.put(kind, form);
        if (form.own() && !form.scripts().isEmpty()) {
            scripts.add(form);
        }
        boolean plain = form.scriptVariables() || form.type().isEmpty();
        form.type().filter(type -> !plain).map(type -> type.toLowerCase(Locale.ROOT))
                .ifPresent(type -> byType.merge(type, form, (one, other) -> other.own() && other.arguments().isEmpty() ? other : one));
    }

    /** A kind of the toolkit is a plain command where Configuration Manager has no type for it, and where the imported file had it so. */
    private void addCommand(EClass kind, StepForm form) {
        commands.put(kind, form);
        scripts.add(form);
        if (!forms.get(kind).own()) {
            forms.put(kind, form);
        }
    }

    public Optional<StepForm> of(Step step) {
        Optional<StepForm> command = Optional.ofNullable(commands.get(step.eClass()));
        return command.filter(form -> Call.of(step).isPresent()).or(() -> Optional.ofNullable(forms.get(step.eClass())));
    }

    /**
     * Keeps with a step that was read in this form how its script was called, unless it would be written in no other way.
     *
     * @return whether it is another spelling than the usual one
     */
    public boolean keepsCall(Step step, StepForm form, String action) {
        String spelled = form.spelled(action);
        boolean other = form.call().filter(usual -> !usual.equals(spelled)).isPresent();
        if (other || form.call().isPresent() && forms.get(form.kind()) != form) {
            Call.keep(step, spelled);
        }
        return other;
    }

    /** The command that calls the script of a step; nothing where its form has none. */
    public Optional<String> call(Step step) {
        return of(step).flatMap(StepForm::call).map(usual -> Call.of(step).orElse(usual));
    }

    /** The kind that an element with this type attribute and this command line is; nothing where no bundle knows it. */
    public Optional<StepForm> recognise(Optional<String> type, String action) {
        String named = type.map(name -> name.toLowerCase(Locale.ROOT)).orElse(COMMAND);
        return named.equals(COMMAND) ? script(action).or(() -> Optional.ofNullable(byType.get(COMMAND))) : Optional.ofNullable(byType.get(named));
    }

    /** Names of variables, in small letters, that hold switches, numbers, choices or references: whatever they are called, no secret. */
    public Set<String> plainVariables() {
        return forms.values().stream().flatMap(form -> form.variables().stream())
                .filter(variable -> variable.feature().getEType().getInstanceClass() != String.class && !variable.array())
                .map(variable -> variable.name().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Names of variables, in small letters, whose texts a codec of this name writes. */
    public Set<String> codedVariables(String codec) {
        return forms.values().stream().flatMap(form -> form.variables().stream()).filter(variable -> variable.codec().equals(Optional.of(codec)))
                .map(variable -> variable.name().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<StepForm> script(String action) {
        return ScriptCall.of(action).flatMap(call -> scripts.stream().filter(form -> form.holds(action) && form.fits(call.script(), call.arguments()) >= 0)
                .max(Comparator.comparing(form -> form.fits(call.script(), call.arguments()) * 2 + (form.scriptVariables() ? 1 : 0))));
    }
}
