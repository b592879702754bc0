import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.slipway.model.ModelPackage;
import org.slipway.model.diff.Difference;
import org.slipway.model.diff.ModelDiff;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.words.SequenceWording;
import org.slipway.steps.StepsPackage;

/** Compares two sequences of many steps, each of which changed, and says how long that took beside reading the two. */
class LargeSequence {
    private static final int GROUP = 25;

    private final Kinds kinds;

    private LargeSequence(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Steps; the file for the seconds of the comparison; the file for those of reading. */
    public static void main(String[] arguments) throws Exception {
        Map<EPackage, String> packages = new LinkedHashMap<>();
        List.of(ModelPackage.eINSTANCE, SequencePackage.eINSTANCE, StepsPackage.eINSTANCE).forEach(each -> packages.put(each, ""));
        int steps = Integer.parseInt(arguments[0]);
        var large = new LargeSequence(Kinds.of(packages));
        String before = text(steps, false);
        String after = text(steps, true);
        long begun = System.nanoTime();
        List<EObject> a = large.read(before);
        List<EObject> b = large.read(after);
        long read = System.nanoTime();
        List<Difference> differences = ModelDiff.compare(a, b, root -> "", new SequenceWording(), large.kinds);
        long compared = System.nanoTime();
        if (differences.size() < steps) {
            throw new IllegalStateException("only " + differences.size() + " differences");
        }
        Files.writeString(Path.of(arguments[1]), seconds(begun, read));
        Files.writeString(Path.of(arguments[2]), seconds(read, compared));
    }

    private static String seconds(long from, long to) {
        return String.format(Locale.ROOT, "%.3f", (to - from) / 1e9);
    }

    private List<EObject> read(String text) {
        return YamlResource.of(URI.createURI("a.yaml"), kinds, text).getContents();
    }

    /** With the change each step has another command or condition, and every tenth stands elsewhere or has another name. */
    private static String text(int steps, boolean changed) {
        var random = new Random(1);
        var text = new StringBuilder("taskSequence: Large\nid: large\nentries:\n");
        for (int i = 0; i < steps; i++) {
            if (i % GROUP == 0) {
                text.append("  - group: Group ").append(i / GROUP).append("\n    entries:\n");
            }
            int number = changed && random.nextInt(10) == 0 ? (i + 7) % steps : i;
            text.append("      - commandLine: Step ").append(number).append("\n        command: run ").append(number).append(changed && i % 2 == 0 ? " /x" : "")
                    .append("\n        when:\n          variable: Var").append(number % 50).append("\n          equals: ").append(changed && i % 2 == 1 ? "b" : "a").append('\n');
        }
        return text.toString();
    }
}
