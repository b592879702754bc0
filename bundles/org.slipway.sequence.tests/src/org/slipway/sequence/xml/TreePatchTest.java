package org.slipway.sequence.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.base.ProblemException;

class TreePatchTest {
    private static final String WRITTEN = "<step name='n' disable='false'><action>run</action><defaultVarList><variable name='A' property='A'>1</variable>"
            + "<variable name='B' property='B'>2</variable></defaultVarList></step>";

    private static XmlElement xml(String text) throws ProblemException {
        return XmlReading.of(text.replace('\'', '"'), "x");
    }

    private static List<TreeEdit> edits(XmlElement written, XmlElement original) {
        return TreeDifference.between(written, original, element -> element.name().equals("step") && element.attribute("name").isEmpty()).edits();
    }

    private static List<TreeEdit> apply(XmlElement root, List<TreeEdit> edits) {
        return TreePatch.apply(root, edits, element -> element.name().equals("step") && element.attribute("name").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an attribute with another value|<step name='m' disable='false'><action>run</action><defaultVarList><variable name='A' property='A'>1</variable><variable name='B' property='B'>2</variable></defaultVarList></step>
            attributes that are lacking and further ones|<step name='n' x='y'><action>run</action><defaultVarList><variable name='A' property='A'>1</variable><variable name='B' property='B'>2</variable></defaultVarList></step>
            another text|<step name='n' disable='false'><action>walk</action><defaultVarList><variable name='A' property='A'>1</variable><variable name='B' property='B'></variable></defaultVarList></step>
            another order|<step name='n' disable='false'><defaultVarList><variable name='B' property='B'>2</variable><variable name='A' property='A'>1</variable></defaultVarList><action>run</action></step>
            a variable of another name|<step name='n' disable='false'><action>run</action><defaultVarList><variable name='Other' property='A'>7</variable><variable name='B' property='B'>2</variable></defaultVarList></step>
            another element with the property of a variable|<step name='n' disable='false'><action>run</action><defaultVarList><other name='A' property='A'>1</other><variable name='B' property='B'>2</variable></defaultVarList></step>
            the same name twice|<step name='n' disable='false'><action>run</action><defaultVarList><variable name='A' property='A'>1</variable><variable name='A'>1</variable><variable name='A'>3</variable><variable name='B' property='B'>2</variable></defaultVarList></step>
            nothing of it at all|<step/>
            a variable of another name twice and more behind it|<step name='n' disable='false'><action>run</action><defaultVarList><variable name='Other' property='A'>7</variable><variable name='Other' property='A'>8</variable><variable name='Other'>9</variable><variable name='Last'>9</variable><variable name='B' property='B'>2</variable></defaultVarList></step>
            further elements everywhere|<step name='n' disable='false'><x/><action>run</action><y><z q='1'/></y><defaultVarList><variable name='0'/><variable name='A' property='A'>1</variable><variable name='B' property='B'>2</variable><variable name='C'/></defaultVarList><!--end--></step>
            entries between the rest|<step name='n' disable='false'><step/><action>run</action><step/><defaultVarList><variable name='A' property='A'>1</variable><variable name='B' property='B'>2</variable></defaultVarList></step>
            """)
    void whatIsSaidDifferentlyIsBroughtBack(String what, String original) throws Exception {
        XmlElement there = xml(original);
        XmlElement here = xml(WRITTEN);
        there.children().stream().filter(child -> child.name().equals("step")).forEach(entry -> here.add(new XmlElement("step")));

        List<TreeEdit> gone = apply(here, edits(here.copy(), there));

        assertEquals(Canonical.of(there), Canonical.of(here), what);
        assertEquals(List.of(), gone);
    }

    @Test
    void aTreeThatSaysTheSameNeedsNoEdits() throws Exception {
        assertEquals(List.of(), edits(xml(WRITTEN), xml(WRITTEN.replace("false", "False"))));
    }

    @Test
    void anEditGivesWayToWhatWasChangedSince() throws Exception {
        List<TreeEdit> edits = edits(xml(WRITTEN), xml(WRITTEN.replace(">1<", ">one<").replace("run", "walk")));
        XmlElement changed = xml(WRITTEN.replace(">1<", ">5<"));

        List<TreeEdit> gone = apply(changed, edits);

        assertEquals(1, gone.size());
        assertEquals("defaultVarList/A", gone.getFirst().at());
        assertTrue(XmlText.of(changed).contains(">5<"));
        assertTrue(XmlText.of(changed).contains("walk"));
    }
}
