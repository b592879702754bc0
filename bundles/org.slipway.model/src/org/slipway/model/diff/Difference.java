package org.slipway.model.diff;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.ModelPackage;

/** One thing that the second of two models says differently. */
public sealed interface Difference {

    /** What it is about, from the outside in: {@code device pc-1 › variable OSDComputerName › value}. */
    String path();

    /** The difference as one line. */
    String text();

    /** An element that only the second model has. */
    record Added(String path, EObject element) implements Difference {
        @Override
        public String text() {
            return path + ": added";
        }
    }

    /** An element that only the first model has. */
    record Removed(String path, EObject element) implements Difference {
        @Override
        public String text() {
            return path + ": removed";
        }
    }

    /**
     * An element that stands elsewhere in the second model.
     *
     * @param element as the second model has it
     * @param from where it was: a position in its list, the path of what contained it, or a file
     */
    record Moved(String path, EObject element, String from, String to) implements Difference {
        @Override
        public String text() {
            return path + ": moved from " + from + " to " + to;
        }
    }

    /**
     * A feature with another value; an element that nobody understands has only its source.
     *
     * @param before the element as the first model has it
     * @param old the values as texts: at most one for a single-valued feature, references as ids
     */
    record Changed(String path, EObject before, EObject after, EStructuralFeature feature, List<String> old, List<String> now)
            implements Difference {

        public Changed {
            old = List.copyOf(old);
            now = List.copyOf(now);
        }

        @Override
        public String text() {
            return path + ": " + (isSource() ? "rewritten" : feature.isMany() && !isEntry() ? listed() : single());
        }

        /** Text that no installed bundle understands is too long to be shown twice. */
        private boolean isSource() {
            return !old.isEmpty() && !now.isEmpty()
                    && (feature == ModelPackage.Literals.UNKNOWN__SOURCE || feature == ModelPackage.Literals.NODE__EXTRAS);
        }

        /** One entry of a mapping, or one piece that nobody understands. */
        private boolean isEntry() {
            return feature instanceof EReference reference && reference.isContainment();
        }

        /** A part that is said as a sentence. */
        private boolean isSentence() {
            return isEntry() && !feature.isMany();
        }

        private String single() {
            if (old.isEmpty()) {
                return "set to " + shown(now.getFirst());
            }
            return now.isEmpty() ? "removed, was " + shown(old.getFirst()) : shown(old.getFirst()) + " → "
                    + shown(now.getFirst());
        }

        private String listed() {
            var parts = new ArrayList<String>();
            parts.add(named("added ", without(now, old)));
            parts.add(named("removed ", without(old, now)));
            parts.removeIf(String::isEmpty);
            return parts.isEmpty() ? "in another order" : String.join("; ", parts);
        }

        private String named(String word, List<String> values) {
            return values.isEmpty() ? "" : word + String.join(", ", values.stream().map(this::shown).toList());
        }

        private static List<String> without(List<String> values, List<String> others) {
            var rest = new ArrayList<>(values);
            others.forEach(rest::remove);
            return rest;
        }

        private String shown(String value) {
            String line = value.replaceAll("\\p{Cntrl}+", " ");
            if (isSentence()) {
                return line; // shortened, two of them might look the same
            }
            String brief = line.length() > 80 ? line.substring(0, 77) + "…" : line;
            boolean text = isEntry() || feature.getEType().getInstanceClass() == String.class;
            return text ? "“" + brief + "”" : brief;
        }
    }
}
