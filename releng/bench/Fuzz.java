import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.eclipse.emf.ecore.EPackage;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.configmgr.ConfigMgrFormat;
import org.slipway.mdt.MdtFormat;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.file.SequenceFormat;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.toolkit.ToolkitPackage;

/**
 * Gives thousands of spoilt files to the importers, and writes again what they make of them. Anything but a sequence or a told
 * problem is a defect, as are more than two seconds of work and a heap that grows; what others do on the machine does not count. The
 * same seed makes the same files. {@code -Dfuzz.file=F} tells what becomes of one file that was kept.
 */
class Fuzz {
    private static final long SLOW = 2_000;
    private static final int LARGEST = 8 << 20;
    private static final long GROWTH = 256L << 20;
    private static final List<String> MARKS = List.of("<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "]]>", "<![CDATA[", "<group>", "</group>", "<", ">", "\"", "&#0;", "&#xD;",
            "<!--", "-->", "%OSDComputerName%", "99999999999999999999", "-1", "\u0000", "\uFFFE", "true", "<condition>", "<step type=\"", "../", "<operator type=\"not\">");

    private final Kinds kinds;
    private final List<SequenceFormat> formats = List.of(new MdtFormat(), new ConfigMgrFormat());
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> defects = new ArrayList<>();
    private final Path folder;

    Fuzz(Path folder) {
        this.folder = folder;
        var packages = new LinkedHashMap<EPackage, String>();
        Stream.of(ModelPackage.eINSTANCE, SequencePackage.eINSTANCE, StepsPackage.eINSTANCE, ToolkitPackage.eINSTANCE).forEach(each -> packages.put(each, ""));
        this.kinds = Kinds.of(packages);
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.getInteger("fuzz.count", 20_000);
        long seed = Long.getLong("fuzz.seed", 1);
        Path folder = Files.createTempDirectory("slipway-fuzz");
        var fuzz = new Fuzz(folder);
        String one = System.getProperty("fuzz.file", "");
        if (!one.isEmpty()) {
            System.out.println(fuzz.outcome(Path.of(one)));
            return;
        }
        List<byte[]> samples = fuzz.samples(Stream.of(arguments).map(Path::of).filter(Files::isDirectory).toList());
        System.out.println(samples.size() + " files, " + count + " mutations of them, seed " + seed);
        System.exit(fuzz.run(samples, count, new Random(seed)) ? 0 : 1);
    }

    /** All files below the folders that an importer takes, and each of ours as a package and as an export besides. */
    private List<byte[]> samples(List<Path> folders) throws IOException {
        var samples = new ArrayList<byte[]>();
        for (Path each : folders) {
            try (Stream<Path> walk = Files.walk(each)) {
                for (Path file : walk.filter(Files::isRegularFile).filter(path -> path.toString().matches("(?i).*\\.(xml|zip)")).sorted().toList()) {
                    var sample = new SequenceFile(file, "sample");
                    for (SequenceFormat format : formats) {
                        if (format.recognises(sample)) {
                            add(format, sample, samples);
                        }
                    }
                }
            }
        }
        return samples;
    }

    private void add(SequenceFormat format, SequenceFile sample, List<byte[]> samples) throws IOException {
        try {
            samples.add(Files.readAllBytes(sample.path()));
            for (FoundSequence found : format.read(sample).sequences()) {
                byte[] zip = new ConfigMgrFormat().write(imported(found).sequence(), "a.zip", new Exporting(kinds, entry -> Optional.of("secret"))).content();
                samples.add(zip);
            }
        } catch (ProblemException notOne) {
            samples.removeLast();
        }
    }

    private Imported imported(FoundSequence found) throws ProblemException {
        return found.importAs("fuzz", new Importing(kinds, id -> Optional.empty()));
    }

    private boolean run(List<byte[]> samples, int count, Random random) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = used();
        long most = 0;
        long slowest = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            byte[] input = mutated(samples.get(random.nextInt(samples.size())), random);
            Path file = Files.write(folder.resolve("input"), input);
            long start = threads.getCurrentThreadCpuTime();
            String outcome = outcome(file);
            long taken = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
            slowest = Math.max(slowest, taken);
            outcomes.merge(outcome, 1, Integer::sum);
            if (taken > SLOW || outcome.startsWith("CRASH") || outcome.equals("TS-NOT-WHOLE")) {
                Path kept = Files.write(folder.resolve("defect-" + i), input);
                defects.add(outcome + ", " + taken + " ms: " + kept);
            }
            if (i % 1_000 == 999) {
                most = Math.max(most, used() - before);
            }
            if (i % 5_000 == 4_999) {
                System.out.printf("%d files, %d defects, slowest %d ms, grown by %d MB%n", i + 1, defects.size(), slowest, most >> 20);
            }
        }
        System.out.printf("%d files in %.1f s, slowest %d ms, heap grew by at most %d MB%n", count, (System.nanoTime() - begun) / 1e9, slowest, most >> 20);
        outcomes.forEach((outcome, times) -> System.out.printf("%8d  %s%n", times, outcome));
        defects.stream().limit(20).forEach(System.out::println);
        return defects.isEmpty() && most < GROWTH;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The first word is what was told, or how it ended. */
    private String outcome(Path path) {
        var file = new SequenceFile(path, "input");
        try {
            for (SequenceFormat format : formats) {
                if (format.recognises(file)) {
                    List<Problem> problems = new ArrayList<>();
                    for (FoundSequence found : format.read(file).sequences()) {
                        problems.addAll(throughEverything(found));
                    }
                    return problems.isEmpty() ? "imported" : problems.getFirst().code();
                }
            }
            return "not recognised";
        } catch (ProblemException told) {
            return told.problems().getFirst().code();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
            StackTraceElement[] trace = crash.getStackTrace();
            return "CRASH " + crash + (trace.length > 0 ? " at " + Stream.of(trace).filter(each -> each.getClassName().startsWith("org.slipway")).findFirst().orElse(trace[0]) : "");
        }
    }

    private List<Problem> throughEverything(FoundSequence found) throws ProblemException {
        Imported imported = imported(found);
        YamlWriter.write(List.of(imported.sequence()), kinds);
        var problems = new ArrayList<>(imported.problems());
        for (SequenceFormat format : formats) {
            format.write(imported.sequence(), "a.zip", new Exporting(kinds, entry -> Optional.empty()));
        }
        if (imported.account().total() == 0) {
            throw new IllegalStateException("an account without a line");
        }
        return problems;
    }

    /** Mostly within the parts of a zip, since a zip with a false byte is merely a damaged one; mostly whole lines, so that it stays XML. */
    private static byte[] mutated(byte[] sample, Random random) throws IOException {
        if (sample.length > 1 && sample[0] == 'P' && sample[1] == 'K' && random.nextInt(8) > 0) {
            return repacked(sample, random);
        }
        return random.nextInt(3) == 0 ? bytes(sample, random) : lines(sample, random);
    }

    private static byte[] repacked(byte[] zip, Random random) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip)); var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = from.readAllBytes();
                to.write(entry.getName().endsWith("object.xml") || random.nextInt(4) == 0 ? mutated(part, random) : part);
            }
        }
        return out.toByteArray();
    }

    private static byte[] lines(byte[] sample, Random random) {
        var lines = new ArrayList<>(new String(sample, StandardCharsets.UTF_8).lines().toList());
        if (random.nextInt(40) == 0) {
            large(lines, random);
        }
        for (int times = 1 + random.nextInt(6); times > 0 && lines.size() > 1; times--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(5)) {
                case 0 -> lines.set(at, line.matches("\\s*<[^>]*/>|\\s*<(\\w+)[^>]*>.*</\\1>") ? "" : line);
                case 1 -> lines.add(at, line.matches("\\s*<[^>]*/>|\\s*<(\\w+)[^>]*>.*</\\1>") ? line : "<!-- here -->");
                case 2 -> lines.set(at, line.replaceFirst("\"[^\"]*\"", Matcher.quoteReplacement("\"" + value(random) + "\"")));
                case 3 -> lines.set(at, line.replaceFirst(">[^<>]*</", Matcher.quoteReplacement(">" + value(random) + "</")));
                default -> lines.set(at, line.replaceFirst(" \\w+=\"[^\"]*\"", random.nextBoolean() ? "" : " further=\"" + Matcher.quoteReplacement(value(random)) + "\""));
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** What takes time or memory by its size: some lines thousands of times, a value of a million letters. */
    private static void large(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        List<String> some = List.copyOf(lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(12))));
        switch (random.nextInt(3)) {
            case 0 -> {
                String block = String.join("\n", some);
                lines.addAll(at, Collections.nCopies(Math.min(3_000, LARGEST / Math.max(1, block.length())), block)); // or the fuzzer itself runs out of memory
            }
            case 1 -> lines.addAll(at, Collections.nCopies(20_000, random.nextBoolean() ? "<!-- here -->" : "<variable name=\"A\">b</variable>"));
            default -> lines.set(at, lines.get(at).replaceFirst(">[^<>]*</", Matcher.quoteReplacement(">" + MARKS.get(random.nextInt(MARKS.size())).replaceAll("[<>&\"\u0000\uFFFE]", "a")
                    .repeat(300_000) + "</")));
        }
    }

    private static String value(Random random) {
        String mark = MARKS.get(random.nextInt(MARKS.size()));
        return mark.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replaceAll("[\u0000\uFFFE]", "").repeat(random.nextInt(20) == 0 ? 5_000 : random.nextInt(3));
    }

    private static byte[] bytes(byte[] sample, Random random) {
        byte[] bytes = sample;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 5_000 : 40));
        return switch (random.nextInt(7)) {
            case 0 -> joined(bytes, at, new byte[0], at + length);
            case 1 -> joined(bytes, at, MARKS.get(random.nextInt(MARKS.size())).getBytes(StandardCharsets.UTF_8), at);
            case 2 -> joined(bytes, at, MARKS.get(random.nextInt(MARKS.size())).getBytes(StandardCharsets.UTF_8), at + length);
            case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 4 -> joined(bytes, random.nextInt(bytes.length + 1), Arrays.copyOfRange(bytes, at, at + length), -1);
            case 5 -> flipped(bytes, random);
            default -> random.nextInt(10) == 0 ? Arrays.copyOf(bytes, at) : flipped(bytes, random);
        };
    }

    /** @param to where the rest begins; -1 for where the first part ends */
    private static byte[] joined(byte[] bytes, int from, byte[] between, int to) {
        int rest = to < 0 ? from : to;
        byte[] joined = new byte[from + between.length + bytes.length - rest];
        System.arraycopy(bytes, 0, joined, 0, from);
        System.arraycopy(between, 0, joined, from, between.length);
        System.arraycopy(bytes, rest, joined, from + between.length, bytes.length - rest);
        return joined;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }
}
