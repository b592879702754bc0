package org.slipway.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The p2 repository: what a vendor builds against. */
class RepositoryTest {
    private static final String OURS = "org.slipway.";

    /** Names of our bundles' files in the repository, without their versions. */
    private static List<String> ours() throws IOException {
        try (Stream<Path> plugins = Files.list(Product.repository().resolve("plugins"))) {
            return plugins.map(each -> each.getFileName().toString()).filter(each -> each.startsWith(OURS))
                    .map(each -> each.substring(0, each.indexOf('_'))).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyBundleComesWithItsSources() throws IOException {
        List<String> bundles = ours().stream().filter(each -> !each.endsWith(".source")).toList();
        assertFalse(bundles.isEmpty());
        return bundles.stream().map(bundle -> dynamicTest(bundle, () -> {
            try (Stream<Path> plugins = Files.list(Product.repository().resolve("plugins"))) {
                Path sources = plugins.filter(each -> each.getFileName().toString().startsWith(bundle + ".source_")).findFirst().orElseThrow();
                try (var jar = new ZipFile(sources.toFile())) {
                    assertTrue(jar.stream().anyMatch(each -> each.getName().endsWith(".java")));
                }
            }
        }));
    }

    @Test
    void whatVendorsTestWithIsThere() throws IOException {
        assertEquals(List.of(OURS + "engine.testkit", OURS + "testkit", OURS + "ui.testkit"), ours().stream().filter(each -> each.endsWith("testkit")).toList());
    }
}
