package org.slipway.sequence.ui.editor;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EReference;
import org.slipway.model.text.TextRange;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteSnapshot;

/** Which elements of a site a reference of a step is meant for: an image step for images, a driver step for driver packages. */
record MeantKinds(Supplier<SiteSnapshot> site) {
    private static final Pattern IS = Pattern.compile("(?m)^\\s*is:\\s*([A-Za-z]+)");

    boolean fits(EReference reference, SiteElement element) {
        List<String> kinds = Facts.of(reference, Facts.REFERS).words("kinds");
        return kinds.isEmpty() || kinds.contains(element.kindKey())
                || SequencePackage.Literals.EXTERNAL_ARTIFACT.isSuperTypeOf(element.kind()) && kinds.contains(overThere(element));
    }

    /** What an element that stands in for another system's is over there, as its file says. */
    private String overThere(SiteElement element) {
        String text = site.get().file(element.path()).map(file -> of(element.range(), file.text())).orElse("");
        Matcher is = IS.matcher(text);
        return is.find() ? is.group(1) : "";
    }

    private static String of(TextRange range, String text) {
        return text.substring(Math.min(range.offset(), text.length()), Math.min(range.end(), text.length()));
    }
}
