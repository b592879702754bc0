package org.slipway.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Extra;
import org.slipway.model.Identified;
import org.slipway.model.Node;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;

/**
 * A file of models as YAML. The resource holds the text and the model that was read from it; {@link #synchronise()} brings the
 * text up to the model, {@link #replaceText(String)} the model up to the text. Not safe for several threads at once.
 */
public final class YamlResource extends ResourceImpl {
    private static final String BOM = "\uFEFF";

    private final Kinds kinds;
    private String text = "";
    private Lines lines;
    private Layout layout = new Layout();
    private Optional<SpotIndex> spots = Optional.empty();
    private List<Problem> problems = List.of();
    private boolean broken;
    private String lineEnd = "\n";
    private boolean bom;

    public YamlResource(URI uri, Kinds kinds) {
        super(uri);
        this.kinds = kinds;
        this.lines = new Lines(file(), text);
    }

    /** A resource that belongs to no site: its references stay unresolved. */
    public static YamlResource of(URI uri, Kinds kinds, String text) {
        var resource = new YamlResource(uri, kinds);
        resource.isLoaded = true;
        resource.replaceText(text);
        return resource;
    }

    public Kinds kinds() {
        return kinds;
    }

    /** The file as problems name it. */
    private String file() {
        URI uri = getURI();
        if (uri == null) {
            return "";
        }
        if (uri.isFile() || uri.isRelative() || uri.path() == null) {
            return uri.isFile() ? uri.toFileString() : URI.decode(uri.toString());
        }
        return URI.decode(uri.path().startsWith("/") ? uri.path().substring(1) : uri.path());
    }

    /** The text as last read, synchronised or replaced; lines end with a line feed, whatever the file has. */
    public String text() {
        return text;
    }

    /** The text as it belongs into the file: with its own line ends and byte order mark. */
    public byte[] bytes() {
        String whole = text.replace("\n", lineEnd);
        return ((bom ? BOM : "") + whole).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the text cannot be read; the model is then that of the last text which could. */
    public boolean broken() {
        return broken;
    }

    /** What was not understood when the text was read. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    protected void doLoad(InputStream stream, Map<?, ?> options) throws IOException {
        load(stream.readAllBytes());
    }

    /** Takes the content of the file. Bytes that are no UTF-8 make the resource broken, they are not replaced by others. */
    public void load(byte[] content) {
        isLoaded = true;
        String whole;
        try {
            whole = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            broken = true;
            String readable = readable(content);
            problems = List.of(Problem.error("YAML-ENCODING", "The file is not written in UTF-8.")
                    .at(new Lines(file(), readable).place(readable.length()))
                    .next("Save it as UTF-8."));
            return;
        }
        bom = whole.startsWith(BOM);
        String unmarked = bom ? whole.substring(1) : whole;
        lineEnd = lineEnd(unmarked);
        replaceText(unmarked.replace(lineEnd, "\n"));
    }

    /** How all lines of a text end; a line feed where they differ. */
    private static String lineEnd(String whole) {
        if (whole.indexOf('\n') < 0) {
            return whole.indexOf('\r') < 0 ? "\n" : "\r";
        }
        return whole.replace("\r\n", "").indexOf('\n') < 0 ? "\r\n" : "\n";
    }

    /** The text before the first byte that is no UTF-8. */
    private static String readable(byte[] content) {
        var characters = CharBuffer.allocate(content.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), characters, true);
        String text = characters.flip().toString();
        return text.startsWith(BOM) ? text.substring(1) : text;
    }

    /** The file could not be read; it counts as broken, so that nothing is ever written over it. */
    public void unreadable(Problem why) {
        isLoaded = true;
        broken = true;
        problems = List.of(why.place().isPresent() ? why : why.at(lines.place(0)));
    }

    @Override
    protected void doSave(OutputStream stream, Map<?, ?> options) throws IOException {
        synchronise();
        stream.write(bytes());
    }

    /** Takes a text and makes the model say what it says; a text that cannot be read leaves the model as it is. */
    public void replaceText(String newText) {
        text = newText;
        lines = new Lines(file(), newText);
        try {
            Reading reading = ModelReader.read(newText, lines, kinds);
            var merge = new ModelMerge(kinds);
            merge.merge(getContents(), reading.roots());
            layout = reading.layout().replacing(merge.kept());
            problems = reading.problems();
            broken = false;
        } catch (ProblemException unreadable) {
            problems = unreadable.problems();
            broken = true;
        }
    }

    /** Brings the text up to the model with the smallest change. The text of a broken file is never touched. */
    public String synchronise() {
        if (broken) {
            return text;
        }
        dropSuperseded();
        String patched = patched(false);
        if (!patched.equals(text) && !adopt(patched) && !adopt(patched(true))) {
            // The change could not be fitted in: written anew, with all comments on top.
            adopt(commented(YamlWriter.write(getContents(), kinds)));
        }
        return text;
    }

    /** A value that did not fit is let go once its feature has one that does. */
    private void dropSuperseded() {
        for (Map.Entry<EObject, YamlNode> each : layout.all()) {
            if (each.getKey() instanceof Extra extra && extra.getPosition() < 0 && extra.eContainer() instanceof Node owner
                    && feature(owner, extra.getFeature()).filter(owner::eIsSet).isPresent()) {
                owner.getExtras().remove(extra);
            }
        }
    }

    private Optional<EStructuralFeature> feature(EObject owner, String key) {
        return key.equals(kinds.key(owner.eClass())) ? kinds.head(owner.eClass()) : kinds.feature(owner.eClass(), key);
    }

    private String patched(boolean spellOutAliases) {
        if (getContents().isEmpty()) {
            return layout.root().isEmpty() ? text : "";
        }
        return layout.root().flatMap(root -> new TextSync(text, lines, layout, inText(), kinds, spellOutAliases).run(getContents(), root))
                .orElseGet(() -> layout.root().isEmpty() ? withComments(YamlWriter.write(getContents(), kinds))
                        : commented(YamlWriter.write(getContents(), kinds)));
    }

    private Comments inText() {
        return new Comments(text, lines, layout.root());
    }

    /** A file that held nothing but comments keeps them on top. */
    private String withComments(String written) {
        return text.isBlank() ? written : text.stripTrailing() + "\n" + written;
    }

    /** A file that is written anew keeps its comments on top. */
    private String commented(String written) {
        return inText().missing(0, text.length(), written).stream().map(comment -> comment + "\n")
                .collect(Collectors.joining("", "", written));
    }

    /** Takes the text if it says just what the model says. */
    private boolean adopt(String candidate) {
        var candidateLines = new Lines(file(), candidate);
        try {
            Reading reading = ModelReader.read(candidate, candidateLines, kinds);
            var pairs = new IdentityHashMap<EObject, EObject>();
            if (!new SameModel(pairs).all(getContents(), reading.roots())) {
                return false;
            }
            text = candidate;
            lines = candidateLines;
            layout = reading.layout().replacing(pairs);
            problems = reading.problems();
            return true;
        } catch (ProblemException unreadable) {
            return false;
        }
    }

    @Override
    public EObject getEObject(String fragment) {
        if (fragment != null && !fragment.startsWith("/")) {
            return getContents().stream().filter(root -> root instanceof Identified identified && fragment.equals(identified.getId()))
                    .findFirst().orElseGet(() -> super.getEObject(fragment));
        }
        return super.getEObject(fragment);
    }

    /** Where an element begins; empty for one that has not been synchronised yet. */
    public Optional<Place> place(EObject element) {
        return layout.node(element).map(node -> lines.place(node.start()));
    }

    /** Where a feature's value stands, or its element where it has none. */
    public Optional<Place> place(EObject element, EStructuralFeature feature) {
        return range(element, feature).map(range -> lines.place(range.offset())).or(() -> place(element));
    }

    public Optional<TextRange> range(EObject element) {
        return layout.node(element).map(YamlResource::range);
    }

    /** The stretch of a feature's value; empty where the text does not give it one. */
    public Optional<TextRange> range(EObject element, EStructuralFeature feature) {
        return layout.mapping(element).flatMap(mapping -> entry(element, feature, mapping)).map(entry -> range(entry.value()));
    }

    /** Where the key of a feature stands; empty where the text does not give it a value. */
    public Optional<Integer> key(EObject element, EStructuralFeature feature) {
        return layout.mapping(element).flatMap(mapping -> entry(element, feature, mapping)).map(entry -> entry.key().start());
    }

    /** The comments of the text, in their order; each ends with its line. */
    public List<TextRange> comments() {
        return inText().all();
    }

    private Optional<Entry> entry(EObject element, EStructuralFeature feature, Mapping mapping) {
        return kinds.head(element.eClass()).filter(head -> head == feature).map(head -> mapping.entries().getFirst())
                .or(() -> mapping.entry(feature.getName()));
    }

    private static TextRange range(YamlNode node) {
        return new TextRange(node.start(), node.end() - node.start());
    }

    /** The innermost element at a position of the text, and its feature there. */
    public Optional<TextSpot> spotAt(int offset) {
        if (spots.filter(index -> index.isOf(layout, lines)).isEmpty()) {
            spots = Optional.of(new SpotIndex(layout, lines));
        }
        return spots.flatMap(index -> index.at(offset)).map(element -> misfit(element).orElseGet(() -> new TextSpot(element, featureAt(element, offset))));
    }

    /** A value that its feature's type does not take stands for the feature. */
    private Optional<TextSpot> misfit(EObject element) {
        return element instanceof Extra extra && extra.getPosition() < 0 && extra.eContainer() != null
                ? kinds.feature(extra.eContainer().eClass(), extra.getFeature()).filter(feature -> feature instanceof EAttribute && !Kinds.isMap(feature))
                        .map(feature -> new TextSpot(extra.eContainer(), Optional.of(feature)))
                : Optional.empty();
    }

    private Optional<EStructuralFeature> featureAt(EObject element, int offset) {
        return layout.mapping(element).flatMap(mapping -> mapping.entries().stream()
                .filter(entry -> lines.startOfLine(entry.key().start()) <= offset && offset <= lines.endOfLine(entry.end()))
                .reduce((first, second) -> second)
                .flatMap(entry -> entry == mapping.entries().getFirst() ? kinds.head(element.eClass())
                        : kinds.feature(element.eClass(), entry.key().value())));
    }
}
