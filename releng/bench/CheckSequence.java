import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EPackage;
import org.slipway.model.ModelPackage;
import org.slipway.model.check.Check;
import org.slipway.model.check.Checks;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.SequencePackage;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.toolkit.ToolkitPackage;

/** Runs all installed checks over a site with one sequence of many steps, and says how long that took beside reading the site. */
class CheckSequence {
    private static final int GROUP = 25;
    private static final int ROUNDS = 9;
    private static final Pattern CHECK = Pattern.compile("<check class=\"([^\"]+)\"");

    /** Steps; the file for the seconds of reading; the file for those of the checks, in the middle of some rounds. */
    public static void main(String[] arguments) throws Exception {
        var packages = new LinkedHashMap<EPackage, String>();
        Stream.of(ModelPackage.eINSTANCE, SequencePackage.eINSTANCE, StepsPackage.eINSTANCE, ToolkitPackage.eINSTANCE).forEach(each -> packages.put(each, ""));
        Path site = site(Integer.parseInt(arguments[0]));
        var checks = new Checks(installed());
        long begun = System.nanoTime();
        try (OpenSite open = OpenSite.open(site, Kinds.of(packages))) {
            long read = System.nanoTime();
            double[] rounds = new double[ROUNDS];
            List<Finding> findings = List.of();
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                findings = checks.run(open);
                rounds[i] = (System.nanoTime() - start) / 1e9;
            }
            System.out.println(findings.size() + " findings, first round " + rounds[0]);
            Arrays.sort(rounds);
            Files.writeString(Path.of(arguments[1]), String.format(Locale.ROOT, "%.3f", (read - begun) / 1e9));
            Files.writeString(Path.of(arguments[2]), String.format(Locale.ROOT, "%.3f", rounds[ROUNDS / 2]));
        }
    }

    /** Those that the bundles announce. */
    private static List<Check> installed() throws Exception {
        var checks = new ArrayList<Check>();
        for (URL plugin : Collections.list(CheckSequence.class.getClassLoader().getResources("plugin.xml"))) {
            try (var input = plugin.openStream()) {
                var found = CHECK.matcher(new String(input.readAllBytes(), StandardCharsets.UTF_8));
                while (found.find() && found.group(1).startsWith("org.slipway.")) {
                    checks.add((Check) Class.forName(found.group(1)).getConstructor().newInstance());
                }
            }
        }
        if (checks.size() < 30) {
            throw new IllegalStateException("only " + checks.size() + " checks");
        }
        return checks;
    }

    /** Groups with conditions, commands and scripts that read what was set before, restarts, and a slip of the pen now and then. */
    private static Path site(int steps) throws Exception {
        var text = new StringBuilder("taskSequence: Large\nid: large\nbootImage: pe\nentries:\n");
        for (int i = 0; i < steps; i++) {
            if (i % GROUP == 0) {
                text.append("  - group: Group ").append(i / GROUP).append("\n    when:\n      variable: Site").append(i % 7).append("\n      equals: x\n    entries:\n");
            }
            text.append(switch (i % 5) {
                case 0 -> "      - setVariable: Set " + i + "\n        variable: Var" + i % 50 + "\n        value: a\n";
                case 1 -> "      - runPowerShell: Script " + i + "\n        package: tools\n        script: run" + i + ".ps1\n        parameters: -Name %Var" + (i - 1) % 50 + "%\n";
                case 2 -> "      - installApplication: Application " + i + "\n        applications: [app]\n";
                default -> "      - commandLine: Step " + i + "\n        command: run " + i + " %Var" + (i - i % 5) % 50 + "%" + (i % 500 == 3 ? " %Vra5%" : "")
                        + "\n        when:\n          all:\n            - variable: Var" + (i - i % 5) % 50 + "\n              equals: a\n            - variable: _SMSTSInWinPE\n              equals: 'false'\n";
            });
        }
        Path site = Files.createTempDirectory("slipway-bench-sequence");
        Files.writeString(site.resolve("site.yaml"), "site: Bench\nid: bench\n");
        Files.writeString(Files.createDirectories(site.resolve("task-sequences")).resolve("large.yaml"), text);
        Files.writeString(Files.createDirectories(site.resolve("images")).resolve("pe.yaml"), "bootImage: PE\nid: pe\n");
        Files.writeString(Files.createDirectories(site.resolve("external")).resolve("all.yaml"), "- external: Tools\n  id: tools\n  is: package\n- external: App\n  id: app\n  is: application\n");
        return site;
    }
}
