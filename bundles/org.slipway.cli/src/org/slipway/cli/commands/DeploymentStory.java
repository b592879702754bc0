package org.slipway.cli.commands;

import static org.slipway.cli.ExitCode.OK;
import static org.slipway.cli.ExitCode.PROBLEMS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** The second half of the demo: a task sequence from its import to a fleet. */
final class DeploymentStory {
    private static final String SEQUENCE = "OFFICE";
    /** So many lines of the log are enough. */
    private static final int SHOWN = 3;
    /** It stands in the file that is imported. */
    private static final String PASSWORD = "Lamp-and-Table-7";

    private final Stage stage;
    private final Path site;

    DeploymentStory(Stage stage, Path site) {
        this.stage = stage;
        this.site = site;
    }

    void tell() throws ProblemException, IOException {
        aSequenceComesFromMdt();
        anOldMistakeIsFound();
        itIsPlanned();
        aMachineIsDeployed();
        aFleetIsTried();
    }

    private void aSequenceComesFromMdt() throws ProblemException, IOException {
        stage.heading("A task sequence comes over from MDT");
        stage.say("Each step becomes the typed step it is, and every element of the file is accounted for. A password stood in it in the clear.");
        Path share = Files.createDirectories(site.resolveSibling("share").resolve(SEQUENCE));
        Files.writeString(share.resolve("ts.xml"), DemoSite.deployment("ts.xml"));
        stage.run(site, OK, "import", "ts", "../share/OFFICE/ts.xml");
        if (!new Leaks(PASSWORD).in(site).isEmpty()) {
            throw new ProblemException(Problem.error("DEMO-STEP", "The password of the imported file stands in the clear."));
        }
        stage.say("The password is in the sealed store now, and in no file of the site.");
    }

    private void anOldMistakeIsFound() throws ProblemException, IOException {
        stage.heading("A mistake that nobody saw for years");
        stage.run(site, PROBLEMS, "check");
        stage.say("A misspelt variable: that step was skipped on every machine. An editor mends it.");
        stage.edit(site.resolve("task-sequences/office.yaml"), "variable: DeploymentTyp\n", "variable: DeploymentType\n");
    }

    private void itIsPlanned() throws ProblemException {
        stage.heading("What will be done, before anything is");
        stage.run(site, OK, "plan", SEQUENCE, "--simulation");
    }

    private void aMachineIsDeployed() throws ProblemException, IOException {
        stage.heading("A machine is deployed, and loses its power on the way");
        stage.say("The machine is only thought of; what carries out the steps is what runs on real ones. It is described in a file:");
        String machine = DemoSite.deployment("lab.yaml");
        Files.writeString(site.resolveSibling("lab.yaml"), machine);
        stage.quote(machine.lines().toList());
        stage.run(site, OK, "run", SEQUENCE, "--target", "simulated:../lab.yaml", "--journal", "../run");
        stage.say("The image was applied again after the cut; the step that failed may fail, and the run went on. The journal knows all of it, "
                + "and admins read it in the tool they are used to:");
        stage.run(site, OK, "journal", "export", "../run", "--format", "cmtrace", "--out", "../smsts.log");
        List<String> log = Files.readAllLines(site.resolveSibling("smsts.log"));
        stage.quote(log.stream().filter(line -> line.contains("Register in the asset list")).limit(SHOWN).toList());
    }

    private void aFleetIsTried() throws ProblemException {
        stage.heading("Two hundred machines before the first real one");
        stage.say("Twelve models, one power cut in ten. The same seed gives the same report, byte for byte.");
        stage.run(site, PROBLEMS, "simulate", SEQUENCE, "--devices", "200", "--models", "mix", "--seed", "7", "--fail",
                "cut at 'apply image*' chance 10 %", "--report", "../fleet.html");
        stage.say("Power cuts harm none of them. What would have failed on the day are the machines whose network adapter Windows PE has no driver for.");
    }
}
