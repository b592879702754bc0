package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.sequence.exchange.Account.Part;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.TreeDifference;
import org.slipway.sequence.xml.XmlElement;

/** Notes what became of the parts of one file. */
final class AccountBook {
    private final Set<XmlElement> unknownConditions;
    private final Set<XmlElement> spellings;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param unknownConditions elements that are kept as they are, though they are written back as if they were known
     * @param spellings elements whose text is kept as it is spelled, and written back so
     */
    AccountBook(Set<XmlElement> unknownConditions, Set<XmlElement> spellings) {
        this.unknownConditions = unknownConditions;
        this.spellings = spellings;
    }

    Account account() {
        return new Account(lines);
    }

    /** Everything about an element but the entries in it, which are noted by themselves. @param understood whether its settings mean something here */
    void compared(String where, XmlElement original, TreeDifference difference, boolean understood) {
        boolean holds = !Dialect.isStep(original); // in a step, and further down, they are nothing that anybody runs
        element(where, original, difference, understood, child -> holds && Dialect.isEntry(child));
    }

    private void element(String where, XmlElement original, TreeDifference difference, boolean understood, Predicate<XmlElement> notedApart) {
        if (unknownConditions.contains(original)) {
            kept(where, original, "No condition here is like it; it is never taken to hold.");
            return;
        }
        Optional<XmlElement> written = difference.partner(original);
        if (written.isEmpty()) {
            kept(where, original, "No setting here is like it.");
            return;
        }
        boolean sameText = Canonical.same(written.get().text(), original.text());
        boolean spelled = sameText && spellings.contains(original);
        Fate own = !understood && isSetting(original) ? Fate.KEPT : sameText && !spelled ? Fate.MAPPED : Fate.NOTED;
        element(own, where, original, switch (own) {
            case MAPPED -> "";
            case KEPT -> "The step is kept as the other tool made it.";
            case NOTED -> spelled ? "It calls a script of the toolkit; the call is kept as it is spelled." : "It would be written as “" + brief(written.get().text()) + "”; its own text is kept.";
        });
        original.attributes().forEach((name, value) -> {
            Optional<String> other = written.get().attribute(name);
            boolean same = other.map(text -> Canonical.same(text, value)).orElse(false);
            lines.add(new Line(same ? Fate.MAPPED : other.isPresent() ? Fate.NOTED : Fate.KEPT, Part.ATTRIBUTE, where, label(original) + " @" + name, original.line(),
                    same ? "" : other.map(text -> "It would be written as “" + brief(text) + "”; its own text is kept.").orElse("It is not usual here.")));
        });
        original.children().stream().filter(child -> child.isElement() && !notedApart.test(child))
                .forEach(child -> element(where, child, difference, understood, inner -> false));
    }

    /** An element that nobody understands, with all that is in it. */
    void kept(String where, XmlElement element, String note) {
        if (element.isElement()) {
            element(Fate.KEPT, where, element, note);
            element.attributes().keySet().forEach(name -> lines.add(new Line(Fate.KEPT, Part.ATTRIBUTE, where, label(element) + " @" + name, element.line(), note)));
            element.children().forEach(child -> kept(where, child, note));
        }
    }

    private void element(Fate fate, String where, XmlElement element, String note) {
        lines.add(new Line(fate, element.name().equals("variable") ? Part.VARIABLE : Part.ELEMENT, where, label(element), element.line(), note));
    }

    private static boolean isSetting(XmlElement element) {
        return element.name().equals("variable") || element.name().equals("action") || element.name().equals("defaultVarList");
    }

    private static String label(XmlElement element) {
        return element.name().equals("variable") ? "variable " + element.attribute("name").orElse("") : element.name();
    }

    private static String brief(String text) {
        return text.length() > 60 ? text.substring(0, 59) + "…" : text;
    }
}
