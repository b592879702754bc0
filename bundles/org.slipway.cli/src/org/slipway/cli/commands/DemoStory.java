package org.slipway.cli.commands;

import static org.slipway.cli.ExitCode.OK;
import static org.slipway.cli.ExitCode.PROBLEMS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** What the demo shows, act by act: first a site, then what is done with it. */
final class DemoStory {
    static final String SITE = "contoso";
    private static final String SECRET = "OSDJoinPassword";

    private final Stage stage;
    private final Path site;

    DemoStory(Stage stage, Path site) {
        this.stage = stage;
        this.site = site;
    }

    void tell() throws ProblemException, IOException {
        aSiteIsAFolder();
        mistakesAreFound();
        oneChangeIsOneLine();
        idsHoldTogether();
        changesHaveAMeaning();
        secretsStaySecret();
        otherToolsJoin();
        new DeploymentStory(stage, site).tell();
    }

    private void aSiteIsAFolder() throws ProblemException {
        stage.heading("A site is a folder of text");
        stage.say("Devices, applications, who gets what and when: small YAML files that people read, review and keep in git. "
                + "Here is one of an invented company.");
        stage.run(site.getParent(), OK, "init", SITE, "--demo");
        stage.run(site, OK, "list", "--kind", "device");
        stage.run(site, OK, "show", "reader-pilot");
        stage.run(site, OK, "check");
    }

    private void mistakesAreFound() throws ProblemException, IOException {
        stage.heading("Mistakes are found before they reach a machine");
        stage.say("Somebody misspells the collection in deployments/reader-pilot.yaml.");
        stage.edit(site.resolve("deployments/reader-pilot.yaml"), "collection: pilot", "collection: pilto");
        stage.run(site, PROBLEMS, "check");
        stage.run(site, OK, "explain", "REF-DANGLING");
        stage.run(site, OK, "set", "reader-pilot", "collection", "pilot");
        stage.run(site, OK, "check");
    }

    private void oneChangeIsOneLine() throws ProblemException {
        stage.heading("One change is one line in git");
        stage.say("Comments, order and layout stay as they are, and a value that cannot be is refused.");
        stage.run(site, OK, "set", "pc-reception", "variables.OSDComputerName.value", "CF-FRONTDESK");
        stage.run(site, PROBLEMS, "set", "pe-x64", "scratchSpace", "2 GiB");
        stage.run(site, OK, "fmt", "--check");
    }

    private void idsHoldTogether() throws ProblemException, IOException {
        stage.heading("Files refer to each other by id");
        Folders.copy(site, site.resolveSibling("before"));
        stage.run(site, OK, "uses", "pilot");
        stage.run(site, OK, "rename", "pilot", "early-birds");
        stage.run(site, OK, "check");
    }

    private void changesHaveAMeaning() throws ProblemException {
        stage.heading("What changed, in meaning");
        stage.say("Compared with the copy from before: by id and feature, whatever the layout and the files.");
        stage.run(site, OK, "set", "vpn-notebooks", "schedule.deadline", "2026-11-30T06:00");
        stage.run(site, OK, "diff", "../before", ".");
    }

    private void secretsStaySecret() throws ProblemException, IOException {
        stage.heading("Secrets stay out of files");
        stage.say("A secret variable is a name; its value goes from standard input into a sealed store, never through arguments.");
        String password = UUID.randomUUID().toString();
        stage.pipe(site, password + "\n", "secret", "set", SECRET);
        stage.run(site, OK, "secret", "list");
        List<Path> leaks = new Leaks(password).in(site.getParent());
        if (!leaks.isEmpty()) {
            throw new ProblemException(Problem.error("DEMO-STEP", "The secret's value stands in the clear in " + leaks + "."));
        }
        stage.say("No file under the demo's folder holds the value: all of them were searched for it just now.");
    }

    private void otherToolsJoin() throws ProblemException, IOException {
        stage.heading("Other tools join in");
        stage.say("Editors complete and check the files by a JSON Schema of everything installed; EMF tools read them as XMI, and back "
                + "again not a byte is lost.");
        stage.run(site, OK, "schema", "--out", ".slipway/schema.json");
        stage.run(site, OK, "convert", "applications/vpn.yaml", "--to", "xmi", "--out", ".slipway/vpn.xmi");
        stage.run(site, OK, "convert", ".slipway/vpn.xmi", "--to", "yaml", "--out", ".slipway/vpn.yaml");
        if (Files.mismatch(site.resolve("applications/vpn.yaml"), site.resolve(".slipway/vpn.yaml")) >= 0) {
            throw new ProblemException(Problem.error("DEMO-STEP", "There and back again, the file is not the same."));
        }
        stage.say("The file that came back is the same, byte for byte.");
    }
}
