package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.Installed;
import org.slipway.workbench.editor.file.VariableText;

/** Which variables are offered where one can be named. */
class SuggestionsTest {
    private Map<String, String> offered;

    @BeforeEach
    void readSequence() {
        var read = YamlResource.of(URI.createURI("refresh.yaml"), Installed.kinds(), SequenceSite.REFRESH);
        offered = new Suggestions().of((TaskSequence) read.getContents().getFirst(), Map.of("Owner", "of the device", "Department", "of the collection"));
    }

    @Test
    void theEnginesVariablesAreOfferedWithWhatTheyAre() {
        assertFalse(offered.getOrDefault("_SMSTSInWinPE", "").isBlank());
        assertFalse(offered.getOrDefault("OSDComputerName", "").isBlank());
    }

    @Test
    void whatTheSequenceSetsIsToldFromThere() {
        assertEquals("set in “Refresh”", offered.get("Department"));
        assertEquals("set in “Set the language”", offered.get("Language"));
    }

    @Test
    void everyFeatureThatHoldsTheNameOfAVariableCompletesBareNames() {
        List<EStructuralFeature> holders = Installed.kinds().allowed(SequencePackage.Literals.STEP).stream().flatMap(kind -> kind.getEAllStructuralFeatures().stream())
                .filter(each -> Facts.of(each, Facts.STEP).get("holds").filter(what -> !what.equals("value")).isPresent()).toList();

        assertFalse(holders.isEmpty());
        assertEquals(List.of(), holders.stream().filter(each -> !VariableText.isName(each)).map(EStructuralFeature::getName).toList());
    }

    @Test
    void whatTheSiteKnowsIsOfferedToo() {
        assertEquals("of the device", offered.get("Owner"));
    }
}
