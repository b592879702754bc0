package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlReading;

class ImportExportTest {
    private static final String TS = """
            <?xml version="1.0"?>
            <sequence version="3.00" name="Fabrikam &lt;client&gt;" description="">
              <group expand="true" name="Install &amp; run" description="" disable="false" continueOnError="false">
                <action />
                <step type="BDD_InstallApplication" name="Reader" description="" disable="false" continueOnError="false" successCodeList="0 3010" colour="green">
                  <action>cscript.exe "%SCRIPTROOT%\\ZTIApplications.wsf"</action>
                  <defaultVarList>
                    <variable name="ApplicationGUID" property="ApplicationGUID">{11111111-2222-3333-4444-555555555555}</variable>
                    <variable name="ApplicationSuccessCodes" property="ApplicationSuccessCodes">0 3010</variable>
                  </defaultVarList>
                </step>
                <step name="As somebody" description="" disable="false" continueOnError="false" successCodeList="0 3010" startIn="">
                  <action>hello.cmd</action>
                  <defaultVarList>
                    <variable name="SMSTSRunCommandLineUserPassword" property="SMSTSRunCommandLineUserPassword">Canary-4711!</variable>
                  </defaultVarList>
                </step>
              </group>
            </sequence>
            """;
    private static final String CANARY = "Canary-4711!";

    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        site = terminal.site("Control/W11/ts.xml", TS);
    }

    private Answer imported(String... more) {
        return terminal.run(Stream.concat(Stream.of("import", "ts", "Control/W11/ts.xml"), Stream.of(more)).toArray(String[]::new));
    }

    /** All files of the site but the one that is imported, by path. */
    private Map<String, String> files() {
        try (Stream<Path> walk = Files.walk(site)) {
            var files = new TreeMap<String, String>();
            walk.filter(Files::isRegularFile).filter(file -> !file.endsWith("ts.xml")).forEach(file -> files.put(site.relativize(file).toString(), Terminal.read(file)));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aSequenceComesInWithWhatItRefersToAndWithItsSecretSealed() {
        Answer answer = imported();
        assertEquals(0, answer.exit(), answer.all());
        assertTrue(files().keySet().containsAll(List.of("task-sequences/w11.yaml", "external/11111111-2222-3333-4444-555555555555.yaml", "secrets.sealed")), files().keySet()::toString);
        assertTrue(answer.out().contains("Fabrikam <client> is now W11."), answer.out());
        assertTrue(answer.out().contains("Not in this site: {11111111-2222-3333-4444-555555555555} (application)"), answer.out());
        assertTrue(answer.out().contains("Secret: SMSTSRunCommandLineUserPassword of As somebody as W11/Kept_SMSTSRunCommandLineUserPassword"), answer.out());
    }

    @Test
    void theCountsAddUp() {
        Map<String, Object> sequence = sequence(imported("--json"));
        int sum = number(sequence, "mapped") + number(sequence, "noted") + number(sequence, "kept");
        assertEquals(number(sequence, "total"), sum);
        assertEquals(number(sequence, "total"), ((List<?>) sequence.get("account")).size());
        assertTrue(number(sequence, "kept") > 0, "the colour is not usual");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sequence(Answer answer) {
        return ((List<Map<String, Object>>) answer.json().get("sequences")).getFirst();
    }

    private static int number(Map<String, Object> row, String key) {
        return ((Number) row.get(key)).intValue();
    }

    @Test
    void noValueOfASecretIsWrittenAnywhere() {
        StringBuilder all = new StringBuilder();
        for (String report : List.of("fidelity.html", "fidelity.json", "fidelity.txt")) {
            all.append(imported("--report", report, "--force").all());
        }
        all.append(imported("--force", "--json").all()).append(terminal.run("export", "ts", "W11", "--format", "mdt", "--out", "out.xml").all()).append(files());
        assertTrue(all.toString().contains("fidelity.html"));
        assertFalse(all.toString().contains(CANARY));
    }

    @Test
    void theReportEscapesWhatTheFileSays() {
        assertEquals(0, imported("--report", "fidelity.html").exit());
        String page = files().get("fidelity.html");
        assertTrue(page.contains("Fabrikam &lt;client&gt;"), page);
        assertTrue(page.contains("Install &amp; run"), page);
        assertTrue(page.contains("step @colour"), page);
        assertTrue(page.contains("prefers-color-scheme: dark"), page);
    }

    @Test
    void aReportOfAnotherKindIsWrongUseAndNothingIsImported() {
        assertEquals(2, imported("--report", "fidelity.docx").exit());
        assertEquals(List.of("site.yaml"), List.copyOf(files().keySet()));
    }

    @Test
    void aSequenceThatIsThereIsReplacedOnlyWhenForced() {
        imported();
        Map<String, String> before = files();
        Answer again = imported();
        assertEquals(1, again.exit());
        assertTrue(again.err().contains("TS-EXISTS"), again.err());
        assertEquals(before, files());
        Terminal.write(site.resolve("Control/W11/ts.xml"), TS.replace("Reader", "Viewer"));
        assertEquals(0, imported("--force").exit());
        assertTrue(files().get("task-sequences/w11.yaml").contains("Viewer"));
        assertEquals(before.keySet(), files().keySet());
    }

    @Test
    void aFileIsNamedWhereItIsWhereverTheSiteIs() {
        Terminal.write(home.resolve("broken.xml"), "<sequence version=\"3.10\">\n<group");
        Answer answer = terminal.in(home).run("import", "ts", "broken.xml", "--site", site.toString());
        assertEquals(1, answer.exit());
        assertTrue(answer.err().startsWith("broken.xml:2:"), answer.err());
    }

    @Test
    void whenOneFileIsNoSequenceNoneComesIn() {
        Terminal.write(site.resolve("other.xml"), "<unattend/>");
        Answer answer = imported("other.xml");
        assertEquals(1, answer.exit());
        assertTrue(answer.err().contains("TS-UNKNOWN-FILE"), answer.err());
        assertEquals(List.of("other.xml", "site.yaml"), List.copyOf(files().keySet()));
    }

    @Test
    void withoutAStoreNothingComesInUnlessTheSecretsAreLeft() {
        Terminal.write(site.resolve("secrets.sealed"), "not sealed at all");
        Answer refused = imported();
        assertEquals(1, refused.exit(), refused.all());
        assertTrue(refused.err().contains("TS-SECRETS-CLOSED"), refused.err());
        assertEquals(List.of("secrets.sealed", "site.yaml"), List.copyOf(files().keySet()));
        Answer answer = imported("--without-secrets");
        assertEquals(1, answer.exit(), answer.all());
        assertTrue(answer.err().contains("TS-SECRETS-LEFT"), answer.err());
        assertTrue(files().containsKey("task-sequences/w11.yaml"));
        assertFalse(files().toString().contains(CANARY));
    }

    @Test
    void secretsThatTakeThePlaceOfOlderOnesAreNamed() {
        assertFalse(imported().all().contains("TS-SECRETS-REPLACED"));
        assertFalse(imported("--force").all().contains("TS-SECRETS-REPLACED"), "the same value");
        Terminal.write(site.resolve("Control/W11/ts.xml"), TS.replace(CANARY, "Canary-new"));
        Answer again = imported("--force");
        assertEquals(0, again.exit(), again.all());
        assertTrue(again.all().contains("TS-SECRETS-REPLACED") && again.all().contains("W11/Kept_SMSTSRunCommandLineUserPassword"), again.all());
    }

    @Test
    void anExportGivesBackWhatCameIn() throws Exception {
        imported();
        Answer bare = terminal.run("export", "ts", "W11", "--format", "mdt", "--out", "out/ts.xml");
        assertEquals(0, bare.exit(), bare.all());
        assertTrue(bare.err().contains("info TS-SECRET-EMPTY"), bare.err());
        Answer whole = terminal.run("export", "ts", "W11", "--format", "mdt", "--out", "out/ts.xml", "--with-secrets", "--force");
        assertEquals(0, whole.exit(), whole.all());
        assertTrue(whole.out().contains("in clear"), whole.out());
        assertEquals(Canonical.of(XmlReading.of(TS, "expected")), Canonical.of(XmlReading.of(Terminal.read(site.resolve("out/ts.xml")), "written")));
    }

    @Test
    void whatTheOtherToolCannotSayIsTold() {
        imported();
        Answer answer = terminal.run("export", "ts", "W11", "--format", "configmgr", "--out", "w11.zip", "--json");
        assertEquals(1, answer.exit());
        assertTrue(answer.out().contains("TS-UNSAID"), answer.out());
        assertEquals(0, terminal.run("import", "ts", "w11.zip", "--id", "again").exit());
    }

    @Test
    void anExportWritesOverNothingAndKnowsItsFormats() {
        imported();
        Terminal.write(site.resolve("mine.xml"), "mine");
        assertEquals(1, terminal.run("export", "ts", "W11", "--format", "mdt", "--out", "mine.xml").exit());
        assertEquals("mine", Terminal.read(site.resolve("mine.xml")));
        Answer unknown = terminal.run("export", "ts", "W11", "--format", "mtd", "--out", "a.xml");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("Did you mean mdt?"), unknown.err());
        assertEquals(1, terminal.run("export", "ts", "nothing", "--format", "mdt", "--out", "a.xml").exit());
        assertEquals(2, terminal.run("import").exit());
        assertEquals(2, terminal.run("export").exit());
    }

    @Test
    void withoutAFileAnExportGoesToStandardOutput() throws Exception {
        imported();
        Answer answer = terminal.run("export", "ts", "W11", "--format", "mdt");
        assertEquals(0, answer.exit(), answer.all());
        assertEquals(Canonical.of(XmlReading.of(TS.replace(CANARY, ""), "expected")), Canonical.of(XmlReading.of(answer.out(), "written")));
        assertEquals(answer.out(), terminal.run("export", "ts", "W11", "--format", "mdt", "--json").json().get("text"));
        assertTrue(terminal.run("export", "ts", "W11", "--format", "configmgr").out().startsWith("<sequence "));
    }

    @Test
    void aSequenceIsExportedThoughTheSiteItselfHasItsId() {
        assertEquals(0, imported("--id", "test").exit());
        Answer answer = terminal.run("export", "ts", "test", "--format", "mdt", "--out", "out.xml");
        assertEquals(0, answer.exit(), answer.all());
    }

    @Test
    void whatIsWrongWithAFileIsToldWhereItStandsAsSeenFromHere() {
        Path outside = home.resolve("elsewhere");
        Terminal.write(outside.resolve("h/cut.xml"), TS.substring(0, TS.length() / 2));
        Answer answer = terminal.in(outside).run("import", "ts", "h/cut.xml", "--site", site.toString());
        assertEquals(1, answer.exit());
        assertTrue(answer.err().startsWith("h/cut.xml:"), answer.err());
        assertTrue(terminal.run("import", "ts", "h/cut.xml", "--site", site.toString(), "--json").all().contains("h/cut.xml"));
    }

    @Test
    void ofSeveralFilesEachThatIsBadIsNamedAndNoneComesIn() {
        Terminal.write(site.resolve("cut.xml"), TS.substring(0, TS.length() / 2));
        Terminal.write(site.resolve("other.xml"), "<unattend/>");
        Terminal.write(site.resolve("empty.xml"), "  \n");
        Terminal.write(site.resolve("dtd.xml"), "<!DOCTYPE a [<!ENTITY x \"y\">]>\n<sequence name=\"&x;\"/>");
        Map<String, String> before = files();
        Answer answer = imported("cut.xml", "other.xml", "empty.xml", "dtd.xml");
        assertEquals(1, answer.exit());
        for (String told : List.of("cut.xml:", "error XML-SYNTAX", "other.xml", "error TS-UNKNOWN-FILE", "It is empty.", "dtd.xml:1:", "error XML-DTD", "error TS-NOTHING-IMPORTED", "nothing was written")) {
            assertTrue(answer.err().contains(told), () -> told + " is not told: " + answer.err());
        }
        assertEquals(before, files());
        Answer missing = imported("nowhere.xml", "neither.xml");
        assertEquals(2, missing.exit());
        assertTrue(missing.err().contains("nowhere.xml") && missing.err().contains("neither.xml") && missing.err().contains("Nothing was written"), missing.err());
    }

    @Test
    void whatIsSaidOfManyStepsIsToldOnce() {
        String step = "<step type=\"FAB_Own\" name=\"Own %d\" description=\"\" disable=\"false\" continueOnError=\"false\" successCodeList=\"0 3010\"><action>hello.cmd</action></step>";
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            steps.append(step.replace("%d", String.valueOf(i)));
        }
        Terminal.write(site.resolve("many.xml"), "<sequence version=\"3.00\" name=\"Many\" description=\"\">" + steps + "</sequence>");
        assertEquals(0, terminal.run("import", "ts", "many.xml", "--id", "many").exit());
        Answer answer = terminal.run("export", "ts", "many", "--format", "configmgr", "--out", "many-out.xml");
        assertEquals(1, answer.err().lines().filter(line -> line.contains("step of another tool")).count(), answer.err());
        assertTrue(answer.err().contains("“Own 0”") && answer.err().contains("The same 49 times more: “Own 1”, “Own 2”, “Own 3” …"), answer.err());
        Answer json = terminal.run("export", "ts", "many", "--format", "configmgr", "--json");
        assertTrue(((List<?>) json.json().get("problems")).size() >= 50, "programs get each by itself");
    }

    @Test
    void whatAnImportMakesOfASecretRaisesNoWarning() {
        Terminal.write(site.resolve("secret.xml"), "<sequence version=\"3.10\"><globalVarList><variable name=\"OSDJoinPassword\" property=\"OSDJoinPassword\">" + CANARY + "</variable></globalVarList>"
                + "<step type=\"SMS_TaskSequence_RunCommandLineAction\" name=\"One\" description=\"\" runIn=\"FullOS\" successCodeList=\"0 3010\" retryCount=\"0\" runFromNet=\"false\">"
                + "<action>smsswd.exe /run: join.cmd /password:" + CANARY + "</action><defaultVarList><variable name=\"CommandLine\" property=\"CommandLine\" hidden=\"true\">join.cmd /password:" + CANARY
                + "</variable></defaultVarList></step></sequence>");
        assertEquals(0, terminal.run("import", "ts", "secret.xml", "--id", "secret").exit());
        assertFalse(files().get("task-sequences/secret.yaml").contains(CANARY));
        Answer check = terminal.run("check");
        assertFalse(check.all().contains("SEQ-VARIABLE-UNSET") || check.all().contains("SEQ-SECRET-PLAIN"), check.all());
    }
}
