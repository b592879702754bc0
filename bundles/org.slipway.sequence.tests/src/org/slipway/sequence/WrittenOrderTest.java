package org.slipway.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.slipway.model.kinds.Kinds;
import org.slipway.testkit.Installed;

class WrittenOrderTest {
    private final Kinds kinds = Installed.kinds();

    private List<String> lastTwo(EClass kind) {
        List<String> names = kinds.features(kind).stream().map(EStructuralFeature::getName).toList();
        return names.subList(names.size() - 2, names.size());
    }

    @Test
    void whatAStepDoesStandsBeforeWhatIsKeptForOtherTools() {
        assertEquals(List.of("referencedPackages", "foreign"), lastTwo(SequencePackage.Literals.RUN_SEQUENCE));
    }

    @Test
    void whatAGroupHoldsStandsBehindAllThatIsSaidOfTheGroup() {
        assertEquals(List.of("foreign", "entries"), lastTwo(SequencePackage.Literals.GROUP));
    }
}
