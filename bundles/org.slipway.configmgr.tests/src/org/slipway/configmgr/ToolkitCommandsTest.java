package org.slipway.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.base.Severity;
import org.slipway.sequence.Environment;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.Format;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.steps.CaptureUserState;
import org.slipway.steps.CommandLine;
import org.slipway.steps.toolkit.Configure;
import org.slipway.steps.toolkit.Gather;
import org.slipway.steps.toolkit.NextPhase;
import org.slipway.steps.toolkit.Tattoo;
import org.slipway.steps.toolkit.ToolkitFactory;
import org.slipway.steps.toolkit.UseToolkitPackage;

/** Scripts of the toolkit that sequences of Configuration Manager call by plain commands. */
class ToolkitCommandsTest extends WithFiles {

    private static String toolkit() {
        try (InputStream input = ToolkitCommandsTest.class.getResourceAsStream("toolkit.xml")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, Step> steps(TaskSequence sequence) {
        return ((Group) sequence.getEntries().getFirst()).getEntries().stream().map(Step.class::cast).collect(Collectors.toMap(Step::getName, step -> step));
    }

    private Map<String, Step> steps() throws Exception {
        return steps(imported(file("toolkit.xml", toolkit())).sequence());
    }

    private List<Problem> loud(TaskSequence sequence, Format to) {
        return new SequenceExport(kinds, to).write(sequence, entry -> Optional.empty()).problems().stream().filter(each -> each.severity() != Severity.INFO).toList();
    }

    @Test
    void aCommandThatCallsAScriptBecomesTheStepThatItIs() throws Exception {
        Map<String, Step> steps = steps();
        assertInstanceOf(UseToolkitPackage.class, steps.get("Use toolkit package"));
        assertInstanceOf(Tattoo.class, steps.get("Usual spelling"));
        assertInstanceOf(Configure.class, steps.get("Own spelling"));
        assertInstanceOf(Gather.class, steps.get("Gather by hand"));
        assertInstanceOf(NextPhase.class, steps.get("Successor in PowerShell"));
        assertInstanceOf(CaptureUserState.class, steps.get("With arguments"));
    }

    @Test
    void aScriptThatIsMerelyCopiedIsACommand() throws Exception {
        assertInstanceOf(CommandLine.class, steps().get("Merely copied"));
    }

    @Test
    void aPackageIsAReferenceWhateverTheStepIs() throws Exception {
        Gather gather = assertInstanceOf(Gather.class, steps().get("Gather from a package"));
        assertEquals("FAB00020", ((ExternalArtifact) gather.getPackage()).getForeignId());
        assertEquals(List.of(0L, 1L), gather.getSuccessCodes());
        assertEquals("%TEMP%", gather.getStartIn());
        assertEquals(Environment.OS, gather.getRunIn());
        assertInstanceOf(CommandLine.class, steps().get("From a package that the kind has no place for"));
    }

    @Test
    void aScriptThatIsToldNothingHasNothingSwitchedOn() throws Exception {
        assertFalse(((Gather) steps().get("Gather by hand")).isLocalOnly(), "the rules are worked through");
    }

    @Test
    void everySpellingComesBackAndHomeHearsNothingOfIt() throws Exception {
        Imported imported = imported(file("toolkit.xml", toolkit()));
        assertEquals(List.of(), imported.problems());
        assertEquals(parts(tree(toolkit())), imported.account().total());
        assertEquals(Canonical.of(tree(toolkit())), Canonical.of(tree(text(written(imported, "toolkit.xml", true)))));
        assertEquals(Canonical.of(tree(toolkit())), Canonical.of(tree(text(writtenThroughASite(imported, "toolkit.xml")))));
        assertEquals(List.of(), loud(imported.sequence(), Format.CONFIGMGR));
    }

    @Test
    void theReportNamesASpellingThatIsKeptAndNothingElse() throws Exception {
        List<Account.Line> lines = imported(file("toolkit.xml", toolkit())).account().lines().stream().filter(line -> line.fate() != Account.Fate.MAPPED).toList();
        assertTrue(lines.stream().anyMatch(line -> line.where().contains("Own spelling") && line.note().contains("spelled")), lines::toString);
        assertTrue(lines.stream().noneMatch(line -> line.where().contains("Usual spelling") || line.what().equals("defaultVarList") || line.fate() == Account.Fate.KEPT), lines::toString);
    }

    @Test
    void anOptionThatIsSetHereIsWrittenBesides() throws Exception {
        Imported imported = imported(file("toolkit.xml", toolkit()));
        ((Gather) steps(imported.sequence()).get("Gather by hand")).setRulesFile("Fabrikam.ini");
        String again = text(written(imported, "toolkit.xml", true));
        assertTrue(again.contains(">Fabrikam.ini</variable>"), again);
        assertTrue(again.contains("%deployroot%\\scripts\\ZTIGather.wsf"), again);
    }

    @Test
    void theOtherToolGetsItsOwnStep() throws Exception {
        Imported imported = imported(file("toolkit.xml", toolkit()));
        String xml = new SequenceExport(kinds, Format.MDT).write(imported.sequence(), entry -> Optional.empty()).root().toString();
        assertTrue(xml.contains("cscript.exe \"%SCRIPTROOT%\\ZTIConfigure.wsf\"") || xml.contains("cscript.exe &quot;%SCRIPTROOT%\\ZTIConfigure.wsf&quot;"), xml);
        assertTrue(xml.contains("type=\"BDD_Gather\""), xml);
    }

    @Test
    void aStepOfTheToolkitIsWrittenAsACommandAndToldWhatItNeeds() throws Exception {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        Step phase = ToolkitFactory.eINSTANCE.createNextPhase();
        phase.setName("Next phase");
        sequence.getEntries().add(phase);
        XmlElement step = tree(text(format.write(sequence, "a.xml", new Exporting(kinds, entry -> Optional.empty())).content())).child("step").orElseThrow();
        assertEquals(Optional.of("SMS_TaskSequence_RunCommandLineAction"), step.attribute("type"));
        assertEquals("smsswd.exe /run: cscript.exe \"%DeployRoot%\\Scripts\\ZTINextPhase.wsf\"", step.child("action").orElseThrow().text());
        assertTrue(loud(sequence, Format.CONFIGMGR).stream().anyMatch(each -> each.nextStep().contains("Use Toolkit Package")));
    }

    private Step only(String command) throws Exception {
        String xml = "<sequence version=\"3.10\"><step type=\"SMS_TaskSequence_RunCommandLineAction\" name=\"One\" description=\"\" runIn=\"WinPEandFullOS\" successCodeList=\"0 3010\" retryCount=\"0\""
                + " runFromNet=\"false\"><action>" + escaped("smsswd.exe /run: " + command) + "</action><defaultVarList><variable name=\"CommandLine\" property=\"CommandLine\" hidden=\"true\">"
                + escaped(command) + "</variable></defaultVarList></step></sequence>";
        return (Step) imported(file("one.xml", xml)).sequence().getEntries().getFirst();
    }

    @Test
    void aCommandThatDoesMoreThanCallAScriptStaysACommand() throws Exception {
        String call = "cscript.exe \"%SCRIPTROOT%\\ZTIDrivers.wsf\"";
        for (String command : List.of(call + " & format c: /y", call + " && hello.cmd", call + " | find \"a\"", call + "; hello.cmd", call + " /a:\"b\" || hello.cmd", "cmd /c \"" + call + " & hello.cmd\"",
                "cmd /c echo ZTIDrivers.wsf", "cmd /c echo cscript.exe ZTIDrivers.wsf", "format c: /y & " + call, "copy cscript.exe ZTIDrivers.wsf", "notepad.exe ZTIDrivers.wsf", "hello.cmd cscript ZTIDrivers.wsf",
                "powershell.exe -Command \"& 'C:\\PSDDrivers.ps1'; format c:\"")) {
            assertInstanceOf(CommandLine.class, only(command), command);
        }
        for (String command : List.of(call, call + " /debug:\"a & b\"", "cscript ZTIDrivers.wsf", "CScript.exe //nologo //B %SCRIPTROOT%\\ztidrivers.wsf", "%windir%\\system32\\cscript.exe \"%SCRIPTROOT%\\ZTIDrivers.wsf\" /a",
                "\"C:\\Windows\\wscript.exe\" \"C:\\a b\\ZTIDrivers.wsf\"", "cmd.exe /c cscript.exe ZTIDrivers.wsf", "cmd /c \"cscript.exe ZTIDrivers.wsf\"", "ServiceUI.exe -process:TSProgressUI.exe " + call,
                "powershell.exe -NoProfile -ExecutionPolicy Bypass -File \"%SCRIPTROOT%\\PSDDrivers.ps1\"", "powershell -Command \"& 'C:\\PSDDrivers.ps1'\"")) {
            assertEquals("InjectDrivers", only(command).eClass().getName(), command);
        }
    }
}
