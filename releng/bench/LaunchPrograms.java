import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.target.CommandLine;
import org.slipway.target.linux.process.LinuxProcesses;
import org.slipway.target.linux.process.Programs;
import org.slipway.target.linux.process.Stamp;

/** Starts a program that does nothing, one after the other, as a step does on Linux, and says how long one took. */
class LaunchPrograms {
    /** How often; the program; the file for the seconds. */
    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        var processes = new LinuxProcesses(new Programs(new Stamp("bench")), path -> Optional.empty());
        launch(processes, times, arguments[1]); // classes are loaded by the first ones
        Files.writeString(Path.of(arguments[2]), String.format(Locale.ROOT, "%.9f", launch(processes, times, arguments[1])));
    }

    private static double launch(LinuxProcesses processes, int times, String program) throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            if (processes.run(CommandLine.of(program), line -> { }).code() != 0) {
                throw new IllegalStateException(program + " failed");
            }
        }
        return (System.nanoTime() - begun) / 1e9 / times;
    }
}
