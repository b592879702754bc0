package org.slipway.target.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.Purpose;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.plan.StepKind;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.model.ModelFactory;
import org.slipway.model.VariableCondition;
import org.slipway.sequence.ExternalKind;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.steps.ApplyOperatingSystem;
import org.slipway.steps.CommandLine;
import org.slipway.steps.DownloadPackageContent;
import org.slipway.steps.DownloadPlace;
import org.slipway.steps.FileSystem;
import org.slipway.steps.Partition;
import org.slipway.steps.PartitionDisk;
import org.slipway.steps.PartitionStyle;
import org.slipway.steps.PartitionType;
import org.slipway.steps.RestartComputer;
import org.slipway.steps.RestartTarget;
import org.slipway.steps.SetVariable;
import org.slipway.steps.SizeUnit;
import org.slipway.steps.StepsFactory;
import org.slipway.steps.StepsPackage;

/** A sequence of standard steps that fills a disk: divides it, applies an image, brings a package, runs programs, restarts in between. */
final class LabSequence {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;
    /** What the bundle of the steps registers; its executors are none of its interface, so they are found by name. */
    private static final Map<EClass, String> EXECUTORS = Map.of(StepsPackage.Literals.PARTITION_DISK, "disks.PartitionDiskExecutor",
            StepsPackage.Literals.APPLY_OPERATING_SYSTEM, "images.ApplyOperatingSystemExecutor", StepsPackage.Literals.COMMAND_LINE,
                    "general.CommandLineExecutor",
            StepsPackage.Literals.DOWNLOAD_PACKAGE_CONTENT, "software.DownloadPackageContentExecutor", StepsPackage.Literals.RESTART_COMPUTER,
            "general.RestartComputerExecutor", StepsPackage.Literals.SET_VARIABLE, "general.SetVariableExecutor");

    private final Path site;
    private final boolean programs;

    /** @param programs whether steps run programs of Linux */
    LabSequence(Path site, boolean programs) {
        this.site = site;
        this.programs = programs;
    }

    /** As for machines that are thought of: until sites hold images, they are named as things of another tool. */
    Plan plan() {
        return switch (new Planner(catalogue(), new SiteContent(site), any -> Optional.empty(), Purpose.SIMULATION).plan(sequence())) {
            case Planned.Ready ready -> ready.plan();
            case Planned.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static StepCatalogue catalogue() {
        var kinds = new ArrayList<StepKind>();
        EXECUTORS.forEach((kind, name) -> kinds.add(new StepKind(EcoreUtil.getURI(kind).toString(), "org.slipway.steps",
                kind != StepsPackage.Literals.COMMAND_LINE,
                () -> executor("org.slipway.steps.run." + name))));
        return StepCatalogue.of(kinds);
    }

    private static StepExecutor<?> executor(String name) throws ProblemException {
        try {
            return (StepExecutor<?>) StepsPackage.class.getClassLoader().loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new ProblemException(Problem.error("TEST", name + " cannot be made: " + missing), missing);
        }
    }

    private TaskSequence sequence() {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.setId("lab");
        sequence.setName("Lab");
        sequence.getEntries().add(partition());
        ApplyOperatingSystem apply = named(STEPS.createApplyOperatingSystem(), "Apply");
        apply.setImage(DiskLab.artifact("win", ExternalKind.OPERATING_SYSTEM_IMAGE, "windows.wim"));
        sequence.getEntries().add(apply);
        Group uefi = SequenceFactory.eINSTANCE.createGroup();
        uefi.setName("With UEFI");
        uefi.setWhen(variable("_SMSTSBootUEFI", "true"));
        uefi.getEntries().add(bring());
        uefi.getEntries().add(set("Brought", "%BroughtTo01%"));
        sequence.getEntries().add(uefi);
        Step never = set("Wrong", "yes");
        never.setWhen(variable("_SMSTSInWinPE", "false"));
        sequence.getEntries().add(never);
        if (programs) {
            sequence.getEntries().add(run("Copy a file", "install -D C:\\Windows\\System32\\notepad.exe C:\\Copied\\again.exe"));
            sequence.getEntries().add(run("Sum it", "sh -c 'sha256sum < \"$1\" > \"$1.sum\"' sum C:\\Copied\\again.exe"));
        }
        RestartComputer restart = named(STEPS.createRestartComputer(), "Restart");
        restart.setTarget(RestartTarget.BOOT_IMAGE);
        restart.setMessageSeconds(0);
        sequence.getEntries().add(restart);
        if (programs) {
            sequence.getEntries().add(run("After the restart", "install -D C:\\Packages\\tools\\setup.exe C:\\Copied\\setup.exe"));
        }
        sequence.getEntries().add(set("Done", "%Brought%"));
        return sequence;
    }

    private static <S extends Step> S named(S step, String name) {
        step.setName(name);
        return step;
    }

    private static VariableCondition variable(String name, String value) {
        VariableCondition condition = ModelFactory.eINSTANCE.createVariableCondition();
        condition.setVariable(name);
        condition.setEquals(value);
        return condition;
    }

    private static PartitionDisk partition() {
        PartitionDisk step = named(STEPS.createPartitionDisk(), "Partition");
        step.setStyle(PartitionStyle.GPT);
        step.getPartitions().addAll(List.of(partition("System", PartitionType.EFI, FileSystem.FAT32, 40L), partition("", PartitionType.MSR,
                FileSystem.NONE, 16L), partition("Windows", PartitionType.PRIMARY, FileSystem.NTFS, null)));
        step.getPartitions().get(0).setAssignLetter(false);
        step.getPartitions().get(2).setLetterVariable("OSDisk");
        return step;
    }

    private static Partition partition(String name, PartitionType type, FileSystem fileSystem, Long megabytes) {
        Partition partition = STEPS.createPartition();
        partition.setName(name);
        partition.setType(type);
        partition.setFileSystem(fileSystem);
        partition.setQuickFormat(true);
        if (megabytes != null) {
            partition.setSize(megabytes);
            partition.setUnit(SizeUnit.MB);
        }
        return partition;
    }

    private static DownloadPackageContent bring() {
        DownloadPackageContent step = named(STEPS.createDownloadPackageContent(), "Bring the tools");
        step.getPackages().add(DiskLab.artifact("tools", ExternalKind.PACKAGE, "tools"));
        step.setPlace(DownloadPlace.FOLDER);
        step.setFolder("C:\\Packages");
        step.setPathVariable("BroughtTo");
        step.setContinueOnDownloadError(false);
        return step;
    }

    private static SetVariable set(String variable, String value) {
        SetVariable step = named(STEPS.createSetVariable(), "Set " + variable);
        step.setVariable(variable);
        step.setValue(value);
        return step;
    }

    /** It may be repeated: broken off, it is begun again. */
    private static CommandLine run(String name, String line) {
        CommandLine step = named(STEPS.createCommandLine(), name);
        step.setCommand(line);
        step.setRetries(99);
        return step;
    }
}
