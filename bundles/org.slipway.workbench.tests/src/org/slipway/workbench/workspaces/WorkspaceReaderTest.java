package org.slipway.workbench.workspaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;

class WorkspaceReaderTest {
    /** Without the version, a dot in an id would not be understood. */
    private static final String HEAD = "<?eclipse version=\"3.4\"?>";
    private static final String POINT = HEAD + "<plugin><extension-point id=\"org.slipway.workbench.workspaces\" name=\"Workspaces\"/></plugin>";

    private final Object key = new Object();
    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), key, key);
    private final List<String> elements = new ArrayList<>();

    private void workspace(String attributes) {
        elements.add("<workspace " + attributes + "/>");
    }

    private WorkspaceCatalogue read() {
        add("host", POINT);
        add("vendor", HEAD + "<plugin><extension point=\"org.slipway.workbench.workspaces\">" + String.join("", elements) + "</extension></plugin>");
        return new WorkspaceReader().read(registry);
    }

    private void add(String contributor, String xml) {
        var stream = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        assertTrue(registry.addContribution(stream, new RegistryContributor(contributor, contributor, null, null), false, contributor, null, key));
    }

    private static List<String> ids(WorkspaceCatalogue catalogue) {
        return catalogue.workspaces().stream().map(Workspace::id).toList();
    }

    @Test
    void eachStandsBehindTheOneItNames() {
        workspace("id='c' name='C' perspective='p' after='b'");
        workspace("id='b' name='B' perspective='p' after='a'");
        workspace("id='a' name='A' perspective='p'");

        WorkspaceCatalogue catalogue = read();

        assertEquals(List.of("a", "b", "c"), ids(catalogue));
        assertEquals(List.of(), catalogue.problems());
    }

    @Test
    void oneAfterAnAbsentOneComesLast() {
        workspace("id='late' name='L' perspective='p' after='not.installed'");
        workspace("id='a' name='A' perspective='p'");

        assertEquals(List.of("a", "late"), ids(read()));
    }

    @Test
    void aCircleIsToldAndAllOfItShown() {
        workspace("id='a' name='A' perspective='p'");
        workspace("id='x' name='X' perspective='p' after='y'");
        workspace("id='y' name='Y' perspective='p' after='x'");

        WorkspaceCatalogue catalogue = read();

        assertEquals(List.of("a", "x", "y"), ids(catalogue));
        assertEquals("WORKSPACE-CYCLE", catalogue.problems().getFirst().code());
    }

    @Test
    void anIncompleteOneAndASecondWithTheSameIdAreTold() {
        workspace("id='a' name='A' perspective='p'");
        workspace("id='a' name='Again' perspective='q'");
        workspace("id='b' name='B'");

        WorkspaceCatalogue catalogue = read();

        assertEquals(List.of("a"), ids(catalogue));
        assertEquals(List.of("WORKSPACE-TAKEN", "WORKSPACE-INCOMPLETE"), catalogue.problems().stream().map(Problem::code).toList());
    }

    @Test
    void theExampleOfTheSchemaIsTheWorkbenchsOwn() throws IOException {
        String schema = text("schema/workspaces.exsd").replace("&lt;", "<").replace("&gt;", ">");
        String example = schema.lines().filter(line -> line.contains("<workspace id=")).findFirst().orElseThrow().strip();

        assertTrue(text("plugin.xml").contains(example), example);
    }

    private static String text(String path) throws IOException {
        try (InputStream stream = FileLocator.openStream(Platform.getBundle("org.slipway.workbench"), new Path(path), false)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
