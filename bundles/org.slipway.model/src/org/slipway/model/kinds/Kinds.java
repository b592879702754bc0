package org.slipway.model.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.ModelPackage;

/**
 * The kinds of elements that the installed bundles bring, and how each is written as text. Immutable; safe for all threads.
 *
 * <p>A kind's key is its class name with a small first letter, behind the prefix of its bundle if that has one
 * ({@code acme.flashFirmware}). Two kinds may share a key as long as no place takes both.
 */
public final class Kinds {
    private static final String KIND = "urn:slipway:kind";
    private static final String LIMITS = "urn:slipway:limits";

    private final Map<EPackage, String> prefixes;
    private final List<EClass> concrete = new ArrayList<>();
    private final Map<EClass, String> keys = new HashMap<>();
    private final Map<String, List<EClass>> byKey = new HashMap<>();
    private final Map<EClass, List<EStructuralFeature>> features = new ConcurrentHashMap<>();
    private final Map<EClass, Optional<EStructuralFeature>> heads = new ConcurrentHashMap<>();
    private final Map<EClass, Map<String, EStructuralFeature>> featuresByName = new ConcurrentHashMap<>();
    private final Map<EStructuralFeature, Limits> limits = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    private Kinds(Map<EPackage, String> prefixes) {
        this.prefixes = Map.copyOf(prefixes);
        for (EPackage each : prefixes.keySet()) {
            each.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast).forEach(this::add);
        }
    }

    /** The core's kinds alone. */
    public static Kinds core() {
        return of(Map.of());
    }

    /** The core's kinds and those of further packages, each with its prefix (empty for the product's own bundles). */
    public static Kinds of(Map<EPackage, String> prefixes) {
        var all = new LinkedHashMap<EPackage, String>();
        all.put(ModelPackage.eINSTANCE, "");
        all.putAll(prefixes);
        return new Kinds(all);
    }

    private void add(EClass kind) {
        if (kind.isAbstract() || kind.isInterface() || !ModelPackage.Literals.NODE.isSuperTypeOf(kind)) {
            return;
        }
        String prefix = prefixes.get(kind.getEPackage());
        String own = annotation(kind, KIND, "key").orElseGet(() -> decapitalised(kind.getName()));
        String key = prefix.isEmpty() ? own : prefix + "." + own;
        concrete.add(kind);
        keys.put(kind, key);
        if (!isUnknown(kind)) {
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(kind);
        }
    }

    /** The packages whose kinds these are. */
    public Collection<EPackage> packages() {
        return prefixes.keySet();
    }

    /** What somebody works out from these kinds alone, made once and kept with them, since they never change. */
    public <T> T derived(Class<T> type, Function<Kinds, T> make) {
        return type.cast(derived.computeIfAbsent(type, each -> make.apply(this)));
    }

    /** All kinds that can be written, without the stand-ins for unknown ones. */
    public List<EClass> all() {
        return concrete.stream().filter(kind -> !isUnknown(kind)).toList();
    }

    /** The kinds that stand at the top of a file. */
    public List<EClass> roots() {
        return all().stream().filter(this::isRoot).toList();
    }

    public boolean isRoot(EClass kind) {
        return annotation(kind, KIND, "folder").isPresent();
    }

    /** The folder below the site's where new files of a root kind go; empty for the site itself. */
    public Optional<String> folder(EClass kind) {
        return annotation(kind, KIND, "folder");
    }

    /** The kind with this key that can stand where {@code expected} is asked for. */
    public Optional<EClass> find(String key, EClass expected) {
        return byKey.getOrDefault(key, List.of()).stream().filter(expected::isSuperTypeOf).findFirst();
    }

    /** The kind with this key that can stand at the top of a file. */
    public Optional<EClass> findRoot(String key) {
        return byKey.getOrDefault(key, List.of()).stream().filter(this::isRoot).findFirst();
    }

    /** The kinds that can stand where {@code expected} is asked for, in the order of their packages. */
    public List<EClass> allowed(EClass expected) {
        return all().stream().filter(expected::isSuperTypeOf).toList();
    }

    public String key(EClass kind) {
        String key = keys.get(kind);
        if (key == null) {
            throw new IllegalArgumentException(kind.getName() + " is not a kind of an installed bundle");
        }
        return key;
    }

    /** Whether elements of this very type can be written, and none of an unknown kind. */
    boolean isKind(EClass type) {
        return keys.containsKey(type) && !isUnknown(type);
    }

    /** The word by which the metamodel wants a type to be called. */
    Optional<String> word(EClass type) {
        return annotation(type, KIND, "word");
    }

    /** The feature that takes the value of the first key: usually the name. */
    public Optional<EStructuralFeature> head(EClass kind) {
        return heads.computeIfAbsent(kind, k -> Optional.ofNullable(
                k.getEStructuralFeature(annotation(k, KIND, "head").orElse("name"))));
    }

    /** Whether this kind only stands in for one that is not installed. */
    public boolean isUnknown(EClass kind) {
        return ModelPackage.Literals.UNKNOWN.isSuperTypeOf(kind);
    }

    /** The stand-in for an unknown kind where {@code expected} is asked for; none where nothing could stand in. */
    public Optional<EClass> unknownFor(EClass expected) {
        return concrete.stream().filter(this::isUnknown).filter(expected::isSuperTypeOf).findFirst();
    }

    /** A class that can be instantiated to stand for a reference that is not resolved. */
    public Optional<EClass> proxyFor(EClass expected) {
        return Stream.concat(Stream.of(expected), concrete.stream())
                .filter(kind -> !kind.isAbstract() && !kind.isInterface() && expected.isSuperTypeOf(kind)).findFirst();
    }

    /** The features that are written as keys, in the order in which they are written; the head is not among them. */
    public List<EStructuralFeature> features(EClass kind) {
        return features.computeIfAbsent(kind, k -> {
            EStructuralFeature head = head(k).orElse(null);
            var own = new ArrayList<EStructuralFeature>();
            EStructuralFeature id = k.getEIDAttribute();
            if (id != null) {
                own.add(id);
            }
            k.getEAllStructuralFeatures().stream()
                    .filter(feature -> feature != head && feature != id && isWritten(feature)).forEach(own::add);
            own.sort(Comparator.comparing(feature -> annotation(feature, KIND, "last").isPresent()));
            return List.copyOf(own);
        });
    }

    /** The feature written under this key, the head not included. */
    public Optional<EStructuralFeature> feature(EClass kind, String key) {
        return Optional.ofNullable(featuresByName.computeIfAbsent(kind, k -> {
            var names = new HashMap<String, EStructuralFeature>();
            features(k).forEach(feature -> names.put(feature.getName(), feature));
            return names;
        }).get(key));
    }

    private static boolean isWritten(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isTransient() && !feature.isDerived()
                && feature.getEContainingClass() != ModelPackage.Literals.UNKNOWN
                && feature != ModelPackage.Literals.NODE__EXTRAS
                && !(feature instanceof EReference reference && reference.isContainer());
    }

    /** What the metamodel says about a kind, feature or literal; empty where it says nothing. */
    public String documentation(EModelElement element) {
        String text = EcoreUtil.getDocumentation(element);
        return text == null ? "" : text.replaceFirst("^\\*\\s*", "").replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip();
    }

    /** Features of which exactly one may be set share a word, for instance the comparisons of a condition. */
    public Optional<String> choice(EStructuralFeature feature) {
        return annotation(feature, KIND, "choice");
    }

    public Limits limits(EStructuralFeature feature) {
        return limits.computeIfAbsent(feature, f -> new Limits(
                annotation(f, LIMITS, "min"), annotation(f, LIMITS, "max"),
                annotation(f, LIMITS, "pattern").map(Pattern::compile),
                annotation(f, LIMITS, "maxLength").map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                annotation(f, LIMITS, "path").isPresent(), annotation(f, LIMITS, "secret").isPresent()));
    }

    /** Whether the values of a containment feature are pairs of a name and a value, written as a mapping. */
    public static boolean isMap(EStructuralFeature feature) {
        EClassifier type = feature.getEType();
        return type != null && type.getInstanceClass() == Map.Entry.class
                || type != null && "java.util.Map$Entry".equals(type.getInstanceClassName());
    }

    private static Optional<String> annotation(EModelElement element, String source, String key) {
        EAnnotation annotation = element.getEAnnotation(source);
        if (annotation == null) {
            return Optional.empty();
        }
        EMap<String, String> details = annotation.getDetails();
        return Optional.ofNullable(details.get(key));
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
