package org.slipway.configmgr;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.HumanDuration;
import org.slipway.model.Artifact;
import org.slipway.model.Deployable;
import org.slipway.model.ModelPackage;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.SequencePurpose;
import org.slipway.sequence.TaskSequence;

/** Properties of a package that a sequence here has too. */
enum PackageField {
    NAME("Name", ModelPackage.Literals.ELEMENT__NAME),
    DESCRIPTION("Description", ModelPackage.Literals.ELEMENT__DESCRIPTION),
    VERSION("Version", SequencePackage.Literals.TASK_SEQUENCE__VERSION),
    BOOT_IMAGE("BootImageID", SequencePackage.Literals.TASK_SEQUENCE__BOOT_IMAGE), PURPOSE("Type", SequencePackage.Literals.TASK_SEQUENCE__PURPOSE),
    PROGRESS("CustomProgressMsg", SequencePackage.Literals.TASK_SEQUENCE__PROGRESS_TEXT),
    RUN_TIME("Duration", SequencePackage.Literals.TASK_SEQUENCE__MAXIMUM_RUN_TIME);

    private static final String GENERAL = "1";
    private static final String SYSTEM = "2";
    private static final int LEAST_MINUTES = 15;
    private static final int MOST_MINUTES = 24 * 60;

    private final String property;
    private final EStructuralFeature feature;

    PackageField(String property, EStructuralFeature feature) {
        this.property = property;
        this.feature = feature;
    }

    /** All features of a sequence that a package says. */
    static Set<EStructuralFeature> features() {
        return Stream.of(values()).map(field -> field.feature).collect(Collectors.toSet());
    }

    String property() {
        return property;
    }

    /** What the property says, from the sequence. */
    String said(TaskSequence sequence, Function<Deployable, String> ids) {
        return switch (this) {
            case NAME -> text(sequence.getName());
            case DESCRIPTION -> text(sequence.getDescription());
            case VERSION -> text(sequence.getVersion());
            case BOOT_IMAGE -> sequence.getBootImage() == null ? "" : ids.apply(sequence.getBootImage());
            case PURPOSE -> sequence.getPurpose() == SequencePurpose.GENERAL ? GENERAL : SYSTEM;
            case PROGRESS -> text(sequence.getProgressText());
            case RUN_TIME -> sequence.getMaximumRunTime() == null ? "" : String.valueOf(sequence.getMaximumRunTime().duration().toMinutes());
        };
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    /** Takes over what the property says, as far as the sequence can say it. */
    void take(String text, TaskSequence sequence, Function<String, Optional<Deployable>> bootImages) {
        switch (this) {
            case NAME -> sequence.setName(text);
            case DESCRIPTION -> sequence.setDescription(text);
            case VERSION -> sequence.setVersion(text);
            case BOOT_IMAGE -> bootImages.apply(text).filter(Artifact.class::isInstance).ifPresent(image -> sequence.setBootImage((Artifact) image));
            case PURPOSE -> sequence.setPurpose(text.strip().equals(GENERAL) ? SequencePurpose.GENERAL : SequencePurpose.OPERATING_SYSTEM);
            case PROGRESS -> sequence.setProgressText(text);
            case RUN_TIME -> minutes(text).ifPresent(minutes -> sequence.setMaximumRunTime(HumanDuration.parse(minutes + " min")));
        }
    }

    private static Optional<Integer> minutes(String text) {
        return Optional.of(text.strip()).filter(each -> each.matches("\\d{1,4}")).map(Integer::valueOf)
                .filter(minutes -> minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES);
    }
}
