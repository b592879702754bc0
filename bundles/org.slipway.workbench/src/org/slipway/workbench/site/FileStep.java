package org.slipway.workbench.site;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One change of one file, that knows what it replaces and so can be taken back. */
sealed interface FileStep {
    String path();

    FileStep inverse();

    /** Whether steps can be done one after the other on the texts that files have; empty stands for no such file. */
    static boolean fit(List<FileStep> steps, Function<String, Optional<String>> texts) {
        var now = new HashMap<String, Optional<String>>();
        for (FileStep step : steps) {
            Optional<String> text = now.computeIfAbsent(step.path(), texts);
            boolean fits = switch (step) {
                case Replace replace -> text.filter(replace::fits).isPresent();
                case Delete delete -> text.filter(delete.text()::equals).isPresent();
                case Create create -> text.isEmpty();
            };
            if (!fits) {
                return false;
            }
            now.put(step.path(), switch (step) {
                case Replace replace -> text.map(replace::apply);
                case Delete delete -> Optional.empty();
                case Create create -> Optional.of(create.text());
            });
        }
        return true;
    }

    record Replace(String path, int offset, String removed, String inserted) implements FileStep {
        @Override
        public Replace inverse() {
            return new Replace(path, offset, inserted, removed);
        }

        /** This step and one on what it put there, as one; empty where the other begins or ends elsewhere. */
        Optional<Replace> then(Replace next) {
            int from = next.offset - offset;
            int to = from + next.removed.length();
            return from < 0 || to > inserted.length() ? Optional.empty()
                    : Optional.of(new Replace(path, offset, removed, inserted.substring(0, from) + next.inserted + inserted.substring(to)));
        }

        boolean fits(String text) {
            return text.startsWith(removed, offset);
        }

        String apply(String text) {
            return text.substring(0, offset) + inserted + text.substring(offset + removed.length());
        }

        /** The smallest single replacement that makes one text the other. */
        static Replace between(String path, String before, String after) {
            int shorter = Math.min(before.length(), after.length());
            int start = 0;
            while (start < shorter && before.charAt(start) == after.charAt(start)) {
                start++;
            }
            int end = 0;
            while (end < shorter - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
                end++;
            }
            return new Replace(path, start, before.substring(start, before.length() - end), after.substring(start, after.length() - end));
        }

        boolean isNothing() {
            return removed.isEmpty() && inserted.isEmpty();
        }
    }

    record Create(String path, String text) implements FileStep {
        @Override
        public Delete inverse() {
            return new Delete(path, text);
        }
    }

    record Delete(String path, String text) implements FileStep {
        @Override
        public Create inverse() {
            return new Create(path, text);
        }
    }
}
