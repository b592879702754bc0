package org.slipway.engine.machine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which letters volumes have for a run: those that it found, and those that it gave. A variable keeps them, as {@code 0/3=C: 1/1=D:}. */
public record DriveLetters(Map<Place, String> letters) {
    /** The variable that keeps them during a run. */
    public static final String VARIABLE = "_SlipwayDriveLetters";
    /** The variable that keeps the drive of the system in which a run began, as {@code C:}. */
    public static final String SYSTEM = "_SlipwaySystemDrive";
    private static final Pattern ONE = Pattern.compile("(\\d{1,4})/(\\d{1,4})=([A-Z]:)");

    /** @param partition from 1 */
    public record Place(int disk, int partition) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return disk == other.disk ? Integer.compare(partition, other.partition) : Integer.compare(disk, other.disk);
        }
    }

    public DriveLetters {
        letters = Map.copyOf(letters);
    }

    /** What is not understood is none. */
    public static DriveLetters of(String text) {
        return new DriveLetters(List.of(text.split(" ")).stream().map(ONE::matcher).filter(Matcher::matches)
                .collect(Collectors.toMap(one -> new Place(Integer.parseInt(one.group(1)), Integer.parseInt(one.group(2))), one -> one.group(3), (first, second) -> second)));
    }

    /** With those of one disk that it has now. */
    public DriveLetters of(int disk, List<Disks.Volume> volumes) {
        var all = new TreeMap<Place, String>(letters);
        all.keySet().removeIf(each -> each.disk() == disk);
        volumes.stream().filter(each -> each.disk() == disk && each.letter().isPresent())
                .forEach(each -> all.put(new Place(disk, each.partition()), each.letter().get()));
        all.entrySet().removeIf(each -> each.getKey().disk() != disk && all.entrySet().stream()
                .anyMatch(other -> other.getKey().disk() == disk && Objects.equals(other.getValue(), each.getValue())));
        return new DriveLetters(all);
    }

    /** The letter of one volume, if it is to have one. */
    public Optional<String> at(int disk, int partition) {
        return Optional.ofNullable(letters.get(new Place(disk, partition)));
    }

    @Override
    public String toString() {
        return new TreeMap<>(letters).entrySet().stream().map(each -> each.getKey().disk() + "/" + each.getKey().partition() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
