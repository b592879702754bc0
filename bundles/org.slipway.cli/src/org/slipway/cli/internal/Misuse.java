package org.slipway.cli.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.cli.Discreet;
import org.slipway.cli.WrongUse;
import org.slipway.model.text.Similar;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line that picocli refused, and what may have been meant. */
final class Misuse {

    private Misuse() {
    }

    static WrongUse explain(ParameterException refused) {
        CommandLine line = refused.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        if (refused instanceof UnmatchedArgumentException && line.getCommand() instanceof Discreet discreet) {
            return new WrongUse("There are more words or other options than " + name + " takes; they are not repeated here, since one may be a secret.",
                    discreet.howToGiveIt() + " See " + name + " --help.");
        }
        List<String> unknown = refused instanceof UnmatchedArgumentException unmatched ? unmatched.getUnmatched() : List.of();
        String see = "See " + name + " --help";
        Optional<String> meant = unknown.stream().map(word -> near(word, line)).flatMap(Optional::stream).findFirst();
        String value = unknown.stream().anyMatch(word -> word.startsWith("-"))
                ? " A value that begins with a hyphen goes behind -- (slipway … -- -value)." : "";
        return new WrongUse(sentence(refused.getMessage()), meant.map(word -> "Did you mean " + word + "? " + see)
                .orElse(see + "." + value));
    }

    private static Optional<String> near(String word, CommandLine line) {
        String plain = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        Stream<String> options = line.getCommandSpec().options().stream().map(OptionSpec::names).flatMap(Stream::of);
        Collection<String> known = plain.startsWith("-") ? options.toList() : line.getSubcommands().keySet();
        return Similar.to(plain, known);
    }

    private static String sentence(String text) {
        String plain = text.strip().replace('\'', '"').replaceAll("is not an? (?:long|int|integer|short|byte)\\b", "is no whole number, or too large");
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
