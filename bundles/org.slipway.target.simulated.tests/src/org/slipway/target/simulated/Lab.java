package org.slipway.target.simulated;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slipway.base.ByteSize;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.model.ContentReference;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ExternalKind;
import org.slipway.sequence.SequenceFactory;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.fault.Calls;
import org.slipway.target.simulated.fault.FaultText;
import org.slipway.target.simulated.fault.Faults;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.DeviceText;

/** Machines for tests, and what is done to them often. */
final class Lab {
    static final String THREE_LINES = """
            device: LAB-01
            make: Contoso
            model: Book 14
            """;
    static final String INSTALLED = THREE_LINES + """
            windows:
              version: 10.0.19045.3803
              edition: Enterprise
              computer: OLD-NAME
              domain: corp.contoso.com
            """;
    static final Progress QUIET = (fraction, what) -> { };
    static final Disks.Layout UEFI = new Layout(0, Style.GPT, List.of(
            part("System", Use.EFI, FileSystem.FAT32, new Share.Bytes(260L << 20), false),
            part("", Use.MSR, FileSystem.NONE, new Share.Bytes(16L << 20), false),
            part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Percent(99), true),
            part("Recovery", Use.RECOVERY, FileSystem.NTFS, new Share.Rest(), false)));
    static final UUID MARK = new UUID(1, 2);

    final Common common = new Common();

    static Part part(String label, Use use, FileSystem fileSystem, Share share, boolean letter) {
        return new Part(label, use, fileSystem, share, false, true, letter);
    }

    Description described(String text) throws ProblemException {
        return new DeviceText(common.windows()).read(text, "lab.yaml");
    }

    SimulatedTarget machine(String text) throws ProblemException {
        Description description = described(text);
        return new SimulatedTarget(description, Surroundings.of(common, description));
    }

    SimulatedTarget machine(String text, Calls calls) throws ProblemException {
        Description description = described(text);
        return new SimulatedTarget(description, Surroundings.of(common, description).with(calls));
    }

    SimulatedTarget faulty(String text, String rules) throws ProblemException {
        Description description = described(text);
        var faults = new Faults(FaultText.read(rules, Place.of("faults")), 1, description.hardware().model(), description.identity().name());
        return new SimulatedTarget(description, Surroundings.of(common, description).with(faults));
    }

    static <T> T of(SimulatedTarget target, Class<T> ability) {
        return target.offer(ability).orElseThrow();
    }

    /** Content that is nowhere but in what the site says of it. */
    static Content content() {
        return new Content() {
            @Override
            public Holding look(ContentReference reference) throws ProblemException {
                if (reference.getSize() == null) {
                    throw new ProblemException(Problem.error("CONTENT-MISSING", "It is not there."));
                }
                return new Holding(reference.getSize().bytes(), false);
            }

            @Override
            public Path bring(ContentReference reference) {
                return Path.of("nowhere", reference.getPath());
            }
        };
    }

    static ExternalArtifact artifact(String id, ExternalKind kind, String name, String version, String size) {
        ExternalArtifact artifact = SequenceFactory.eINSTANCE.createExternalArtifact();
        artifact.setId(id);
        artifact.setName(name);
        artifact.setIs(kind);
        artifact.setVersion(version);
        if (!size.isEmpty()) {
            ContentReference content = ModelFactory.eINSTANCE.createContentReference();
            content.setPath("images/" + id + ".wim");
            content.setSize(ByteSize.parse(size));
            artifact.getContent().add(content);
        }
        return artifact;
    }

    static ExternalArtifact windows11() {
        return artifact("win11", ExternalKind.OPERATING_SYSTEM_IMAGE, "Windows 11 Enterprise", "10.0.26100.1742", "5 GB");
    }

    static ExternalArtifact newer() {
        return artifact("upgrade", ExternalKind.UPGRADE_PACKAGE, "Windows 11 25H2 Enterprise", "10.0.26200.6584", "6 GB");
    }

    static void partition(SimulatedTarget target) throws TargetException, InterruptedException {
        of(target, Disks.class).partition(UEFI, MARK, QUIET);
    }

    static void apply(SimulatedTarget target) throws TargetException, InterruptedException {
        of(target, Images.class).apply(new Images.Image(windows11(), 1, false), content(), "C:", true, List.of(), QUIET);
    }

    static void answer(SimulatedTarget target, String answers) throws TargetException, InterruptedException {
        target.files().write("C:\\_SMSTaskSequence\\unattend.xml", new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        of(target, WindowsSetup.class).prepareFirstStart("C:", "C:\\_SMSTaskSequence\\unattend.xml");
    }

    /** Partition, image, answers, restart: a machine with a new Windows. */
    static void install(SimulatedTarget target, String answers) throws TargetException, InterruptedException {
        partition(target);
        apply(target);
        answer(target, answers);
        target.power().restart(Power.Next.SYSTEM, "Windows sets itself up");
    }

    static String answers(String name, String joining) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <unattend xmlns="urn:schemas-microsoft-com:unattend">
                  <settings pass="specialize">
                    <component name="Microsoft-Windows-Shell-Setup"><ComputerName>%s</ComputerName><TimeZone>W. Europe Standard Time</TimeZone></component>
                    <component name="Microsoft-Windows-UnattendedJoin"><Identification>%s</Identification></component>
                  </settings>
                  <settings pass="oobeSystem">
                    <component name="Microsoft-Windows-International-Core"><UILanguage>de-DE</UILanguage></component>
                  </settings>
                </unattend>
                """.formatted(name, joining);
    }

    static String joining(String domain, String account, String password) {
        return "<Credentials><Domain>CORP</Domain><Username>" + account + "</Username><Password>" + password + "</Password></Credentials><JoinDomain>"
                + domain + "</JoinDomain>";
    }

    static String fact(SimulatedTarget target, String className, String property) throws TargetException {
        return target.facts().rows("root\\cimv2", className).getFirst().text(property);
    }

    static List<String> letters(SimulatedTarget target) throws TargetException {
        var letters = new ArrayList<String>();
        for (Disks.Volume each : of(target, Disks.class).volumes()) {
            letters.add(each.letter().orElse("-") + " " + each.label());
        }
        return letters;
    }

    static Optional<Disks.Volume> volume(SimulatedTarget target, String letter) throws TargetException {
        return of(target, Disks.class).volumes().stream().filter(each -> each.letter().equals(Optional.of(letter))).findFirst();
    }

    static boolean uefi(SimulatedTarget target) throws TargetException {
        return of(target, Boots.class).uefi();
    }
}
