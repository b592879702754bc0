package org.slipway.cli.internal;

import java.util.Optional;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {
    @Option(names = "--site", paramLabel = "DIR", order = 1000,
            description = "The site to work on (default: the nearest folder upward that holds site.yaml).")
    private String site;

    @Option(names = "--json", order = 1001, description = "Answers in JSON, for scripts.")
    private boolean json;

    @Option(names = { "-h", "--help" }, usageHelp = true, order = 1002, description = "Shows this.")
    private boolean help;

    Optional<String> site() {
        return Optional.ofNullable(site);
    }

    boolean json() {
        return json;
    }

    boolean help() {
        return help;
    }
}
