package org.slipway.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.base.HumanDuration;
import org.slipway.model.Variable;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ExternalKind;
import org.slipway.sequence.SequencePurpose;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.xml.Canonical;

class ConfigMgrFormatTest extends WithFiles {
    static final List<String> CANARIES = List.of("Canary-Run-1!", "Canary-Rule-2!", "Canary-Join-3!", "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY");

    @Test
    void aBareSequenceComesBackWithEveryOddThingAndIsAccountedFor() throws Exception {
        Imported imported = imported(file("Odd one.xml", odd()));
        assertEquals(List.of(), imported.problems());
        assertEquals(Canonical.of(tree(odd())), Canonical.of(tree(text(written(imported, "odd.xml", true)))));
        assertEquals(parts(tree(odd())), imported.account().total());
        assertEquals("Odd-one", only(file("Odd one.xml", odd())).id());
    }

    @Test
    void aConditionThatNobodyUnderstandsIsCountedAsKept() throws Exception {
        List<Account.Line> lines = imported(file("odd.xml", odd())).account().lines();
        for (String part : List.of("expression @type", "variable Phase")) {
            assertTrue(lines.stream().anyMatch(line -> line.what().equals(part) && line.fate() == Account.Fate.KEPT && line.note().contains("condition")), () -> part + " of the moon is said to be mapped: " + lines);
        }
        String inside = odd().replace("<platformKey arch=\"x64\"", "<expression type=\"FAB_Sun\"/><platformKey arch=\"x64\"");
        Imported imported = imported(file("odd.xml", inside));
        assertEquals(parts(tree(inside)), imported.account().total());
        assertEquals(2, imported.account().lines().stream().filter(line -> line.what().equals("expression") && line.fate() == Account.Fate.KEPT).count());
    }

    @Test
    void entriesInPlacesThatHoldNoneAreKeptAndCounted() throws Exception {
        String inner = "<step name=\"Inner\" description=\"d\"><action>x</action><group name=\"Deep\"><step name=\"Deepest\"/></group></step>";
        String step = "<step type=\"SMS_TaskSequence_RunCommandLineAction\" name=\"Outer\" description=\"\" runIn=\"WinPEandFullOS\" successCodeList=\"0 3010\" retryCount=\"0\" runFromNet=\"false\">";
        for (String inside : List.of(inner + "<action>smsswd.exe /run: hello</action>", "<action>smsswd.exe /run: hello</action>" + inner + inner,
                "<condition>" + inner + "</condition><action>smsswd.exe /run: hello</action>", "<action>smsswd.exe /run: hello</action><defaultVarList>" + inner + "</defaultVarList>")) {
            String xml = "<sequence version=\"3.10\">" + step + inside + "</step></sequence>";
            Imported imported = imported(file("within.xml", xml));
            assertEquals(List.of(), imported.problems());
            assertEquals(Canonical.of(tree(xml)), Canonical.of(tree(text(written(imported, "within.xml", true)))));
            assertEquals(parts(tree(xml)), imported.account().total(), inside);
        }
    }

    @Test
    void anEntryWithoutANameGetsOneHereAndNoneThere() throws Exception {
        for (String name : List.of("name=\"\"", "name=\" \"", "")) {
            String xml = "<sequence version=\"3.10\"><group " + name + " description=\"\"><group name=\"B\" description=\"\"/></group></sequence>";
            Imported imported = imported(file("nameless.xml", xml));
            assertEquals("Without a name", imported.sequence().getEntries().getFirst().getName());
            assertEquals(Canonical.of(tree(xml)), Canonical.of(tree(text(writtenThroughASite(imported, "nameless.xml")))));
        }
    }

    @Test
    void whatStandsForASecretIsSaidBeforeItIsRead() throws Exception {
        String xml = "<sequence version=\"3.10\"><globalVarList><variable name=\"OSDJoinPassword\" property=\"OSDJoinPassword\">Canary-1!</variable></globalVarList></sequence>";
        assertEquals(List.of("Kept_OSDJoinPassword", "OSDJoinPassword"), imported(file("a.xml", xml)).sequence().getVariables().stream().map(Variable::getName).toList());
    }

    @Test
    void whatRunsAnotherSequenceIsKnownByItsElementWhateverItsType() throws Exception {
        for (String type : List.of("", " type=\"FAB_Another\"")) {
            String xml = odd().replace("<subtasksequence type=\"SMS_TaskSequence_SubTasksequence\"", "<subtasksequence" + type);
            Imported imported = imported(file("a.xml", xml));
            assertEquals(List.of(), imported.problems());
            assertEquals(Canonical.of(tree(xml)), Canonical.of(tree(text(written(imported, "a.xml", true)))));
        }
    }

    @Test
    void aSequenceOfTheToolkitIsNotTakenForOne() throws Exception {
        assertFalse(format.recognises(file("ts.xml", "<sequence version=\"3.00\" name=\"A\" description=\"\"/>")));
        assertTrue(format.recognises(file("a.xml", "<sequence version=\"3.10\" />")));
    }

    @Test
    void whatThePackageSaysOfItselfGoesToTheSequence() throws Exception {
        Imported imported = imported(file("object.xml", object("Bare metal", cdata(odd()))));
        TaskSequence sequence = imported.sequence();
        assertEquals("Bare metal", sequence.getName());
        assertEquals("For the <workshop>", sequence.getDescription());
        assertEquals("Please wait", sequence.getProgressText());
        assertEquals(HumanDuration.parse("6 h"), sequence.getMaximumRunTime());
        assertEquals(SequencePurpose.OPERATING_SYSTEM, sequence.getPurpose());
        assertEquals("FAB00005", ((ExternalArtifact) sequence.getBootImage()).getForeignId());
        assertEquals(ExternalKind.BOOT_IMAGE, ((ExternalArtifact) sequence.getBootImage()).getIs());
        assertEquals("FAB00001", only(file("object.xml", object("Bare metal", cdata(odd())))).id());
    }

    @Test
    void aPackageComesBackWithAllItsPropertiesAndIsAccountedFor() throws Exception {
        for (String inside : List.of(cdata(odd()), escaped(odd()))) {
            String object = object("Bare metal", inside);
            Imported imported = imported(file("object.xml", object));
            String again = text(written(imported, "object.xml", true));
            assertSameInstance(object, again);
            assertEquals(instanceParts(object) + parts(tree(odd())), imported.account().total());
        }
    }

    @Test
    void whatIsChangedHereIsWrittenIntoThePackage() throws Exception {
        Imported imported = imported(file("object.xml", object("Bare metal", cdata(odd())).replace("<VALUE>2</VALUE>", "<VALUE>7</VALUE>")));
        assertTrue(text(written(imported, "object.xml", true)).contains("<VALUE>7</VALUE>"));
        imported.sequence().setName("New name");
        imported.sequence().setPurpose(SequencePurpose.GENERAL);
        imported.sequence().setBootImage(null);
        var envelope = new Envelope(tree(text(written(imported, "object.xml", true))));
        assertEquals("New name", envelope.text("Name").orElseThrow());
        assertEquals("1", envelope.text("Type").orElseThrow());
        assertTrue(envelope.text("BootImageID").isEmpty());
    }

    @Test
    void thePlainPackageComesBackAsWell() throws Exception {
        String plain = "<SmsTaskSequencePackage>\n <BootImageID>FAB00005</BootImageID>\n <Category />\n <Description>Old form</Description>\n"
                + " <Duration>5000</Duration>\n <Name>Plain</Name>\n <ProgramFlags>152084496</ProgramFlags>\n <SequenceData>" + odd() + "</SequenceData>\n</SmsTaskSequencePackage>";
        Imported imported = imported(file("plain.xml", plain));
        assertEquals("Plain", imported.sequence().getName());
        assertEquals(Canonical.of(tree(plain)), Canonical.of(tree(text(written(imported, "plain.xml", true)))));
        assertEquals(parts(tree(plain)), imported.account().total());
    }

    @Test
    void nothingIsLostOnTheWayThroughTheFilesOfASite() throws Exception {
        String object = object("Bare metal", cdata(odd()));
        Imported imported = imported(file("object.xml", object));
        assertSameInstance(object, text(writtenThroughASite(imported, "object.xml")));
    }

    @Test
    void secretsAreFoundAndStandNowhereElse() throws Exception {
        String object = object("Bare metal", cdata(odd())).replace("Please wait", "Key 11111-22222-33333-44444-55555")
                .replace("<PROPERTY NAME=\"Category\"", property("SourcePassword", "Canary-Package-4!") + "<PROPERTY NAME=\"Category\"");
        Imported imported = imported(file("object.xml", object));
        List<String> values = imported.secrets().stream().map(FoundSecret::value).toList();
        assertTrue(values.containsAll(CANARIES), imported.secrets()::toString);
        assertTrue(values.containsAll(List.of("11111-22222-33333-44444-55555", "Canary-Package-4!")));
        String everything = YamlWriter.write(List.of(imported.sequence()), kinds) + YamlWriter.write(imported.externals(), kinds) + imported.account()
                + imported.secrets() + imported.problems() + text(written(imported, "object.xml", false)) + text(written(imported, "bare.zip", false));
        values.forEach(value -> assertFalse(everything.contains(value), () -> "a secret leaked: " + everything));
        assertSameInstance(object, text(written(imported, "object.xml", true)));
    }

    @Test
    void aProblemInsideOfThePackageHasItsLineInTheFile() throws Exception {
        String object = object("Bare metal", cdata("<sequence version=\"3.10\">\n<group\n</sequence>"));
        long line = object.substring(0, object.indexOf("<group")).lines().count();
        assertEquals(line + 2, refused(file("object.xml", object)).place().orElseThrow().line());
    }

    @Test
    void aPackageOfAnotherClassIsToldByItsName() throws Exception {
        assertTrue(refused(file("object.xml", "<INSTANCE CLASSNAME=\"SMS_Application\"/>")).text().contains("SMS_Application"));
        assertEquals("TS-NO-SEQUENCE", refused(file("object.xml", "<INSTANCE CLASSNAME=\"SMS_TaskSequencePackage\"/>")).code());
    }

    @Test
    void markedUtf16IsReadAsWell() throws Exception {
        String object = object("Bäre metal", cdata(odd()));
        var file = new SequenceFile(Files.write(folder.resolve("wide.xml"), ("\uFEFF" + object).getBytes(StandardCharsets.UTF_16BE)), "wide.xml");
        assertEquals("Bäre metal", imported(file).sequence().getName());
    }
}
