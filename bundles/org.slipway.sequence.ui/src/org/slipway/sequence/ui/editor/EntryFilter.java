package org.slipway.sequence.ui.editor;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.slipway.sequence.Entry;
import org.slipway.workbench.editor.file.Words;

/** Which entries hold all the words that somebody looks for, in any of their texts; the groups around them are shown too. */
final class EntryFilter {
    private final List<String> words;

    EntryFilter(String sought) {
        this.words = List.of(sought.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** The entries of a sequence that are not shown; empty when nothing is looked for. */
    Optional<Set<EObject>> hidden(EObject root) {
        if (words.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        Set<EObject> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(root, hidden);
        return Optional.of(hidden);
    }

    /** A group that holds the words itself shows all that stands in it, unless something in it holds them too. */
    private boolean collect(EObject at, Set<EObject> hidden) {
        boolean inside = false;
        if (EntryPlace.holdsEntries(at)) {
            for (Entry each : EntryPlace.entries(at)) {
                inside |= collect(each, hidden);
            }
        }
        boolean own = at instanceof Entry entry && matches(entry);
        if (own && !inside) {
            at.eAllContents().forEachRemaining(hidden::remove);
        } else if (!own && !inside && at instanceof Entry) {
            hidden.add(at);
        }
        return own || inside;
    }

    boolean matches(Entry entry) {
        var text = new StringBuilder(Words.of(entry.eClass()));
        texts(entry, text);
        if (entry.getWhen() != null) {
            texts(entry.getWhen(), text);
            entry.getWhen().eAllContents().forEachRemaining(each -> texts(each, text));
        }
        String all = text.toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private static void texts(EObject element, StringBuilder text) {
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (attribute.getEType().getInstanceClass() == String.class && element.eIsSet(attribute)) {
                text.append('\n').append(element.eGet(attribute));
            }
        }
    }
}
