package org.slipway.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.convert.Xmi;
import org.slipway.model.diff.ModelDiff;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.schema.JsonSchema;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.YamlResource;

/**
 * What every kind promises, whoever brings it. A test class implements this and names its metamodel; each promise is then a test
 * of its own for each kind.
 */
public interface KindsContract {

    /** The metamodel whose kinds are looked at. */
    EPackage metamodel();

    /** All kinds that there are, those of the metamodel among them. */
    default Kinds kinds() {
        return Installed.kinds();
    }

    /** A value, as it is written, of a feature that the usual samples do not fit; empty for the others. */
    default Optional<String> sample(EStructuralFeature feature) {
        return Optional.empty();
    }

    @TestFactory
    default Stream<DynamicTest> loadsFromTheLeastThatCanBeWritten() {
        return forEach(sample -> {
            YamlResource file = sample.least();

            assertEquals(List.of(), file.problems(), file::text);
            assertEquals(sample.kind(), sample.in(file).eClass());
        });
    }

    @TestFactory
    default Stream<DynamicTest> keepsEveryFeatureThatIsWritten() {
        return forEach(sample -> {
            YamlResource file = sample.full();

            assertEquals(List.of(), file.problems(), file::text);
            assertEquals(List.of(), ModelDiff.compare(List.of(sample.fullModel()), file.getContents(), sample.kinds()), file::text);
        });
    }

    @TestFactory
    default Stream<DynamicTest> isSavedWithoutAChange(@TempDir Path folder) {
        return forEach(sample -> {
            SiteBuilder builder = SiteBuilder.in(folder.resolve(sample.kind().getName()), sample.kinds()).file("sample.yaml", sample.commented());
            try (OpenSite site = builder.open()) {
                YamlResource file = site.resource("sample.yaml").orElseThrow();
                site.edit(file, () -> { });

                assertFalse(site.dirty(file));
                site.overwrite(file);
            }
            assertEquals(sample.commented(), builder.text("sample.yaml"));
        });
    }

    @TestFactory
    default Stream<DynamicTest> isFoundByItsIdAndShownWhereItStands(@TempDir Path folder) {
        return forEach(sample -> {
            SiteBuilder builder = SiteBuilder.in(folder.resolve(sample.kind().getName()), sample.kinds()).file("sample.yaml", sample.commented());
            try (OpenSite site = builder.open()) {
                YamlResource file = site.resource("sample.yaml").orElseThrow();
                EObject element = sample.in(file);
                if (element instanceof Identified identified) {
                    assertTrue(site.find(identified.getId(), sample.kind()).contains(identified), "it is not found by its id");
                }
                TextRange range = file.range(element).orElseThrow();
                String shown = file.text().substring(range.offset(), range.end());
                assertTrue(shown.startsWith(sample.kinds().key(sample.kind()) + ":"), shown);
                for (EStructuralFeature feature : sample.kinds().features(sample.kind())) {
                    if (element.eIsSet(feature)) {
                        assertTrue(file.place(element, feature).isPresent(), () -> feature.getName() + " has no place");
                    }
                }
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> goesToXmiAndBackWithNothingLost() {
        return forEach(sample -> {
            YamlResource file = sample.read(sample.commented());

            assertEquals(sample.commented(), Xmi.toYaml(Xmi.toXmi(file), sample.kinds()));
        });
    }

    @TestFactory
    default Stream<DynamicTest> isInTheSchemaWithEachFeatureDocumented() {
        return forEach(sample -> {
            Kinds kinds = sample.kinds();
            String said = kinds.documentation(sample.kind());
            assertFalse(said.isBlank(), "the kind is not documented");
            Map<?, ?> properties = definitions(kinds).filter(each -> kinds.key(sample.kind()).equals(each.get("title")) && said.equals(each.get("description")))
                    .findFirst().map(each -> (Map<?, ?>) each.get("properties")).orElseThrow();
            kinds.head(sample.kind()).ifPresent(head -> assertFalse(kinds.documentation(head).isBlank(), () -> head.getName() + " is not documented"));
            for (EStructuralFeature feature : kinds.features(sample.kind())) {
                assertFalse(kinds.documentation(feature).isBlank(), () -> feature.getName() + " is not documented");
                // A feature of the key's name stands behind the key itself, which is described as the kind.
                assertTrue(feature.getName().equals(kinds.key(sample.kind())) || properties.get(feature.getName()).toString().contains(kinds.documentation(feature)), feature::getName);
            }
        });
    }

    /** The first key of a mapping says the kind; a feature of that name could never be written beside it. */
    @TestFactory
    default Stream<DynamicTest> hasNoFeatureBesideItsHeadThatIsCalledLikeItself() {
        return forEach(sample -> {
            Kinds kinds = sample.kinds();
            for (EStructuralFeature feature : kinds.features(sample.kind())) {
                assertTrue(kinds.head(sample.kind()).filter(feature::equals).isPresent() || !feature.getName().equals(kinds.key(sample.kind())),
                        () -> "“" + feature.getName() + "” is the kind's key too");
            }
        });
    }

    private static Stream<Map<?, ?>> definitions(Kinds kinds) {
        return ((Map<?, ?>) JsonSchema.of(kinds).get("$defs")).values().stream().map(Map.class::cast);
    }

    private Stream<DynamicTest> forEach(Promise promise) {
        Kinds kinds = kinds();
        List<EClass> own = kinds.all().stream().filter(kind -> kind.getEPackage() == metamodel()).toList();
        assertFalse(own.isEmpty(), "the metamodel brings no kinds: is it in the extension point org.slipway.model.kinds?");
        return own.stream().map(kind -> dynamicTest(kinds.key(kind), () -> promise.keptBy(new KindSample(kind, kinds, this::sample))));
    }

    /** What is tested of one kind. */
    @FunctionalInterface
    interface Promise {
        void keptBy(KindSample sample) throws ProblemException;
    }
}
