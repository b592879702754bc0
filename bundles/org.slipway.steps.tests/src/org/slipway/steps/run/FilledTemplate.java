package org.slipway.steps.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.content.SiteContent;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.Purpose;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.toolkit.ToolkitPackage;
import org.slipway.testkit.SiteBuilder;

/** A template with what an admin chooses, in a site of its own, planned for machines that are thought of. Closed, it is out of use. */
final class FilledTemplate implements AutoCloseable {
    private final Path folder;
    private final OpenSite site;

    FilledTemplate(Path folder, String template) {
        this(filled(template), folder);
    }

    private FilledTemplate(String sequence, Path folder) {
        this.folder = folder;
        this.site = SiteBuilder.in(folder, Kinds.of(Map.of(ModelPackage.eINSTANCE, "", SequencePackage.eINSTANCE, "", StepsPackage.eINSTANCE, "", ToolkitPackage.eINSTANCE, "mdt")))
                .file("task-sequences/lab.yaml", sequence).with("bootImage: PE\nid: pe\n")
                .with("external: Windows 11 Enterprise\nid: win11\nis: operatingSystemImage\nversion: 10.0.26100.1742\n").with("external: Client\nid: client\nis: package\n")
                .with("external: USMT\nid: usmt\nis: package\n").with("external: Windows 11 25H2\nid: newer\nis: upgradePackage\nversion: 10.0.26200.6584\n").open();
    }

    /** A sequence of the folder {@code seeded} that raises no problem, with what is here in the place of what it names. */
    static FilledTemplate ofSound(Path folder, String name) throws IOException {
        String text = Files.readString(Path.of(System.getProperty("slipway.root", "../..")).resolve("bundles/org.slipway.steps.tests/seeded/sound").resolve(name + ".yaml"));
        return new FilledTemplate(text.replace("image: w11", "image: win11").replace("clientPackage: pkg", "clientPackage: client").replace("package: pkg", "package: usmt"), folder);
    }

    private static String filled(String template) {
        try (InputStream file = StepsPackage.class.getResourceAsStream("/templates/" + template + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^# bootImage: .*$", "bootImage: pe")
                    .replaceAll("(?m)^(\\s+)- applyOperatingSystem: .*$", "$0\n$1  image: win11").replaceAll("(?m)^(\\s+)- setupWindows: .*$", "$0\n$1  clientPackage: client")
                    .replaceAll("(?m)^(\\s+)- (?:capture|restore)UserState: .*$", "$0\n$1  package: usmt")
                    .replaceAll("(?m)^(\\s+)- upgradeOperatingSystem: .*$", "$0\n$1  upgradePackage: newer");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    Plan plan() {
        TaskSequence sequence = site.elements().stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast).findFirst().orElseThrow();
        return switch (new Planner(Executors.registered(), new SiteContent(folder), any -> Optional.empty(), Purpose.SIMULATION).plan(sequence)) {
            case Planned.Ready ready -> ready.plan();
            case Planned.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    @Override
    public void close() {
        site.close();
    }
}
