package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** Values that a step cannot do without: where the metamodel says so, and what may bring them in another way. */
class NeededValuesTest {
    private static final String JOIN = "- joinDomainOrWorkgroup: Join\n  domain: acme.example\n  account: ACME\\join\n";
    private final Kinds kinds = Installed.kinds();
    @TempDir
    Path folder;

    private List<String> told(String entries, String... files) {
        SiteBuilder builder = SiteBuilder.in(folder, kinds).file("task-sequences/x.yaml", "taskSequence: X\nid: x\nentries:\n" + entries.indent(2));
        for (int i = 0; i < files.length; i += 2) {
            builder.file(files[i], files[i + 1]);
        }
        try (OpenSite site = builder.open()) {
            assertEquals(List.of(), site.problems());
            return Installed.checks().run(site).stream().map(each -> each.problem().toString()).filter(each -> each.contains("SEQ-VALUE-MISSING"))
                    .map(each -> each.replaceFirst("^\\S+ ", "")).toList();
        }
    }

    @Test
    void aMissingValueIsNamedWithItsReason() {
        assertEquals(List.of("warning SEQ-VALUE-MISSING “Join” needs a value for password and has none, because join is domain."), told(JOIN));
    }

    @Test
    void aDeviceMayBringTheValue() {
        assertEquals(List.of(), told(JOIN, "devices/d.yaml", "device: D\nid: d\nvariables:\n  - secret: osdjoinpassword\n"));
    }

    @Test
    void anOuterSequenceMayBringTheValue() {
        assertEquals(List.of(), told(JOIN, "task-sequences/outer.yaml",
                "taskSequence: Outer\nid: outer\nvariables:\n  - secret: OSDJoinPassword\nentries:\n  - runSequence: Inner\n    sequence: x\n"));
    }

    @Test
    void aLaterStepBringsItTooLate() {
        assertEquals(1, told(JOIN + "- setVariable: Late\n  variable: OSDJoinPassword\n  value: '%Other%'\n").size());
    }

    @Test
    void behindAScriptItIsOnlyMentioned() {
        assertEquals(List.of("info"), told("- runPowerShell: Script\n  source: a\n" + JOIN).stream().map(each -> each.substring(0, 4)).toList());
    }

    @Test
    void noScriptBringsWhatNoVariableHolds() {
        assertTrue(told("- runPowerShell: Script\n  source: a\n- installDeploymentTools: Sysprep\n").getFirst().startsWith("warning "));
    }

    @Test
    void whatTheToolkitDoesNotKnowItDoesNotNeed() {
        assertEquals(List.of(), told("- gather: Gather\n- captureUserState: Save\n"));
    }

    @Test
    void theMetamodelNamesFeaturesAndValuesThatAreThere() {
        var wrong = new ArrayList<String>();
        int needs = 0;
        for (EClass kind : kinds.all()) {
            for (EStructuralFeature feature : kind.getEAllStructuralFeatures()) {
                EAnnotation facts = feature.getEAnnotation("urn:slipway:sequence:step");
                if (facts != null && facts.getDetails().containsKey("needed")) {
                    needs++;
                    String needed = facts.getDetails().get("needed");
                    if (!fits(kind, needed) || !named(kind, Optional.ofNullable(facts.getDetails().get("instead")))) {
                        wrong.add(kind.getName() + "." + feature.getName() + ": " + needed);
                    }
                }
            }
        }

        assertEquals(List.of(), wrong);
        assertTrue(needs > 45, needs + " needs");
    }

    private static boolean named(EClass kind, Optional<String> features) {
        return features.stream().flatMap(each -> Arrays.stream(each.split(" "))).allMatch(name -> kind.getEStructuralFeature(name) != null);
    }

    private static boolean fits(EClass kind, String needed) {
        String[] parts = needed.split("=", 2);
        EStructuralFeature because = kind.getEStructuralFeature(parts[0]);
        if (parts.length == 1 || because == null) {
            return because != null || needed.equals("always");
        }
        return List.of(parts[1].split("\\|")).stream().allMatch(literal -> because.getEType() instanceof EEnum choices ? choices.getEEnumLiteralByLiteral(literal) != null
                : literal.matches("true|false"));
    }
}
