import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.emf.ecore.EPackage;
import org.slipway.base.ProblemException;
import org.slipway.configmgr.ConfigMgrFormat;
import org.slipway.mdt.MdtFormat;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.file.SequenceFormat;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.toolkit.ToolkitPackage;

/** Imports all sequences below some folders, and merely parses the same XML; says how long each took in one process, after a round of each. */
class ImportFiles {
    private static final int ROUNDS = 5;

    private final Kinds kinds;
    private final List<SequenceFormat> formats = List.of(new MdtFormat(), new ConfigMgrFormat());
    private final List<Path> files = new ArrayList<>();

    private ImportFiles(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The file for the seconds of importing; the file for those of parsing; the file for the number of files; folders. */
    public static void main(String[] arguments) throws Exception {
        var packages = new LinkedHashMap<EPackage, String>();
        Stream.of(ModelPackage.eINSTANCE, SequencePackage.eINSTANCE, StepsPackage.eINSTANCE, ToolkitPackage.eINSTANCE).forEach(each -> packages.put(each, ""));
        var all = new ImportFiles(Kinds.of(packages));
        for (int i = 3; i < arguments.length; i++) {
            all.find(Path.of(arguments[i]));
        }
        double imported = Double.MAX_VALUE;
        double parsed = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            for (Path file : all.files) {
                all.importAll(file);
            }
            long middle = System.nanoTime();
            for (Path file : all.files) {
                parse(file);
            }
            imported = Math.min(imported, (middle - begun) / 1e9);
            parsed = Math.min(parsed, (System.nanoTime() - middle) / 1e9);
        }
        Files.writeString(Path.of(arguments[0]), String.format(Locale.ROOT, "%.4f", imported));
        Files.writeString(Path.of(arguments[1]), String.format(Locale.ROOT, "%.4f", parsed));
        Files.writeString(Path.of(arguments[2]), String.valueOf(all.files.size()));
    }

    private void find(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).filter(path -> path.toString().matches("(?i).*\\.(xml|zip)")).sorted().toList()) {
                    if (importAll(file)) {
                        files.add(file);
                    }
                }
            }
        }
    }

    /** Whether there was a sequence in it. */
    private boolean importAll(Path path) throws IOException {
        var file = new SequenceFile(path, "file");
        try {
            for (SequenceFormat format : formats) {
                if (format.recognises(file)) {
                    for (FoundSequence found : format.read(file).sequences()) {
                        found.importAs("it", new Importing(kinds, id -> Optional.empty()));
                    }
                    return true;
                }
            }
        } catch (ProblemException none) {
            return false;
        }
        return false;
    }

    private static void parse(Path path) throws Exception {
        var file = new SequenceFile(path, "file");
        if (!file.isZip()) {
            try (InputStream input = file.open()) {
                parse(input);
            }
            return;
        }
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    parse(zip.getInputStream(entry));
                }
            }
        }
    }

    private static void parse(InputStream input) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(input);
        while (reader.hasNext()) {
            reader.next();
        }
    }
}
