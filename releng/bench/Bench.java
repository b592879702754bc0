import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times whole processes, ours and a peer's in turn, so that whatever else the machine does meets both. */
class Bench {
    private static final Path PRODUCT = Path.of(System.getProperty("bench.product"));
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int ELEMENTS = 10_000;
    private static final int STEPS = 5_000;
    private static final int IDLE_STEPS = 2_000;
    private static final int LAUNCHES = 300;
    /** A program that starts others by posix_spawn; there is none without a C compiler. */
    private static final String PEER = System.getProperty("bench.spawn");

    /** Medians in seconds; aim and most are what the house promises: seconds, and times the peer (0: no promise). */
    record Result(String what, String peer, double ours, double peers, double aim, double most) {
        String row() {
            boolean kept = (aim == 0 || ours <= aim) && (most == 0 || ours / peers <= most);
            return String.format(Locale.ROOT, "%-50s %9s  %-12s %-36s %9s  %5.2fx %-8s %s", what, told(ours), aim == 0 ? "" : "aim " + told(aim), peer, told(peers),
                    ours / peers, most == 0 ? "" : String.format(Locale.ROOT, "(%.2fx)", most), kept ? "kept" : "MISSED");
        }

        private static String told(double seconds) {
            return seconds < 1e-3 ? String.format(Locale.ROOT, "%.1f µs", seconds * 1e6) : seconds < 0.1 ? String.format(Locale.ROOT, "%.2f ms", seconds * 1e3)
                    : String.format(Locale.ROOT, "%.2f s", seconds);
        }

        String json() {
            return String.format(Locale.ROOT, "{\"what\":\"%s\",\"seconds\":%.6f,\"aim\":%.6f,\"most\":%.2f,\"peer\":\"%s\",\"peerSeconds\":%.6f,\"ratio\":%.2f}",
                    what, ours, aim, most, peer, peers, ours / peers);
        }
    }

    interface Work {
        double seconds() throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("slipway-bench");
        var results = new ArrayList<Result>();
        results.add(commandLineStart(home));
        results.add(loadAndCheck(home));
        results.add(compareSequences(home));
        results.add(checkSequence(home));
        results.add(importSequences(home));
        engineSteps(home, results);
        if (PEER != null) {
            results.add(launch(home));
        }
        if (System.getProperty("bench.apply") != null) {
            results.add(applyImage(home));
        }
        if (System.getenv("DISPLAY") != null) {
            results.add(workbench(home));
        }
        results.forEach(each -> System.out.println(each.row()));
        Files.writeString(Path.of(System.getProperty("bench.json")), "[" + String.join(",\n", results.stream().map(Result::json).toList()) + "]\n");
    }

    private static Result commandLineStart(Path home) throws Exception {
        List<String> version = List.of(slipway(), "--version");
        seconds(home, version); // the first start of all makes the caches
        return compare("slipway --version", "java -version", () -> seconds(home, version), () -> seconds(home, List.of(JAVA, "-version")), 11, 0.6, 0);
    }

    private static Result loadAndCheck(Path home) throws Exception {
        Path site = home.resolve("large");
        large(home, "make", site);
        List<String> check = List.of(slipway(), "check", "--site", site.toString());
        seconds(home, check); // the first check makes its part of the caches
        return compare("slipway check of " + ELEMENTS + " elements", "SnakeYAML Engine reads the same bytes",
                () -> seconds(home, check), () -> large(home, "read", site), 5, 3, 3);
    }

    /**
     * With the options that slipway gives its own Java. The program says its own time: the start of Java and the compilation of the
     * program are no part of it, while ours is that of the whole process.
     */
    private static double large(Path home, String what, Path site) throws IOException, InterruptedException {
        Path said = home.resolve("said");
        seconds(home, List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", PRODUCT.resolve("plugins") + "/*",
                System.getProperty("bench.large"), what, site.toString(), Integer.toString(ELEMENTS), said.toString()));
        return Double.parseDouble(Files.readString(said));
    }

    /** Two sequences that are read already: what a window does that has both. Both times are those of one process. */
    private static Result compareSequences(Path home) throws Exception {
        Path read = home.resolve("read");
        Path compared = home.resolve("compared");
        return compare("compare two sequences of " + STEPS + " steps, all changed", "reading the two files", () -> {
            seconds(home, List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", PRODUCT.resolve("plugins") + "/*",
                    System.getProperty("bench.sequence"), Integer.toString(STEPS), read.toString(), compared.toString()));
            return Double.parseDouble(Files.readString(compared));
        }, () -> Double.parseDouble(Files.readString(read)), 5, 0.5, 0);
    }

    /** All checks of a site with one sequence, as a window that has it open runs them again and again. */
    private static Result checkSequence(Path home) throws Exception {
        Path read = home.resolve("read");
        Path checked = home.resolve("checked");
        return compare("all checks of a sequence of " + STEPS + " steps", "reading its file", () -> {
            seconds(home, program("bench.check", Integer.toString(STEPS), read.toString(), checked.toString()));
            return Double.parseDouble(Files.readString(checked));
        }, () -> Double.parseDouble(Files.readString(read)), 5, 0.2, 0);
    }

    private static Result importSequences(Path home) throws Exception {
        Path imported = home.resolve("imported");
        Path parsed = home.resolve("parsed");
        Path count = home.resolve("count");
        List<String> command = new ArrayList<>(program("bench.import", imported.toString(), parsed.toString(), count.toString()));
        command.addAll(List.of(System.getProperty("bench.sequences").split(":")));
        Result result = compare("", "", () -> {
            seconds(home, command);
            return Double.parseDouble(Files.readString(imported));
        }, () -> Double.parseDouble(Files.readString(parsed)), 3, 5, 0);
        int files = Integer.parseInt(Files.readString(count));
        return new Result(String.format(Locale.ROOT, "import %d files, %.0f files/s", files, files / result.ours()), "parsing the same XML", result.ours(), result.peers(), 5, 0);
    }

    /** What the engine itself takes for a step, and what its journal takes on the disk beside the same lines written bare. */
    private static void engineSteps(Path home, List<Result> results) throws Exception {
        Path memory = home.resolve("memory");
        Path disk = home.resolve("disk");
        Path bare = home.resolve("bare");
        seconds(home, program("bench.engine", Integer.toString(IDLE_STEPS), memory.toString(), disk.toString(), bare.toString()));
        double written = Double.parseDouble(Files.readString(bare));
        results.add(new Result("a step that does nothing, journal in memory", "its lines written and fsynced bare", Double.parseDouble(Files.readString(memory)), written, 50e-6, 0));
        results.add(new Result("a step that does nothing, journal on the disk", "its lines written and fsynced bare", Double.parseDouble(Files.readString(disk)), written, 0, 2));
    }

    private static Result launch(Path home) throws Exception {
        Path launched = home.resolve("launched");
        Path spawned = home.resolve("output");
        return compare("start /bin/true as a step does", "posix_spawn in C", () -> {
            seconds(home, program("bench.launch", Integer.toString(LAUNCHES), "/bin/true", launched.toString()));
            return Double.parseDouble(Files.readString(launched));
        }, () -> {
            seconds(home, List.of(PEER, Integer.toString(LAUNCHES), "/bin/true"));
            return Double.parseDouble(Files.readString(spawned));
        }, 5, 0, 1.3);
    }

    /** An image of about the size of Windows: some gigabytes in tens of thousands of files. What a step does besides takes the same time for a small one. */
    private static Result applyImage(Path home) throws Exception {
        Path folder = Files.createDirectory(home.resolve("apply"));
        seconds(home, List.of("wimlib-imagex", "capture", "/usr/lib", folder.resolve("image.wim").toString(), "Programs", "--compress=XPRESS"));
        Path ours = folder.resolve("ours");
        Path alone = folder.resolve("alone");
        return compare("apply an image to NTFS as a step does", "wimlib-imagex apply", () -> {
            seconds(home, program("bench.apply", folder.toString(), ours.toString(), alone.toString()));
            return Double.parseDouble(Files.readString(ours));
        }, () -> Double.parseDouble(Files.readString(alone)), 3, 0, 1.05);
    }

    private static List<String> program(String property, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", PRODUCT.resolve("plugins") + "/*",
                System.getProperty(property)));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Result workbench(Path home) throws Exception {
        seconds(home, List.of(slipway(), "init", home.resolve("demo").toString(), "--demo"));
        String check = home.resolve("demo").toString();
        window(home);
        return compare("workbench to a usable window, demo site", "slipway check of the demo site", () -> window(home),
                () -> seconds(home, List.of(slipway(), "check", "--site", check)), 5, 4, 0);
    }

    /** From the start to the moment the workbench says that its window can be used; it then ends by itself. */
    private static double window(Path home) throws IOException, InterruptedException {
        Path ready = home.resolve("ready");
        Files.deleteIfExists(ready);
        long begun = System.currentTimeMillis();
        seconds(home, List.of(slipway(), "workbench", home.resolve("demo").toString()),
                "-Dslipway.readyFile=" + ready + " -Dslipway.exitWhenReady=true");
        return (Files.getLastModifiedTime(ready).toMillis() - begun) / 1e3;
    }

    private static Result compare(String what, String peer, Work ours, Work theirs, int times, double aim, double most) throws Exception {
        double[] a = new double[times];
        double[] b = new double[times];
        for (int i = 0; i < times; i++) {
            a[i] = ours.seconds();
            b[i] = theirs.seconds();
        }
        return new Result(what, peer, median(a), median(b), aim, most);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static String slipway() {
        return PRODUCT.resolve("slipway").toString();
    }

    private static double seconds(Path home, List<String> command, String... javaOptions) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("output").toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().put("SLIPWAY_JAVA_OPTIONS", String.join(" ", javaOptions));
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        double taken = (System.nanoTime() - begun) / 1e9;
        if (code != 0) {
            throw new IOException(command + " ended with " + code + ": " + Files.readString(home.resolve("output")));
        }
        return taken;
    }
}
