package org.slipway.engine.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.slipway.engine.target.Facts;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;
import org.slipway.engine.wql.WqlProblem;
import org.slipway.engine.wql.WqlQuery;
import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Condition;
import org.slipway.model.FileCondition;
import org.slipway.model.FolderCondition;
import org.slipway.model.NoneCondition;
import org.slipway.model.OsVersionCondition;
import org.slipway.model.RegistryCondition;
import org.slipway.model.SoftwareCondition;
import org.slipway.model.Unknown;
import org.slipway.model.VariableCondition;
import org.slipway.model.WqlCondition;
import org.slipway.sequence.ComputerCondition;
import org.slipway.sequence.ForeignCondition;
import org.slipway.sequence.LocationCondition;
import org.slipway.sequence.MakeModelCondition;
import org.slipway.sequence.Platform;
import org.slipway.sequence.PlatformCondition;
import org.slipway.sequence.words.ConditionSentence;

/**
 * Tells whether a condition holds, and why. Every part of a group is looked at, so that the reason is whole. What cannot be asked does
 * not hold, inside of a “none” as elsewhere, and is told; what no bundle understands never holds.
 */
public final class ConditionEvaluator {
    private final World world;
    private final ConditionSentence sentences = new ConditionSentence();
    private final FactConditions facts;

    public ConditionEvaluator(World world) {
        this.world = world;
        this.facts = new FactConditions(world);
    }

    public Reason evaluate(Condition condition) {
        return switch (condition) {
            case AllCondition all -> group(all, parts(all.getConditions()), parts -> parts.stream().allMatch(Reason::holds));
            case AnyCondition any -> group(any, parts(any.getConditions()), parts -> parts.stream().anyMatch(Reason::holds));
            case NoneCondition none -> group(none, parts(none.getConditions()), parts -> parts.stream().noneMatch(Reason::holds));
            case PlatformCondition platforms -> group(platforms, platforms.getPlatforms().stream().map(this::platform).toList(),
                    parts -> parts.stream().anyMatch(Reason::holds));
            case ForeignCondition foreign -> Reason.trouble(sentence(foreign), "it comes from another tool and nobody here understands it", false);
            case Unknown unknown -> Reason.trouble(sentence(condition), "no installed bundle brings “" + unknown.getKind() + "”", false);
            default -> asked(condition);
        };
    }

    private Reason asked(Condition condition) {
        String sentence = sentence(condition);
        try {
            return switch (condition) {
                case VariableCondition variable -> VariableComparison.of(variable, world).reason(sentence);
                case WqlCondition query -> query(query, sentence);
                case OsVersionCondition system -> facts.system(system, sentence);
                case FileCondition file -> facts.file(file, sentence);
                case FolderCondition folder -> facts.folder(folder, sentence);
                case RegistryCondition registry -> facts.registry(registry, sentence);
                case SoftwareCondition software -> facts.software(software, sentence);
                case ComputerCondition computer -> facts.computer(computer, sentence);
                case LocationCondition location -> facts.location(location, sentence);
                case MakeModelCondition machine -> facts.machine(machine, sentence);
                default -> Reason.trouble(sentence, "the engine cannot look at conditions of this kind", false);
            };
        } catch (TargetException untold) {
            return Reason.trouble(sentence, untold.problem().text(), fatal(condition));
        }
    }

    /** Only a query can be told to fail its step where it cannot be answered. */
    private static boolean fatal(Condition condition) {
        return condition instanceof WqlCondition query && Boolean.FALSE.equals(query.getIgnoreFailure());
    }

    private Reason query(WqlCondition condition, String sentence) throws TargetException {
        try {
            WqlQuery query = WqlQuery.parse(world.expand(condition.getQuery() == null ? "" : condition.getQuery()).text());
            String namespace = condition.getNamespace() == null ? Facts.CIMV2 : condition.getNamespace();
            List<Row> rows = world.rows(namespace, query.className(), query.properties());
            List<Row> found = query.over(rows, world::comesFrom);
            return Reason.leaf(sentence, !found.isEmpty(), found.size() + " of " + rows.size() + (rows.size() == 1 ? " instance fits" : " instances fit")
                    + seen(query.properties(), rows));
        } catch (WqlProblem wrong) {
            return Reason.trouble(sentence, "the query cannot be read at character " + (wrong.position() + 1) + ". " + wrong.sentence(), fatal(condition));
        }
    }

    private static String seen(Set<String> properties, List<Row> rows) {
        if (properties.isEmpty() || rows.isEmpty()) {
            return "";
        }
        List<String> seen = rows.stream().limit(3).map(row -> String.join(", ", properties.stream()
                .map(name -> name + " = " + row.get(name).map(value -> "“" + row.text(name) + "”").orElse("nothing")).toList())).toList();
        return " (" + String.join(" | ", seen) + (rows.size() > 3 ? " | …" : "") + ")";
    }

    private List<Reason> parts(List<Condition> conditions) {
        var parts = new ArrayList<Reason>();
        conditions.forEach(each -> parts.add(evaluate(each)));
        return parts;
    }

    private Reason group(Condition condition, List<Reason> parts, Predicate<List<Reason>> holds) {
        return Reason.group(sentence(condition), holds.test(parts), parts);
    }

    private Reason platform(Platform platform) {
        if (!platform.getConditions().isEmpty()) {
            List<Reason> parts = parts(platform.getConditions());
            return Reason.group("the system is " + platform.getName(), parts.stream().allMatch(Reason::holds), parts);
        }
        try {
            return facts.platform(platform);
        } catch (TargetException untold) {
            return Reason.trouble("the system is " + platform.getName(), untold.problem().text(), false);
        }
    }

    private String sentence(Condition condition) {
        return sentences.of(condition);
    }
}
