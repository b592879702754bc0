package org.slipway.sequence.ui.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;

/** A sequence, group or step of one version, as values that outlive the model. */
final class Line {

    /** A setting in both versions, as words; nothing where one does not have it. */
    record Detail(String what, String left, String right) {
    }

    private final EClass kind;
    private final String name;
    private final Optional<Line> parent;
    private final List<Line> children = new ArrayList<>();
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    private final List<Detail> details = new ArrayList<>();
    private Optional<Line> partner = Optional.empty();

    Line(EClass kind, String name, Optional<Line> parent) {
        this.kind = kind;
        this.name = name;
        this.parent = parent;
        parent.ifPresent(above -> above.children.add(this));
    }

    EClass kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Optional<Line> parent() {
        return parent;
    }

    List<Line> children() {
        return List.copyOf(children);
    }

    /** What it is in the other version; empty where it is not there. */
    Optional<Line> partner() {
        return partner;
    }

    Set<Sign> signs() {
        return signs.isEmpty() ? Set.of() : EnumSet.copyOf(signs);
    }

    List<Detail> details() {
        return List.copyOf(details);
    }

    boolean differs() {
        return !signs.isEmpty();
    }

    /** Whether it or anything in it differs. */
    boolean differsInside() {
        return differs() || children.stream().anyMatch(Line::differsInside);
    }

    void pair(Line other) {
        partner = Optional.of(other);
        other.partner = Optional.of(this);
    }

    /** Marks it in both versions. */
    void mark(Sign sign) {
        signs.add(sign);
        partner.ifPresent(other -> other.signs.add(sign));
    }

    void tell(Detail detail) {
        details.add(detail);
        partner.ifPresent(other -> other.details.add(detail));
    }

    void collect(List<Line> all) {
        all.add(this);
        children.forEach(each -> each.collect(all));
    }
}
