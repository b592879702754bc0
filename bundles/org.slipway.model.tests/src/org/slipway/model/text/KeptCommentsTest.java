package org.slipway.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.slipway.model.AllCondition;
import org.slipway.model.Application;
import org.slipway.model.Device;
import org.slipway.model.Installer;
import org.slipway.model.ListVariable;
import org.slipway.model.ModelFactory;
import org.slipway.model.StringVariable;
import org.slipway.model.VariableCondition;
import org.slipway.model.kinds.Kinds;

/** Whatever way a file is written, an edit keeps that way, and every comment on what is still there. */
class KeptCommentsTest {
    private static final String PROPERTIES = """
            device: One
            id: one
            inventory:
              - class: Win32_ComputerSystem
                instances:
                  - instance:
                      A: "17179869184" # one
                      # above b
                      B: "2" # two
                      C: '3' # three
            """;

    private static YamlResource read(String text) {
        return YamlResource.of(URI.createURI("a.yaml"), Kinds.core(), text);
    }

    private static Device device(YamlResource file) {
        return (Device) file.getContents().getFirst();
    }

    private static Application application(YamlResource file) {
        return (Application) file.getContents().getFirst();
    }

    private static EMap<String, String> properties(YamlResource file) {
        return device(file).getInventory().getFirst().getInstances().getFirst().getProperties();
    }

    @Test
    void addsAFeatureBetweenBraces() {
        YamlResource file = read("# c1\n{device: x, # nm\n id: kq, # idc\n description: d} # c2\n");
        device(file).setUuid("4C4C4544-0036");
        assertEquals("# c1\n{device: x, # nm\n id: kq, # idc\n description: d,\n uuid: 4C4C4544-0036} # c2\n", file.synchronise());
    }

    @Test
    void addsAFeatureBetweenBracesOfOneLine() {
        YamlResource file = read("{ device: x, id: kz, uuid: u } # c\n");
        device(file).setDescription("a, b");
        assertEquals("{ device: x, id: kz, description: \"a, b\", uuid: u } # c\n", file.synchronise());
    }

    @Test
    void removesAFeatureBetweenBraces() {
        YamlResource file = read("{device: x, # nm\n id: kq, # idc\n # long\n description: d, # dsc\n uuid: u} # c\n");
        device(file).setDescription(null);
        assertEquals("{device: x, # nm\n id: kq, # idc\n # long\n uuid: u} # c\n", file.synchronise());
    }

    @Test
    void removesTheLastFeatureBetweenBracesWithItsComma() {
        YamlResource file = read("{device: x, id: kq, # both\n  description: d}\n");
        device(file).setDescription(null);
        assertEquals("{device: x, id: kq # both\n  }\n", file.synchronise());
    }

    @Test
    void replacesWhatStandsBetweenBracesInsideOfALine() {
        String text = """
                application: A
                id: a
                installers: [{installer: one, install: setup}, # first
                  {installer: two, when: {variable: V, equals: x}}] # second
                """;
        YamlResource file = read(text);
        ((VariableCondition) application(file).getInstallers().get(1).getWhen()).setExists(true);
        application(file).getInstallers().get(0).getSuccessCodes().add(3010);
        String after = file.synchronise();
        assertTrue(after.contains("[{installer: one, install: setup, successCodes: [3010]}, # first\n"), after);
        assertTrue(after.contains("when: {variable: V, equals: x, exists: true}}] # second\n"), after);
    }

    @Test
    void movesElementsBetweenBracketsWithTheirComments() {
        String text = """
                application: A
                id: a
                installers: [
                  # for desktops
                  {installer: one}, # first
                  {installer: two, # inside
                   install: setup} # second
                ]
                """;
        YamlResource file = read(text);
        application(file).getInstallers().move(0, 1);
        Installer third = ModelFactory.eINSTANCE.createInstaller();
        third.setName("three");
        application(file).getInstallers().add(third);
        assertEquals("""
                application: A
                id: a
                installers: [
                  {installer: two, # inside
                   install: setup}, # second
                  # for desktops
                  {installer: one}, # first
                  {installer: three}
                ]
                """, file.synchronise());
    }

    @Test
    void addsAValueToAListOverSeveralLinesOfBrackets() {
        YamlResource file = read("device: x\nid: x\nmacAddresses: [a, # eth0\n  # the second\n  b] # all\n");
        device(file).getMacAddresses().add("c");
        assertEquals("device: x\nid: x\nmacAddresses: [a, # eth0\n  # the second\n  b,\n  c] # all\n", file.synchronise());
    }

    @Test
    void addsOneLineForANameInTheMiddle() {
        YamlResource file = read(PROPERTIES);
        properties(file).put("X", "9");
        properties(file).move(1, 3);
        assertEquals(PROPERTIES.replace("# one\n", "# one\n          X: 9\n"), file.synchronise());
    }

    @Test
    void addsOneLineForANameAtTheBeginning() {
        YamlResource file = read(PROPERTIES);
        properties(file).put("X", "9");
        properties(file).move(0, 3);
        assertEquals(PROPERTIES.replace("          A:", "          X: 9\n          A:"), file.synchronise());
    }

    @Test
    void movesANameWithItsLine() {
        YamlResource file = read(PROPERTIES);
        properties(file).move(0, 2);
        String line = "          C: '3' # three\n";
        assertEquals(PROPERTIES.replace(line, "").replace("          A:", line + "          A:"), file.synchronise());
    }

    @Test
    void keepsTheCommentBehindTheSignOfABlock() {
        YamlResource file = read("""
                device: x
                id: x
                description: >-   # folded
                  some
                  words
                variables:
                  - string: A
                    value: |   # literal
                      x
                """);
        device(file).setDescription("other words");
        ((StringVariable) device(file).getVariables().getFirst()).setValue("y\nz\n");
        assertEquals("""
                device: x
                id: x
                description: other words   # folded
                variables:
                  - string: A
                    value: |   # literal
                      y
                      z
                """, file.synchronise());
    }

    @Test
    void aValueTakesItsCommentsToItsNewPlace() {
        YamlResource file = read("device: x\nid: x\nmacAddresses:\n  - A # eth0\n  # the second\n  - \"B\" # eth1\n");
        device(file).getMacAddresses().move(0, 1);
        assertEquals("device: x\nid: x\nmacAddresses:\n  # the second\n  - \"B\" # eth1\n  - A # eth0\n", file.synchronise());
    }

    @Test
    void aValueInPlaceOfTwoChangesOneLineAndRemovesTheOther() {
        YamlResource file = read("device: x\nid: x\nmacAddresses:\n  # of the board\n  - a # eth0\n  - b # eth1\n");
        device(file).getMacAddresses().remove(1);
        device(file).getMacAddresses().set(0, "c");
        assertEquals("device: x\nid: x\nmacAddresses:\n  # of the board\n  - c # eth0\n", file.synchronise());
    }

    @Test
    void aTextOfSeveralLinesInAListLeavesTheCommentBehindIt() {
        String text = "device: x\nid: x\nvariables:\n  - list: L\n    values:\n      - a # one\n      - b\n";
        YamlResource file = read(text);
        ((ListVariable) device(file).getVariables().getFirst()).getValues().set(0, "two\nlines");
        assertEquals(text.replace("- a #", "- \"two\\nlines\" #"), file.synchronise());
    }

    @Test
    void aTextOfSeveralLinesDoesNotSwallowTheCommentBelow() {
        YamlResource file = read("device: x\nid: x\ndescription: d\n\n    # of the uuid\nuuid: u\n");
        device(file).setDescription("two\nlines");
        assertEquals("device: x\nid: x\ndescription: \"two\\nlines\"\n\n    # of the uuid\nuuid: u\n", file.synchronise());
    }

    @Test
    void anItemThatGoesIntoANewOneTakesItsTextAlong() {
        String text = """
                application: A
                id: a
                installers:
                  - installer: one
                    when:
                      all:
                        # not in PE
                        - variable: V   # from the boot image
                          equals: 'x'
                        - variable: W
                """;
        YamlResource file = read(text);
        var all = (AllCondition) application(file).getInstallers().getFirst().getWhen();
        var any = ModelFactory.eINSTANCE.createAnyCondition();
        any.getConditions().add(all.getConditions().getFirst());
        all.getConditions().add(0, any);
        assertEquals("""
                application: A
                id: a
                installers:
                  - installer: one
                    when:
                      all:
                        - any:
                            # not in PE
                            - variable: V   # from the boot image
                              equals: 'x'
                        - variable: W
                """, file.synchronise());
    }

    @Test
    void aFileThatIsWrittenAnewKeepsItsComments() {
        YamlResource file = read("# top\ndevice: x # nm\nid: x\n");
        var other = ModelFactory.eINSTANCE.createDevice();
        other.setName("y");
        file.getContents().add(other);
        String after = file.synchronise();
        assertEquals(List.of("# top", "# nm"), after.lines().filter(line -> line.startsWith("#")).toList(), after);
    }

    @Test
    void aLongListIsBroughtUpToDateAtOnce() {
        var text = new StringBuilder("device: x\nid: x\nmacAddresses:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("  - m").append(i).append(" # ").append(i).append('\n');
        }
        YamlResource file = read(text.toString());
        device(file).getMacAddresses().move(19_990, 10);
        device(file).getMacAddresses().remove(15_000);
        String after = assertTimeoutPreemptively(Duration.ofSeconds(20), file::synchronise);
        assertEquals(text.length() - "  - m15001 # 15001\n".length(), after.length());
    }
}
