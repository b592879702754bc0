package org.slipway.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.DriveLetters;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Value;
import org.slipway.engine.variables.VariableNames;

/**
 * What a run that begins in the installed system knows of it, wherever the run goes on: where it keeps what outlives the emptying of a volume,
 * which letters the volumes have, and how the computer is called. The journal keeps it from the beginning.
 *
 * <p>A run that begins in a boot environment has none of it. It keeps nothing on the disk yet, so sequences may divide that; and the name of the
 * environment is the same on many machines, so none of them is to be called so.
 */
final class MachineVariables {
    /** The folder of the run: where its files are, on the drive that SMSTSLocalDataDrive names or else the system's. */
    static final String DATA = "_SMSTSMDataPath";
    /** Where content is kept that was brought. Sequences keep their hands off a disk as long as there is one. */
    static final String CACHE = "_SMSTSClientCache";
    /**
     * Where user state is kept if nobody says where. No reference tells the folder; this one is in the folder of the run, which stays in any
     * case, and on the volume of the system, because links lead nowhere else.
     */
    static final String STATE = "_SMSTSUserStatePath";
    static final String NAME = "_SMSTSMachineName";
    private static final String LOCAL_DRIVE = "SMSTSLocalDataDrive";
    private static final String FOLDER = "\\_SMSTaskSequence";
    private static final Pattern DRIVE = Pattern.compile("[A-Z]:");

    private final Target target;

    MachineVariables(Target target) {
        this.target = target;
    }

    /** What is given, and what the system adds to it. A name that is given, the site's, stays. */
    Map<String, Value> add(Map<String, Value> given) throws TargetException {
        if (target.inBootEnvironment()) {
            return given;
        }
        var all = new LinkedHashMap<>(given);
        Optional<Disks> disks = target.offer(Disks.class);
        List<Volume> volumes = disks.isPresent() ? disks.get().volumes() : List.of();
        String system = fact("Win32_OperatingSystem", "SystemDrive").flatMap(MachineVariables::drive).orElse("C:");
        String data = text(given, LOCAL_DRIVE).flatMap(MachineVariables::drive).filter(drive -> disks.isEmpty() || has(volumes, drive)).orElse(system) + FOLDER;
        put(all, DATA, data);
        put(all, CACHE, data + "\\Packages");
        put(all, STATE, system + FOLDER + "\\UserState");
        put(all, DriveLetters.SYSTEM, system);
        put(all, DriveLetters.VARIABLE, letters(volumes).toString());
        if (text(given, NAME).isEmpty()) {
            fact("Win32_ComputerSystem", "Name").ifPresent(name -> put(all, NAME, name));
        }
        return all;
    }

    /** As they are now; the boot environment would hand them out in its own order. */
    private static DriveLetters letters(List<Volume> volumes) {
        DriveLetters letters = DriveLetters.of("");
        for (int disk : volumes.stream().mapToInt(Volume::disk).distinct().toArray()) {
            letters = letters.of(disk, volumes);
        }
        return letters;
    }

    private static boolean has(List<Volume> volumes, String drive) {
        return volumes.stream().anyMatch(each -> each.letter().filter(drive::equals).isPresent());
    }

    private static Optional<String> drive(String said) {
        String letter = said.strip().toUpperCase(Locale.ROOT).replaceFirst("\\\\+$", "");
        return Optional.of(letter.length() == 1 ? letter + ":" : letter).filter(DRIVE.asMatchPredicate());
    }

    /** A system that cannot be asked has the usual drive, and no name. */
    private Optional<String> fact(String className, String property) {
        try {
            return target.facts().rows(Facts.CIMV2, className).stream().map(row -> row.text(property)).filter(Predicate.not(String::isBlank)).findFirst();
        } catch (TargetException untold) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Map<String, Value> variables, String name) {
        return variables.entrySet().stream().filter(each -> same(each.getKey(), name)).map(each -> each.getValue().text()).filter(Predicate.not(String::isBlank)).findFirst();
    }

    /** The names are the engine's, so nobody else's value counts. */
    private static void put(Map<String, Value> variables, String name, String value) {
        variables.keySet().removeIf(each -> same(each, name));
        variables.put(name, Value.plain(value));
    }

    private static boolean same(String one, String other) {
        return VariableNames.folded(one).equals(VariableNames.folded(other));
    }
}
