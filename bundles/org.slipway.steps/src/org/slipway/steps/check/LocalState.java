package org.slipway.steps.check;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slipway.model.Condition;
import org.slipway.model.StringVariable;
import org.slipway.sequence.Entry;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;
import org.slipway.sequence.flow.Use;
import org.slipway.steps.CaptureUserState;
import org.slipway.steps.SetVariable;

/**
 * User state that is kept on the disk with the system: by links, or in a folder of it.
 *
 * @param how what keeps it, as part of a sentence
 * @param hangsOn the conditions without which it is not kept there
 */
record LocalState(String how, Stream<Condition> hangsOn) {
    private static final String PATH = "OSDStateStorePath";
    private static final String OPTIONS = "OSDMigrateAdditionalCaptureOptions";
    /** Other letters may be those of another disk, or of a share. */
    private static final Pattern FOLDER = Pattern.compile("(?i)\\s*\"?(C:|%(_SMSTSUserStatePath|_SMSTSMDataPath|SystemDrive|SystemRoot|WinDir|ProgramData|Temp|Tmp)%).*");

    static Optional<LocalState> of(Moment capture, Flow flow) {
        CaptureUserState step = (CaptureUserState) capture.entry();
        if (step.isHardLinks() || links(step.getOptions())) {
            return Optional.of(new LocalState("by links", Stream.empty()));
        }
        Optional<LocalState> linked = lastSet(OPTIONS, capture, flow).filter(set -> links(value(set))).map(set -> new LocalState("by links", conditions(set)));
        return linked.isPresent() ? linked : inFolder(capture, flow);
    }

    /** A folder of the disk, if links are not asked for. */
    static Optional<LocalState> inFolder(Moment capture, Flow flow) {
        return flow.toolkit() ? Optional.empty()
                : lastSet(PATH, capture, flow).filter(set -> FOLDER.matcher(value(set)).matches()).map(set -> new LocalState("in " + value(set).strip(), conditions(set)));
    }

    private static Optional<Use> lastSet(String name, Moment before, Flow flow) {
        return flow.uses().sets().filter(set -> set.name().equalsIgnoreCase(name) && set.index() < before.index()).max(Comparator.comparingInt(Use::index));
    }

    private static Stream<Condition> conditions(Use set) {
        return set.element() instanceof Entry entry ? Conditions.over(entry).stream() : Stream.empty();
    }

    /** Empty where the value is not known here. */
    private static String value(Use set) {
        return Optional.of(set.element()).map(element -> switch (element) {
            case SetVariable step -> step.getValue();
            case StringVariable variable -> variable.getValue();
            default -> "";
        }).orElse("");
    }

    private static boolean links(@Nullable String options) {
        return options != null && options.toLowerCase(Locale.ROOT).contains("/hardlink");
    }
}
