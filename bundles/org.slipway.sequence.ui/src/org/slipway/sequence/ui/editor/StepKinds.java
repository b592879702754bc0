package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.workbench.editor.file.Words;

/** The step kinds of all installed bundles, in their categories. */
public final class StepKinds {
    private static final String OTHER = "Other";

    private final Map<String, List<EClass>> categories = new LinkedHashMap<>();

    public StepKinds(Kinds kinds) {
        for (EClass kind : kinds.allowed(SequencePackage.Literals.STEP)) {
            if (kind != SequencePackage.Literals.FOREIGN_STEP) { // comes with imports and is nothing to be made here
                categories.computeIfAbsent(category(kind), name -> new ArrayList<>()).add(kind);
            }
        }
        categories.values().forEach(all -> all.sort(Comparator.comparing(Words::of)));
    }

    public static String category(EClass kind) {
        return Facts.of(kind, Facts.STEP).get("category").orElse(OTHER);
    }

    /** By category, in the order in which the bundles name them. */
    public Map<String, List<EClass>> byCategory() {
        return categories;
    }
}
