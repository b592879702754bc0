package org.slipway.workbench.editor.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.slipway.model.kinds.Kinds;

/** Begins a new line where the next key or item belongs. */
final class Indenting implements IAutoEditStrategy {
    private static final Pattern LINE = Pattern.compile("( *)((?:- +)*)(.*)");
    private static final int STEP = 2;

    private final Meaning meaning;

    Indenting(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (command.length == 0 && (command.text.equals("\n") || command.text.equals("\r\n"))) {
            command.text = "\n" + lead(document.get(), command.offset);
        } else if (command.text.equals("\t")) {
            command.text = " ".repeat(STEP);
        }
    }

    /** What the line after a break at this position begins with. */
    String lead(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        Matcher line = LINE.matcher(text.substring(start, offset));
        if (!line.matches()) {
            return "";
        }
        int indent = line.group(1).length();
        int column = indent + line.group(2).length();
        String content = line.group(3).strip();
        if (content.isEmpty()) {
            return " ".repeat(indent); // an empty item or line: a second break does not go deeper
        }
        if (content.matches(".*:\\s*[|>][+-]?\\s*")) {
            return " ".repeat(column + STEP);
        }
        if (content.endsWith(":")) {
            return " ".repeat(column + STEP) + (takesItems(text, start + column) ? "- " : "");
        }
        boolean plainItem = !line.group(2).isEmpty() && !content.contains(": ") && !content.endsWith(":");
        return plainItem ? line.group(1) + "- " : " ".repeat(column);
    }

    private boolean takesItems(String text, int keyOffset) {
        Sketch sketch = Sketch.of(text);
        Optional<EStructuralFeature> feature = sketch.tokenAt(keyOffset + 1).flatMap(sketch::entry).flatMap(meaning::feature);
        return feature.filter(each -> each.isMany() && !Kinds.isMap(each)).isPresent();
    }
}
