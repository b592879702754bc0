package org.slipway.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EMap;
import org.slipway.model.text.EntryPiece.Added;
import org.slipway.model.text.EntryPiece.Kept;
import org.slipway.model.text.EntryPiece.Rewritten;
import org.slipway.model.text.YamlNode.Alias;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Scalar;

/** Brings names with a value each up to date: what stays the same keeps its line, its quotes and its comments. */
final class MapSync {
    private final String text;
    private final Lines lines;
    private final TextEdits edits;
    private final EntryEdits entries;
    private final boolean spellOutAliases;

    MapSync(String text, Lines lines, TextEdits edits, EntryEdits entries, boolean spellOutAliases) {
        this.text = text;
        this.lines = lines;
        this.edits = edits;
        this.entries = entries;
        this.spellOutAliases = spellOutAliases;
    }

    boolean sync(EMap<?, ?> values, Mapping mapping) {
        if (mapping.entries().isEmpty() || values.isEmpty()) {
            return false;
        }
        int mark = edits.mark();
        List<EntryPiece> pieces = new ArrayList<>();
        for (Map.Entry<?, ?> each : values) {
            String key = String.valueOf(each.getKey());
            String value = each.getValue() == null ? "" : each.getValue().toString();
            Optional<Entry> old = mapping.entry(key);
            pieces.add(old.isPresent() ? piece(old.get(), value, mapping) : new Added(pair(key, value, mapping)));
        }
        return entries.apply(mapping, pieces, mark);
    }

    private EntryPiece piece(Entry entry, String value, Mapping mapping) {
        boolean aliased = entry.value() instanceof Alias;
        if (entry.value().target() instanceof Scalar scalar && scalar.value().equals(value) && !(aliased && spellOutAliases)) {
            return new Kept(entry);
        }
        if (!(entry.value() instanceof Scalar scalar) || scalar.isBlock()) {
            return new Rewritten(entry, pair(entry.key().value(), value, mapping));
        }
        boolean glued = text.charAt(scalar.start() - 1) == ':';
        edits.replace(scalar.start(), scalar.end(), (glued ? " " : "") + Scalars.write(value, Optional.of(scalar.style()),
                mapping.flow() || !lines.hasRoomForBlock(scalar.end(), lines.column(mapping.start())), lines.column(mapping.start())));
        return new Kept(entry);
    }

    private String pair(String key, String value, Mapping mapping) {
        return mapping.flow() ? FlowWriter.pair(key, value)
                : Scalars.key(key) + ": " + Scalars.write(value, Optional.empty(), false, lines.column(mapping.start())) + "\n";
    }
}
