package org.slipway.engine.failure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Event.Level;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.journal.Event.Said;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Line;

/**
 * What went wrong with one step, on a card.
 *
 * @param entry the step's place in the plan
 * @param code unsigned, 32 bits
 * @param cause in plain words
 * @param fix what most likely helps; empty where nobody knows
 * @param lines at most ten of the log that matter: warnings and errors of the step first, else what it said last
 */
public record FailureCard(String entry, String name, long code, String cause, String fix, List<String> lines) {
    private static final int MOST_LINES = 10;
    /** What a command line that was told begins with. */
    private static final String COMMAND = "> ";

    /** One for each step that failed in a run, forgiven or not, in the order of failures. */
    public static List<FailureCard> of(List<Line> journal, KnownCodes codes) {
        var cards = new ArrayList<FailureCard>();
        var names = new HashMap<String, String>();
        var said = new HashMap<String, List<Said>>();
        Optional<Ended> last = Optional.empty(); // behind which nothing was decided yet
        for (Line line : journal) {
            switch (line.event()) {
                case Decided decided -> {
                    last = Optional.empty();
                    names.put(decided.entry(), decided.name());
                    if (decided.choice() == Choice.REFUSED) {
                        cards.add(new FailureCard(decided.entry(), decided.name(), 0x80004005L, decided.why(), "Guard the step by a condition, or mend its condition.", List.of()));
                    }
                }
                case Starting starting -> said.remove(starting.entry());
                case Said each -> said.computeIfAbsent(each.entry(), entry -> new ArrayList<>()).add(each);
                case Ended ended -> {
                    last = Optional.of(ended);
                    if (ended.result() == Result.FAILED) {
                        cards.add(card(ended, names, said, codes));
                    }
                }
                case Finished finished when finished.verdict() == Verdict.FAILED -> {
                    if (last.filter(ended -> ended.restart().isPresent()).isPresent()) {
                        cards.add(behind(last.get(), finished, names, said, codes));
                    }
                }
                default -> {
                    // Nothing else tells of a failure.
                }
            }
        }
        return cards;
    }

    /** A step may have done its part, and the machine could not restart behind it. */
    private static FailureCard behind(Ended step, Finished finished, Map<String, String> names, Map<String, List<Said>> said, KnownCodes codes) {
        String fix = codes.find(finished.code(), "").map(KnownCode::fix).orElse("");
        return new FailureCard(step.entry(), names.getOrDefault(step.entry(), step.entry()), finished.code(),
                "Restart behind the step: " + finished.text() + " (" + hex(finished.code()) + ")", fix, lines(said.getOrDefault(step.entry(), List.of())));
    }

    /** What a code means in general is left out where no program gave it, and the step itself says what is to be done. */
    private static FailureCard card(Ended ended, Map<String, String> names, Map<String, List<Said>> said, KnownCodes codes) {
        List<Said> own = said.getOrDefault(ended.entry(), List.of());
        String name = names.getOrDefault(ended.entry(), ended.entry());
        String text = ended.text().endsWith(ended.next()) ? ended.text().substring(0, ended.text().length() - ended.next().length()).strip() : ended.text();
        if (!ended.next().isEmpty() && own.stream().noneMatch(each -> each.text().startsWith(COMMAND))) {
            return new FailureCard(ended.entry(), name, ended.code(), text + " (" + hex(ended.code()) + ")", ended.next(), lines(own));
        }
        Optional<KnownCode> known = codes.find(ended.code(), program(own));
        String cause = known.map(each -> each.cause() + " (" + each.whose() + ", " + hex(ended.code()) + ")").orElse("It ended with " + hex(ended.code()) + ".");
        String fix = (ended.next() + " " + known.map(KnownCode::fix).filter(general -> !general.equals(ended.next())).orElse("")).strip();
        return new FailureCard(ended.entry(), name, ended.code(), text.isEmpty() ? cause : cause + " " + text, fix, lines(own));
    }

    private static String hex(long code) {
        return code + ", 0x" + String.format(Locale.ROOT, "%08X", code);
    }

    /** The program whose code it is, by the last command line that was told. */
    private static String program(List<Said> said) {
        String last = said.stream().map(Said::text).filter(text -> text.startsWith(COMMAND)).reduce("", (first, second) -> second).toLowerCase(Locale.ROOT);
        return last.contains("scanstate") || last.contains("loadstate") ? "USMT" : last.contains("ccmsetup") ? "ccmsetup" : last.contains("msiexec") ? "Installer"
                : last.contains("dism") ? "DISM" : last.contains("setup.exe") ? "Setup" : "";
    }

    private static List<String> lines(List<Said> said) {
        List<Said> bad = said.stream().filter(each -> each.level() != Level.INFO).toList();
        List<Said> chosen = bad.isEmpty() ? said : bad;
        return chosen.subList(Math.max(0, chosen.size() - MOST_LINES), chosen.size()).stream().map(Said::text).toList();
    }
}
