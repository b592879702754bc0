package org.slipway.model.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.base.Problem;
import org.slipway.model.ModelPackage;
import org.slipway.model.text.YamlResource;

class KindWordsTest {
    private final Kinds kinds = Kinds.core();

    @ParameterizedTest
    @CsvSource({ "Identified, an element", "Deployable, a deployable element", "Device, a device", "UserAffinity, a user", "Artifact, an artifact",
            "ConditionGroup, a condition group", "UnknownArtifact, an unknown artifact", "WmiClass, a class" })
    void aTypeIsCalledByAWordOfPeople(String type, String words) {
        assertEquals(words, KindWords.one((EClass) ModelPackage.eINSTANCE.getEClassifier(type), kinds));
    }

    @Test
    void problemsOfReadingUseTheWord() {
        assertEquals("Here must stand a user, beginning with its kind.", problem("device: A\nid: a\nusers:\n  - anna\n").text());
        assertTrue(problem("deployment: D\nid: d\nartifact: ''\ncollection: c\n").nextStep().contains("the id of a deployable element"));
    }

    private Problem problem(String text) {
        return YamlResource.of(URI.createURI("a.yaml"), kinds, text).problems().getFirst();
    }
}
