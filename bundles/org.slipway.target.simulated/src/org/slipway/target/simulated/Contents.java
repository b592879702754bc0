package org.slipway.target.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.model.Architecture;
import org.slipway.model.Artifact;
import org.slipway.model.ContentReference;
import org.slipway.model.Deployable;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ExternalKind;
import org.slipway.target.simulated.device.Release;

/** What is known of the content of artifacts, looked at once for all machines. Large files are not read: their size is enough. Safe for all threads. */
final class Contents {
    /** What is assumed where nobody knows. */
    private static final long IMAGE = 5_000_000_000L;
    private static final long OTHER = 200_000_000L;
    /** Folders up to here are looked into. */
    private static final long LOOKED_INTO = 512L << 20;

    private final Map<Key, Parcel> known = new ConcurrentHashMap<>();

    private record Key(String kind, String id, String version, List<String> paths) {
    }

    /** A file of an artifact. @param path with backslashes, from the folder it is brought to; @param there where its bytes are, if they are known */
    record Piece(String path, long size, Optional<Path> there) {
    }

    /** All of an artifact. @param assumed what had to be assumed, for people */
    record Parcel(List<Piece> pieces, long size, Optional<Release> release, Optional<String> assumed) {
    }

    Parcel of(Deployable artifact, Content content) throws InterruptedException {
        List<String> paths = references(artifact).stream().map(each -> each.getPath() + "\n" + each.getDigest()).toList();
        var key = new Key(artifact.eClass().getName(), String.valueOf(artifact.getId()), version(artifact), paths);
        Parcel found = known.get(key);
        if (found == null) {
            found = look(artifact, content);
            known.put(key, found);
        }
        return found;
    }

    private static List<ContentReference> references(Deployable artifact) {
        return artifact instanceof Artifact some ? some.getContent() : List.of();
    }

    private static String version(Deployable artifact) {
        return artifact instanceof Artifact some && some.getVersion() != null ? some.getVersion() : "";
    }

    private Parcel look(Deployable artifact, Content content) throws InterruptedException {
        var pieces = new ArrayList<Piece>();
        Optional<String> assumed = Optional.empty();
        for (ContentReference each : references(artifact)) {
            if (!pieces(each, content, pieces)) {
                long size = each.getSize() != null ? each.getSize().bytes() : usual(artifact);
                pieces.add(new Piece(name(each), size, Optional.empty()));
                assumed = each.getSize() != null ? assumed : Optional.of("The content of “" + name(artifact) + "” cannot be looked at; " + gigabytes(size)
                        + " are assumed.");
            }
        }
        if (pieces.isEmpty()) {
            long size = usual(artifact);
            pieces.add(new Piece(isImage(artifact) ? "install.wim" : "content.bin", size, Optional.empty()));
            assumed = Optional.of("“" + name(artifact) + "” has no content in this site; " + gigabytes(size) + " are assumed.");
        }
        return new Parcel(List.copyOf(pieces), pieces.stream().mapToLong(Piece::size).sum(), release(artifact), assumed);
    }

    private static boolean pieces(ContentReference reference, Content content, List<Piece> pieces) throws InterruptedException {
        try {
            Content.Holding holding = content.look(reference);
            if (holding.size() > LOOKED_INTO) {
                pieces.add(new Piece(name(reference), holding.size(), Optional.empty()));
            } else if (holding.folder()) {
                Path folder = content.bring(reference);
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                        pieces.add(new Piece(folder.relativize(file).toString().replace('/', '\\'), Files.size(file), Optional.of(file)));
                    }
                }
            } else {
                pieces.add(new Piece(name(reference), holding.size(), Optional.of(content.bring(reference))));
            }
            return true;
        } catch (ProblemException | IOException | UncheckedIOException unknown) {
            return false;
        }
    }

    private static String name(ContentReference reference) {
        String path = reference.getPath() == null ? "content.bin" : reference.getPath().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String name(Deployable artifact) {
        return artifact.getName() == null ? String.valueOf(artifact.getId()) : artifact.getName();
    }

    private static long usual(Deployable artifact) {
        return isImage(artifact) ? IMAGE : OTHER;
    }

    static String gigabytes(long bytes) {
        return bytes >= 1_000_000_000L ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9) : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static boolean isImage(Deployable artifact) {
        return artifact instanceof ExternalArtifact external
                ? external.getIs() == ExternalKind.OPERATING_SYSTEM_IMAGE || external.getIs() == ExternalKind.UPGRADE_PACKAGE
                : artifact.eClass().getName().matches("(?i).*(operatingSystem|upgrade|osImage).*") || names(artifact, "windows");
    }

    private static boolean names(Deployable artifact, String word) {
        return name(artifact).toLowerCase(Locale.ROOT).contains(word);
    }

    /** Which Windows an artifact holds, by its version or else its name; nothing where neither says it. */
    private static Optional<Release> release(Deployable artifact) {
        boolean server = names(artifact, "server");
        String edition = server ? "ServerStandard" : names(artifact, "enterprise") ? "Enterprise" : names(artifact, "education") ? "Education"
                : names(artifact, "home") ? "Core" : "Professional";
        Architecture architecture = architecture(artifact);
        if (version(artifact).matches("\\d{1,3}\\.\\d{1,3}\\.\\d{4,6}(\\.\\d{1,6})?")) {
            return Optional.of(new Release(version(artifact), edition, "en-US", architecture, server));
        }
        if (!isImage(artifact)) {
            return Optional.empty();
        }
        String version = names(artifact, "windows 10") ? "10.0.19045.3803" : names(artifact, "23h2") ? "10.0.22631.2861" : names(artifact, "22h2")
                ? "10.0.22621.1"
                : names(artifact, "2019") ? "10.0.17763.1" : names(artifact, "2022") ? "10.0.20348.587" : Release.usual().version();
        return Optional.of(new Release(version, edition, "en-US", architecture, server));
    }

    private static Architecture architecture(Deployable artifact) {
        EStructuralFeature feature = artifact.eClass().getEStructuralFeature("architecture");
        return feature != null && artifact.eGet(feature) instanceof Architecture own ? own : names(artifact, "arm64") ? Architecture.ARM64
                : names(artifact, "x86") ? Architecture.X86 : Architecture.X64;
    }
}
