import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.plan.StepKind;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.steps.CommandLine;
import org.slipway.steps.StepsPackage;
import org.slipway.target.simulated.Common;
import org.slipway.target.simulated.SimulatedTarget;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.text.DeviceText;

/**
 * Runs a sequence of steps that do nothing, with a journal in memory and with one on the disk, and writes the very lines of that journal bare,
 * brought to the disk as often as the engine does.
 */
class EngineSteps {
    private static final int ROUNDS = 9;

    private final Plan plan;
    private final int steps;
    private final Path folder;

    private EngineSteps(Plan plan, int steps, Path folder) {
        this.plan = plan;
        this.steps = steps;
        this.folder = folder;
    }

    /** Steps; the files for the seconds of a step in memory, of one on the disk, and of its lines written bare. */
    public static void main(String[] arguments) throws Exception {
        int steps = Integer.parseInt(arguments[0]);
        var engine = new EngineSteps(plan(steps), steps, Files.createTempDirectory(Path.of(arguments[1]).toAbsolutePath().getParent(), "engine"));
        var memory = new double[ROUNDS];
        var disk = new double[ROUNDS];
        var bare = new double[ROUNDS];
        engine.inMemory();
        engine.inMemory();
        for (int i = 0; i < ROUNDS; i++) { // in turn, so that whatever else the machine does meets all three
            memory[i] = engine.inMemory();
            disk[i] = engine.onDisk(i);
            bare[i] = engine.bare(i);
        }
        write(arguments[1], memory);
        write(arguments[2], disk);
        write(arguments[3], bare);
    }

    private static void write(String file, double[] seconds) throws Exception {
        Arrays.sort(seconds);
        Files.writeString(Path.of(file), String.format(Locale.ROOT, "%.9f", seconds[ROUNDS / 2]));
    }

    private static Plan plan(int steps) {
        var packages = new LinkedHashMap<EPackage, String>();
        List.of(ModelPackage.eINSTANCE, SequencePackage.eINSTANCE, StepsPackage.eINSTANCE).forEach(each -> packages.put(each, ""));
        var text = new StringBuilder("taskSequence: Idle\nid: idle\nentries:\n");
        for (int i = 0; i < steps; i++) {
            text.append("  - commandLine: Step ").append(i).append("\n    command: nothing\n");
        }
        var sequence = (TaskSequence) YamlResource.of(URI.createURI("idle.yaml"), Kinds.of(packages), text.toString()).getContents().getFirst();
        StepExecutor<CommandLine> idle = (step, context) -> Outcome.done("");
        var catalogue = StepCatalogue.of(List.of(new StepKind(EcoreUtil.getURI(StepsPackage.Literals.COMMAND_LINE).toString(), "bench", true, () -> idle)));
        return switch (new Planner(catalogue, new SiteContent(Path.of("")), element -> Optional.empty()).plan(sequence)) {
            case Planned.Ready ready -> ready.plan();
            case Planned.Refused refused -> throw new IllegalStateException(refused.problems().toString());
        };
    }

    private static SimulatedTarget machine() throws Exception {
        var common = new Common();
        var machine = new DeviceText(common.windows()).read("device: LAB-01\nmake: Contoso\nmodel: Book 14\n", "lab.yaml");
        return new SimulatedTarget(machine, Surroundings.of(common, machine));
    }

    private double inMemory() throws Exception {
        SimulatedTarget machine = machine();
        return run(machine, new MemoryJournal(machine.clock()));
    }

    private double onDisk(int round) throws Exception {
        SimulatedTarget machine = machine();
        try (JournalFile journal = JournalFile.open(folder.resolve("round" + round), machine.clock())) {
            return run(machine, journal);
        }
    }

    private double run(SimulatedTarget machine, Journal journal) throws Exception {
        var run = new Run(plan, machine, journal, new RunSettings(new SiteContent(folder), RunListener.NONE));
        long begun = System.nanoTime();
        RunReport report = run.go(new RunStart("bench", "bench", Map.of(), Set.of()));
        double taken = (System.nanoTime() - begun) / 1e9 / steps;
        if (!(report instanceof RunReport.Over)) {
            throw new IllegalStateException(report.toString());
        }
        return taken;
    }

    private double bare(int round) throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("round" + round).resolve(JournalFile.NAME));
        try (FileChannel channel = FileChannel.open(folder.resolve("bare" + round), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long begun = System.nanoTime();
            for (String line : lines) {
                channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
                if (line.contains("\"event\":\"starting\"") || line.contains("\"event\":\"ended\"")) {
                    channel.force(false);
                }
            }
            return (System.nanoTime() - begun) / 1e9 / steps;
        }
    }
}
