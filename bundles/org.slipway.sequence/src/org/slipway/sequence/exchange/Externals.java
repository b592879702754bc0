package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.slipway.model.Deployable;
import org.slipway.model.text.References;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ExternalKind;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequenceFactory;

/** What an imported sequence refers to: elements of the site where it holds them, otherwise stand-ins that say what is lacking. */
final class Externals implements ForeignIds {
    private static final Pattern CONFIGMGR_ID = Pattern.compile("[A-Z0-9]{3}[0-9A-F]{5}|(?i)ScopeId_.*");
    private static final Pattern MDT_ID = Pattern.compile("\\{[0-9A-Fa-f-]{36}\\}");

    private final Format format;
    private final Function<String, Optional<Deployable>> held;
    private final Function<String, Optional<String>> names;
    private final Map<String, Deployable> found = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<ExternalArtifact> made = new ArrayList<>();

    /**
     * @param held what the site has under an id
     * @param names what the other tool calls something, where the import says so
     */
    Externals(Format format, Function<String, Optional<Deployable>> held, Function<String, Optional<String>> names) {
        this.format = format;
        this.held = held;
        this.names = names;
    }

    List<ExternalArtifact> made() {
        return List.copyOf(made);
    }

    @Override
    public Optional<Deployable> find(String foreignId, List<String> kinds) {
        if (foreignId.isBlank() || foreignId.contains("%")) {
            return Optional.empty();
        }
        return Optional.of(found.computeIfAbsent(foreignId, id -> standing(id).orElseGet(() -> make(id, kinds))));
    }

    /** An earlier import may have left a stand-in already. */
    private Optional<Deployable> standing(String foreignId) {
        String id = id(foreignId);
        return held.apply(id).filter(element -> !(element instanceof ExternalArtifact external) || foreignId.equals(external.getForeignId()));
    }

    private ExternalArtifact make(String foreignId, List<String> kinds) {
        ExternalArtifact external = SequenceFactory.eINSTANCE.createExternalArtifact();
        String wanted = id(foreignId);
        String id = wanted;
        for (int i = 2; held.apply(id).isPresent() || !taken.add(id.toLowerCase(Locale.ROOT)); i++) {
            id = wanted + "-" + i;
        }
        external.setId(id);
        external.setName(names.apply(foreignId).filter(name -> !name.isBlank()).orElse(foreignId));
        external.setForeignId(foreignId);
        external.setFrom(format);
        external.setIs(kinds.stream().flatMap(kind -> Optional.ofNullable(ExternalKind.get(kind)).stream()).findFirst().orElse(ExternalKind.OTHER));
        made.add(external);
        return external;
    }

    /** The last part of a path, without what an id cannot hold. */
    static String id(String foreignId) {
        String last = foreignId.substring(foreignId.lastIndexOf('/') + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|-+$", "");
        String id = plain.isEmpty() ? "external" : plain;
        return id.substring(0, Math.min(id.length(), 120));
    }

    @Override
    public String of(Deployable artifact) {
        return nameOf(artifact, format);
    }

    /** Whether that is a name which the tool can have given itself: its own for it, or an id that looks like one of its. */
    static boolean isKnownTo(Deployable artifact, Format format) {
        return artifact.eIsProxy() || isOf(artifact, format) || (format == Format.MDT ? MDT_ID : CONFIGMGR_ID).matcher(String.valueOf(artifact.getId())).matches();
    }

    private static boolean isOf(Deployable artifact, Format format) {
        return artifact instanceof ExternalArtifact external && external.getFrom() == format && external.getForeignId() != null;
    }

    /** How a tool calls an element: by its own name for it, else by its id here; what nothing stands behind, as it is referred to. */
    static String nameOf(Deployable artifact, Format format) {
        if (artifact.eIsProxy()) {
            return References.of(artifact, artifact.eClass(), References.none());
        }
        return isOf(artifact, format) && artifact instanceof ExternalArtifact external ? external.getForeignId() : String.valueOf(artifact.getId());
    }
}
