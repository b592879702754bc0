package org.slipway.sequence.exchange.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.slipway.base.Problem;
import org.slipway.model.kinds.Spelling;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.Format;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.Imported;

/**
 * What is told of an import.
 *
 * @param sequences in the order in which they were imported
 */
public record FidelityReport(List<Part> sequences) {

    /**
     * What is told of one sequence.
     *
     * @param file how people are told of the file that it stood in
     */
    public record Part(String file, Imported imported) {

        TaskSequence sequence() {
            return imported.sequence();
        }

        Account account() {
            return imported.account();
        }

        String tool() {
            return imported.sequence().getOrigin() == Format.MDT ? "MDT" : "Configuration Manager";
        }

        /** All lines of an entry together, in the order of the entries. */
        Map<String, List<Line>> notableByEntry() {
            return account().notable().stream().collect(Collectors.groupingBy(Line::where, LinkedHashMap::new, Collectors.toList()));
        }
    }

    public FidelityReport {
        sequences = List.copyOf(sequences);
    }

    /** 812 mapped, 14 mapped with a note, 3 kept verbatim, 829 in all. */
    public static String counts(Account account) {
        return account.count(Fate.MAPPED) + " mapped, " + account.count(Fate.NOTED) + " mapped with a note, " + account.count(Fate.KEPT)
                + " kept verbatim, " + account.total() + " in all";
    }

    /** How people call what became of something. */
    static String word(Fate fate) {
        return switch (fate) {
            case MAPPED -> "mapped";
            case NOTED -> "note";
            case KEPT -> "kept";
        };
    }

    static String external(ExternalArtifact external) {
        return external.getForeignId() + " (" + Spelling.words(external.getIs().getLiteral()) + ")"
                + (external.getName() == null || external.getName().equals(external.getForeignId()) ? "" : " “" + external.getName() + "”");
    }

    /** Where it stood and under which name it is kept; never what it is. */
    static String secret(FoundSecret secret) {
        return secret.what() + " of “" + secret.where() + "”" + (secret.line() > 0 ? ", line " + secret.line() : "") + ", as " + secret.entry();
    }

    static String problem(Problem problem) {
        return problem + (problem.nextStep().isBlank() ? "" : " " + problem.nextStep());
    }
}
