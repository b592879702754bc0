package org.slipway.sequence.exchange.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EModelElement;

/** The details of one annotation; empty where there is none. */
public record Facts(Optional<EAnnotation> annotation) {
    public static final String STEP = "urn:slipway:sequence:step";
    public static final String CONFIGMGR = "urn:slipway:sequence:configmgr";
    public static final String MDT = "urn:slipway:sequence:mdt";
    public static final String VARIABLE = "urn:slipway:sequence:variable";
    public static final String INHERITED = "urn:slipway:sequence:inherited";
    public static final String REFERS = "urn:slipway:sequence:refers";

    public static Facts of(EModelElement element, String source) {
        return new Facts(Optional.ofNullable(element.getEAnnotation(source)));
    }

    public boolean exist() {
        return annotation.isPresent();
    }

    public Optional<String> get(String key) {
        return annotation.map(found -> found.getDetails().get(key));
    }

    /** Words with blanks between. */
    public List<String> words(String key) {
        return get(key).map(text -> Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList()).orElse(List.of());
    }

    public boolean isTrue(String key) {
        return get(key).map("true"::equals).orElse(false);
    }
}
