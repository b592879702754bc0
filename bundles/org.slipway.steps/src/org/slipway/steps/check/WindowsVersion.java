package org.slipway.steps.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A version of Windows such as 10.0.22631; what is not written counts as zero. */
record WindowsVersion(List<Long> parts) implements Comparable<WindowsVersion> {

    static WindowsVersion of(String text) {
        return parse(text).orElseThrow();
    }

    /** Empty for what is no version, a variable for instance. */
    static Optional<WindowsVersion> parse(String text) {
        String plain = text.strip();
        return !plain.matches("\\d{1,9}(\\.\\d{1,9}){0,3}") ? Optional.empty()
                : Optional.of(new WindowsVersion(Arrays.stream(plain.split("\\.")).map(Long::valueOf).toList()));
    }

    @Override
    public int compareTo(WindowsVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int difference = Long.compare(part(i), other.part(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private long part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(String::valueOf).toList());
    }
}
