package org.slipway.workbench.editor.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.file.FeatureText;
import org.slipway.workbench.editor.file.Surroundings;
import org.slipway.workbench.editor.file.VariableText;
import org.slipway.workbench.editor.source.Spot.FeatureSpot;
import org.slipway.workbench.editor.source.Spot.KindSpot;
import org.slipway.workbench.editor.source.Spot.Nowhere;
import org.slipway.workbench.editor.source.Spot.ValueSpot;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteSnapshot;

/** What can be written at a position: kinds, features, literals, ids and variables, as the metamodel and the site have them. */
final class Completion {
    private final Surroundings site;
    private final Kinds kinds;
    private final Spots spots;

    Completion(Surroundings site) {
        this.site = site;
        this.kinds = site.kinds();
        this.spots = new Spots(new Meaning(kinds));
    }

    List<Proposal> at(String text, int offset) {
        Spot spot = spots.at(text, offset);
        String typed = text.substring(Math.min(spot.start(), offset), offset).toLowerCase(Locale.ROOT);
        Stream<Proposal> all = switch (spot) {
            case KindSpot kind -> kinds(kind);
            case FeatureSpot feature -> features(feature);
            case ValueSpot value -> values(value, text, offset);
            case Nowhere nowhere -> Stream.empty();
        };
        String sought = typed.substring(typed.lastIndexOf('%') + 1);
        return all.filter(each -> each.label().toLowerCase(Locale.ROOT).contains(sought)
                        || each.detail().toLowerCase(Locale.ROOT).contains(sought))
                .sorted(Comparator.comparing(each -> !each.label().toLowerCase(Locale.ROOT).startsWith(sought))).toList();
    }

    private Stream<Proposal> kinds(KindSpot spot) {
        List<EClass> possible = spot.expected().map(kinds::allowed).orElseGet(kinds::roots);
        return possible.stream().map(kind -> {
            String insert = (spot.dash() ? "- " : "") + kinds.key(kind) + (spot.colon() ? "" : ":" + headGap(kind, spot));
            return new Proposal(kinds.key(kind), "", kinds.documentation(kind), insert, spot.start(), spot.end(), insert.length());
        });
    }

    private String headGap(EClass kind, KindSpot spot) {
        int column = spot.column() + (spot.dash() ? 2 : 0);
        return kinds.head(kind).map(head -> gap(head, column)).orElse("");
    }

    private Stream<Proposal> features(FeatureSpot spot) {
        return kinds.features(spot.kind()).stream().filter(feature -> !spot.present().contains(feature.getName())).map(feature -> {
            String insert = feature.getName() + (spot.colon() ? "" : ":" + gap(feature, spot.column()));
            return new Proposal(feature.getName(), FeatureText.type(feature), FeatureText.documentation(feature, kinds), insert,
                    spot.start(), spot.end(), insert.length());
        });
    }

    /** What follows the colon: the place where the value is written. */
    private static String gap(EStructuralFeature feature, int column) {
        String line = "\n" + " ".repeat(column + 2);
        if (Kinds.isMap(feature)) {
            return line;
        }
        if (feature.isMany()) {
            return line + "- ";
        }
        return Meaning.isContainment(feature) ? line : " ";
    }

    private Stream<Proposal> values(ValueSpot spot, String text, int offset) {
        EStructuralFeature feature = spot.feature();
        if (feature instanceof EReference reference) {
            return Meaning.isContainment(feature) ? Stream.empty() : references(spot, reference.getEReferenceType());
        }
        Class<?> type = feature.getEType().getInstanceClass();
        if (feature.getEType() instanceof EEnum choice) {
            return choice.getELiterals().stream().map(literal -> value(spot, literal.getLiteral(),
                    literal.getInstance().equals(feature.getDefaultValue()) ? "default" : "", kinds.documentation(literal)));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Stream.of("true", "false").map(each -> value(spot, each,
                    each.equals(String.valueOf(feature.getDefaultValue())) ? "default" : "", kinds.documentation(feature)));
        }
        return type == String.class ? variables(spot, text, offset) : Stream.empty();
    }

    private Stream<Proposal> references(ValueSpot spot, EClass type) {
        SiteSnapshot now = site.snapshot();
        return now.candidates(type).stream().map(target -> value(spot, now.reference(target, type), target.name(), describe(target)));
    }

    static String describe(SiteElement target) {
        return target.kindKey() + ": " + target.name() + "\n" + target.path()
                + (target.description().isBlank() ? "" : "\n" + target.description());
    }

    private static Proposal value(ValueSpot spot, String value, String detail, String documentation) {
        return new Proposal(value, detail, documentation, value, spot.start(), spot.end(), value.length());
    }

    /** Within a text, variables: %Name%, once a percent sign is open; the bare name where one is asked for. */
    private Stream<Proposal> variables(ValueSpot spot, String text, int offset) {
        boolean name = VariableText.isName(spot.feature());
        int open = VariableText.openPercent(text.substring(spot.start(), offset));
        if (!name && open < 0) {
            return Stream.empty();
        }
        int start = open < 0 ? spot.start() : spot.start() + open;
        boolean closed = open >= 0 && offset < text.length() && text.charAt(offset) == '%';
        int end = name && open < 0 ? spot.end() : closed ? offset + 1 : offset;
        return site.snapshot().variables().entrySet().stream().map(each -> {
            String insert = open < 0 ? each.getKey() : "%" + each.getKey() + "%";
            return new Proposal(each.getKey(), "variable", each.getValue(), insert, start, end, insert.length());
        });
    }
}
