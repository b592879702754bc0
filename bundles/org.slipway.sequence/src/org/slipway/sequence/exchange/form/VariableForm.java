package org.slipway.sequence.exchange.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.sequence.Format;

/**
 * How one feature is written as a variable.
 *
 * @param name of the variable; of an array, what stands before the number
 * @param hidden whether the value only shapes the action; MDT does not mark that
 * @param texts how literals are written; empty for those that are written as they are called
 * @param array whether each part of the feature is written as variables of its own
 * @param parts how the features of such a part are written
 * @param single whether the tool takes one value where the feature has several
 */
public record VariableForm(EStructuralFeature feature, String name, String property, boolean hidden, Map<String, List<String>> texts,
        Optional<String> codec, boolean array, Optional<String> countName, Optional<String> countProperty, List<VariableForm> parts,
        boolean single) {

    /** Those of a type, in the order in which the format writes them. */
    public static List<VariableForm> of(EClass type, Format format) {
        var ranks = new LinkedHashMap<VariableForm, Integer>();
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            Facts facts = Facts.of(feature, Facts.VARIABLE);
            if (facts.exist() && facts.get("only").map(only -> only.equals(format.getName())).orElse(true)) {
                ranks.put(of(feature, facts, format), facts.get("rank").map(Integer::parseInt).orElse(0));
            }
        }
        inherited(type, format).forEach(form -> ranks.put(form, 0));
        var forms = new ArrayList<>(ranks.keySet());
        forms.sort(format == Format.MDT ? Comparator.comparing(ranks::get) : (one, other) -> 0);
        return List.copyOf(forms);
    }

    private static VariableForm of(EStructuralFeature feature, Facts facts, Format format) {
        boolean mdt = format == Format.MDT;
        String name = facts.get("array").or(() -> facts.get("name")).orElse(feature.getName());
        String property = facts.get("property").orElse(name);
        List<String> count = facts.words("count");
        return new VariableForm(feature, mdt ? facts.get("mdt").orElse(name) : name,
                mdt ? facts.get("mdtProperty").orElse(property) : property, !mdt && facts.isTrue("hidden"), texts(facts, format),
                facts.get("codec"), facts.get("array").isPresent(), count.stream().findFirst(), count.stream().skip(1).findFirst(),
                facts.get("array").isPresent() ? of(((EReference) feature).getEReferenceType(), format) : List.of(),
                facts.get("single").map(single -> single.equals(format.getName())).orElse(false));
    }

    private static List<VariableForm> inherited(EClass type, Format format) {
        if (format == Format.MDT) {
            return List.of();
        }
        return Facts.of(type, Facts.INHERITED).annotation().stream().flatMap(found -> found.getDetails().stream()).map(entry -> {
            String[] words = entry.getValue().split(" ");
            EStructuralFeature feature = type.getEStructuralFeature(entry.getKey());
            return plain(feature, words[0], words[1], words.length > 2);
        }).toList();
    }

    /** Of a feature without further ado. */
    public static VariableForm plain(EStructuralFeature feature, String name, String property, boolean hidden) {
        return new VariableForm(feature, name, property, hidden, Map.of(), Optional.empty(), false, Optional.empty(), Optional.empty(), List.of(), false);
    }

    /** For each literal its text in this format, then all others that are read as well. */
    private static Map<String, List<String>> texts(Facts facts, Format format) {
        var texts = new LinkedHashMap<String, List<String>>();
        for (String pair : facts.words("values")) {
            int equals = pair.indexOf('=');
            var spellings = new ArrayList<>(List.of(pair.substring(equals + 1).split("\\|", -1)));
            if (format == Format.MDT && spellings.size() > 1) {
                spellings.addFirst(spellings.removeLast());
            }
            texts.put(pair.substring(0, equals), List.copyOf(spellings));
        }
        return texts;
    }

    /** The type of the parts of an array. */
    public EClass part() {
        return ((EReference) feature).getEReferenceType();
    }
}
