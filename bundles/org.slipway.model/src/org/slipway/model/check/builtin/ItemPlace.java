package org.slipway.model.check.builtin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.YamlResource;

/** Places a problem at one item of a list of values, where the resource itself can only tell the place of the whole list. */
final class ItemPlace {

    private ItemPlace() {
    }

    static Problem at(EObject element, EStructuralFeature feature, String item, Problem problem) {
        return feature.isMany() ? find(element, feature, item, false).map(problem::at).orElse(problem) : problem;
    }

    /** Where the item stands for the last time. */
    static Problem last(EObject element, EStructuralFeature feature, String item, Problem problem) {
        return find(element, feature, item, true).map(problem::at).orElse(problem);
    }

    private static Optional<Place> find(EObject element, EStructuralFeature feature, String item, boolean last) {
        if (!(element.eResource() instanceof YamlResource file) || item.isEmpty()) {
            return Optional.empty();
        }
        Optional<TextRange> range = file.range(element, feature);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        String text = file.text();
        Matcher word = Pattern.compile("(?<![^\\s\\[,\"'-])" + Pattern.quote(item) + "(?![^\\s\\],\"'])")
                .matcher(text.substring(0, range.get().offset() + range.get().length()));
        int at = -1;
        for (boolean found = word.find(range.get().offset()); found && (at < 0 || last); found = word.find()) {
            at = word.start();
        }
        int offset = at;
        return offset < 0 ? Optional.empty() : file.place(element, feature).map(list -> place(text, offset, list.file()));
    }

    private static Place place(String text, int offset, String file) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) {
            line++;
            start = end + 1;
        }
        return new Place(file, line, offset - start + 1);
    }
}
