package org.slipway.target.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a simulated machine says about itself: where it had to assume something, so that nobody takes it for known. */
final class Notes {
    private static final int MOST = 1_000;

    private final List<String> said = new ArrayList<>();
    private int told;
    private Consumer<String> listener = text -> { };

    void listener(Consumer<String> hears) {
        listener = hears;
    }

    void say(String text) {
        if (said.size() < MOST && !said.contains(text)) {
            said.add(text);
            listener.accept(text);
        }
    }

    /** Those that came since this was asked last. */
    List<String> fresh() {
        List<String> fresh = List.copyOf(said.subList(told, said.size()));
        told = said.size();
        return fresh;
    }

    List<String> said() {
        return List.copyOf(said);
    }
}
