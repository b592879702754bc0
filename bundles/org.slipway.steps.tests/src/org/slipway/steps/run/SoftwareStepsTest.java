package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.machine.Software.Installed;
import org.slipway.model.Application;
import org.slipway.model.Condition;
import org.slipway.model.Installer;
import org.slipway.model.ModelFactory;
import org.slipway.model.Package;
import org.slipway.steps.DownloadPackageContent;
import org.slipway.steps.DownloadPlace;
import org.slipway.steps.InstallApplication;
import org.slipway.steps.InstallPackage;
import org.slipway.steps.InstallSoftwareUpdates;
import org.slipway.steps.StepsFactory;
import org.slipway.steps.UpdateChoice;

class SoftwareStepsTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;

    private final Bench system = Bench.inSystem();

    private static Condition there(String path) {
        var condition = ModelFactory.eINSTANCE.createFileCondition();
        condition.setPath(path);
        return condition;
    }

    /** Installed by “install NAME”, and known by the file C:\NAME. */
    private static Application application(Bench bench, String name, boolean detected) {
        Application made = bench.with(ModelFactory.eINSTANCE.createApplication(), name);
        Installer installer = ModelFactory.eINSTANCE.createInstaller();
        installer.setInstall("install " + name);
        if (detected) {
            installer.setDetect(there("C:\\" + name));
        }
        made.getInstallers().add(installer);
        return made;
    }

    private static void installing(Bench bench) {
        bench.machine.running = line -> {
            if (line.startsWith("install ")) {
                bench.machine.file("C:\\" + line.substring("install ".length()), "x");
            }
        };
    }

    private static InstallApplication step(Application... applications) {
        InstallApplication step = STEPS.createInstallApplication();
        step.getApplications().addAll(List.of(applications));
        return step;
    }

    @Test
    void applicationsAreInstalledInOrderAfterThoseTheyNeedAndPassedOverWhereTheyAreThere() throws Exception {
        installing(system);
        Application runtime = application(system, "runtime", true);
        Application editor = application(system, "editor", true);
        editor.getDependsOn().add(runtime);
        runtime.getDependsOn().add(editor); // a circle harms nobody
        Application there = application(system, "there", true);
        system.machine.file("C:\\there", "x");
        system.succeeds(step(there, editor));
        assertEquals(List.of("run install runtime", "run install editor"), system.machine.done);
        assertEquals("Success", system.variable("_TSAppInstallStatus"));
    }

    @Test
    void anApplicationThatIsNotFoundAfterItsInstallationHasFailed() throws Exception {
        assertTrue(system.fails(0x87D00324L, step(application(system, "ghost", true))).contains("not found afterwards"));
        assertEquals("Error", system.variable("_TSAppInstallStatus"));
    }

    @Test
    void aFailureStopsTheOthersUnlessTheStepGoesOn() throws Exception {
        InstallApplication step = step(application(system, "bad", false), application(system, "good", false));
        system.machine.ends("install bad", 1603, "");
        system.fails(1603, step);
        assertEquals(List.of("run install bad"), system.machine.done);

        var going = Bench.inSystem();
        going.machine.ends("install bad", 1603, "");
        InstallApplication other = step(application(going, "bad", false), application(going, "good", false));
        other.setContinueOnInstallError(true);
        going.fails(1603, other);
        assertEquals(List.of("run install bad", "run install good"), going.machine.done);
    }

    @Test
    void aFailureIsTriedAgainAsOftenAsVariablesSay() throws Exception {
        system.machine.ends("install bad", 1618, "");
        system.given("OSDAppInstallRetries", "2").given("OSDAppInstallRetryTimeout", "5000").fails(1618, step(application(system, "bad", false)));
        assertEquals(List.of("run install bad", "pause 5", "run install bad", "pause 5", "run install bad"), system.machine.done);
    }

    @Test
    void missingContentOfAnApplicationIsItsOwnFailureAndTheOthersFollow() throws Exception {
        Application bad = withContent(application(system, "bad", false));
        InstallApplication step = step(bad, application(system, "good", false));
        step.setContinueOnInstallError(true);
        system.machine.abilities.refused.add("bring bad");
        system.given("OSDAppInstallRetries", "2");
        assertTrue(system.fails(0x80070005L, step).contains("bring bad"));
        assertEquals(List.of("run install good"), system.machine.done, "it is not tried again where the others follow anyway");
        assertEquals("Error", system.variable("_TSAppInstallStatus"));
        assertEquals("", system.variable("_TSAppInstallDone"));

        var strict = Bench.inSystem().given("OSDAppInstallRetries", "1").given("OSDAppInstallRetryTimeout", "5000");
        InstallApplication stopping = step(withContent(application(strict, "bad", false)), application(strict, "good", false));
        strict.machine.abilities.refused.add("bring bad");
        strict.fails(0x80070005L, stopping);
        assertEquals(List.of("pause 5"), strict.machine.done);
        assertEquals("Error", strict.variable("_TSAppInstallStatus"));
    }

    @Test
    void aFailureIsNotForgottenOverARestartBetweenApplications() throws Exception {
        system.machine.ends("install bad", 1603, "");
        system.machine.ends("install one", 3010, "");
        InstallApplication step = step(application(system, "bad", false), application(system, "one", false), application(system, "two", false));
        step.setContinueOnInstallError(true);
        assertTrue(system.fails(1603, step).contains("“bad”"));
        assertEquals(List.of("run install bad", "run install one", "restart SYSTEM", "run install two"), system.machine.done);
        assertEquals("Error", system.variable("_TSAppInstallStatus"));
        assertEquals("", system.variable("_TSAppInstallDone"));
    }

    @Test
    void aWarningIsNotForgottenOverARestartBetweenApplications() throws Exception {
        system.machine.ends("install one", 3010, "");
        Application other = application(system, "arm", false);
        other.getInstallers().getFirst().setWhen(there("C:\\arm64"));
        system.succeeds(step(other, application(system, "one", false), application(system, "two", false)));
        assertEquals("Warning", system.variable("_TSAppInstallStatus"));
    }

    private static Application withContent(Application application) {
        var content = ModelFactory.eINSTANCE.createContentReference();
        content.setPath(application.getId());
        application.getContent().add(content);
        return application;
    }

    @Test
    void theMachineRestartsBetweenApplicationsThatWantItAndNoneIsInstalledTwice() throws Exception {
        system.machine.ends("install one", 3010, "");
        system.machine.ends("install two", 3010, "");
        system.succeeds(step(application(system, "one", false), application(system, "two", false)));
        assertEquals(List.of("run install one", "restart SYSTEM", "run install two", "restart SYSTEM"), system.machine.done);
        assertEquals("", system.variable("_TSAppInstallDone"));
    }

    @Test
    void anApplicationThatIsNotForTheMachineIsAWarningOrAnError() throws Exception {
        Application other = application(system, "arm", false);
        other.getInstallers().getFirst().setWhen(there("C:\\arm64"));
        system.succeeds(step(other));
        assertEquals("Warning", system.variable("_TSAppInstallStatus"));

        var strict = Bench.inSystem().given("TSErrorOnWarning", "True");
        Application again = application(strict, "arm", false);
        again.getInstallers().getFirst().setWhen(there("C:\\arm64"));
        strict.fails(0x87D00215L, step(again));
    }

    @Test
    void theListOfVariablesHasTwoDigitsAndEndsAtItsFirstGap() throws Exception {
        application(system, "Editor", false);
        application(system, "Viewer", false);
        InstallApplication step = step();
        step.setBaseVariable("App");
        system.given("App01", "Viewer").given("App02", "Editor").given("App04", "Nobody").given("App001", "Nobody").succeeds(step);
        assertEquals(List.of("run install Viewer", "run install Editor"), system.machine.done);

        var none = Bench.inSystem().given("App002", "Editor");
        none.succeeds(step);
        assertEquals(Result.SKIPPED, none.result());

        var wrong = Bench.inSystem().given("App01", "Nobody");
        assertTrue(wrong.fails(0x80070490L, step).contains("Nobody"));
    }

    @Test
    void theToolkitsListsAreInstalledWhereTheStepNamesNothing() throws Exception {
        application(system, "one", false);
        application(system, "two", false);
        system.toolkit().given("MandatoryApplications001", "two").given("Applications001", "one").given("Applications002", "two").succeeds(step());
        assertEquals(List.of("run install two", "run install one"), system.machine.done);
    }

    @Test
    void anInstallationThatWasBrokenOffIsRepeatedOnlyWhereItCanBeTold() throws Exception {
        installing(system);
        system.brokenOff(step(application(system, "known", true)));
        assertEquals(List.of("run install known"), system.machine.done);

        var unknown = Bench.inSystem();
        InstallApplication once = step(application(unknown, "unknown", false));
        once.setRetries(0);
        unknown.brokenOff(once);
        assertEquals(List.of(), unknown.machine.done);
    }

    @Test
    void anInstallationThatWasBrokenOffIsBegunAgainAsOftenAsIsUsual() throws Exception {
        system.brokenOff(step(application(system, "unknown", false)));
        assertEquals(List.of("run install unknown"), system.machine.done);
    }

    private static Package tools(Bench bench) {
        Package made = bench.files("PKG00001");
        Bench.program(made, "Install", "setup.exe /q");
        var silent = Bench.program(made, "Repair", "setup.exe /r");
        silent.setStartIn("x64");
        return made;
    }

    @Test
    void aProgramOfAPackageRunsInItsFolder() throws Exception {
        InstallPackage step = STEPS.createInstallPackage();
        step.setPackage(tools(system));
        step.setProgram("Repair");
        system.succeeds(step);
        var command = system.machine.commands.getFirst();
        assertEquals("setup.exe /r", command.line());
        assertEquals(Optional.of("C:\\Cache\\PKG00001\\x64"), command.folder());
        assertEquals(120, command.timeout().orElseThrow().toMinutes());
    }

    @Test
    void aProgramThatIsNotNamedMustBeTheOnlyOne() throws Exception {
        InstallPackage step = STEPS.createInstallPackage();
        step.setPackage(tools(system));
        assertTrue(system.fails(0x80070490L, step).contains("more than one"));
    }

    @Test
    void programsOfVariablesRunUpToTheFirstGapAndAMalformedOneFailsBeforeAnyRuns() throws Exception {
        InstallPackage step = STEPS.createInstallPackage();
        step.setBaseVariable("Pkg");
        tools(system);
        system.machine.ends("setup.exe /q", 3010, "");
        system.given("Pkg001", "PKG00001:Install").given("Pkg002", "PKG00001:Repair").given("Pkg01", "x").succeeds(step);
        assertEquals(List.of("bring PKG00001", "run setup.exe /q", "bring PKG00001", "run setup.exe /r", "restart SYSTEM"), system.machine.done);

        var lower = Bench.inSystem().given("Pkg001", "PKG00001:Install").given("Pkg002", "pkg00001:Install");
        tools(lower);
        assertTrue(lower.fails(0x80070057L, step).contains("Pkg002"));
        assertEquals(List.of(), lower.machine.done);

        var none = Bench.inSystem();
        none.succeeds(step);
        assertEquals(Result.SKIPPED, none.result());
    }

    @Test
    void missingContentOfOneProgramStopsTheOthersOnlyWhereTheStepDoesNotGoOn() throws Exception {
        InstallPackage step = STEPS.createInstallPackage();
        step.setBaseVariable("Pkg");
        step.setContinueOnInstallError(true);
        tools(system);
        Bench.program(system.files("PKG00002"), "Install", "other.exe");
        system.machine.abilities.refused.add("bring PKG00001");
        system.given("Pkg001", "PKG00001:Install").given("Pkg002", "PKG00002:Install").fails(0x80070005L, step);
        assertEquals(List.of("bring PKG00002", "run other.exe"), system.machine.done);

        var strict = Bench.inSystem().given("Pkg001", "PKG00001:Install").given("Pkg002", "PKG00001:Repair");
        tools(strict);
        strict.machine.abilities.refused.add("bring PKG00001");
        step.setContinueOnInstallError(false);
        strict.fails(0x80070005L, step);
        assertEquals(List.of(), strict.machine.done);
    }

    @Test
    void theFirstScanOfARunIsAFullOne() throws Exception {
        InstallSoftwareUpdates all = STEPS.createInstallSoftwareUpdates();
        all.setUpdates(UpdateChoice.ALL);
        system.succeeds(all, STEPS.createInstallSoftwareUpdates());
        assertEquals(List.of("updates all", "updates cached"), system.machine.done);
    }

    @Test
    void updatesThatWantItGetTheirRestartAndTimeForASecondOne() throws Exception {
        system.machine.abilities.installed = new Installed(true, List.of("KB5031455"));
        system.given("SMSTSWaitForSecondReboot", "600").succeeds(STEPS.createInstallSoftwareUpdates());
        assertEquals(List.of("updates", "restart SYSTEM", "pause 600"), system.machine.done);
        assertEquals("0", system.variable("SMSTSWaitForSecondReboot"));
        assertTrue(system.said().contains("KB5031455"));
    }

    @Test
    void contentIsBroughtAndItsPathsAreTold() throws Exception {
        DownloadPackageContent step = STEPS.createDownloadPackageContent();
        step.getPackages().add(system.files("one"));
        step.getPackages().add(system.files("two"));
        step.setPathVariable("Where");
        step.setPlace(DownloadPlace.FOLDER);
        step.setFolder("D:\\Stage");
        system.succeeds(step);
        assertEquals("D:\\Stage\\one", system.variable("Where01"));
        assertEquals("D:\\Stage\\two", system.variable("Where02"));
    }

    @Test
    void contentThatCannotBeBroughtFailsOnlyWhereTheStepSaysSo() throws Exception {
        DownloadPackageContent step = STEPS.createDownloadPackageContent();
        step.getPackages().add(system.files("one"));
        step.getPackages().add(system.files("two"));
        step.setPathVariable("Where");
        system.machine.abilities.refused.add("bring one");
        system.succeeds(step);
        assertEquals("", system.variable("Where01"));
        assertEquals("C:\\Cache\\two", system.variable("Where02"));

        step.setContinueOnDownloadError(false);
        var strict = Bench.inSystem();
        strict.machine.abilities.refused.add("bring one");
        strict.fails(0x80070005L, step);
    }

    @Test
    void windowsPeHasNoCacheOfAClient() throws Exception {
        DownloadPackageContent step = STEPS.createDownloadPackageContent();
        step.setPlace(DownloadPlace.CLIENT_CACHE);
        new Bench().fails(0x80070032L, step);
    }

    @Test
    void contentThatTheNetworkKeptBackIsTriedAgain() throws Exception {
        DownloadPackageContent step = STEPS.createDownloadPackageContent();
        step.getPackages().add(system.files("one"));
        step.setContinueOnDownloadError(false);
        system.machine.abilities.refused.add("bring one");
        system.machine.abilities.refusal = 0x80070040L;
        system.given("SMSTSDownloadRetryCount", "3").given("SMSTSDownloadRetryDelay", "5").fails(0x80070040L, step);
        assertEquals(List.of("pause 5", "pause 5", "pause 5"), system.machine.done);

        var denied = Bench.inSystem();
        denied.machine.abilities.refused.add("bring one");
        denied.fails(0x80070005L, step);
        assertEquals(List.of(), denied.machine.done, "what waiting does not help is not waited for");
    }

    @Test
    void whatWasBroughtForAnApplicationGoesWhereTheStepSaysSo() throws Exception {
        InstallApplication step = step(withContent(application(system, "editor", false)));
        step.setClearCache(true);
        system.succeeds(step);
        assertEquals(List.of("bring editor", "run install editor", "delete C:\\Cache\\editor"), system.machine.done);
    }
}
