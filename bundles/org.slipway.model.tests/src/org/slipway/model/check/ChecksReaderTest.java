package org.slipway.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.model.check.builtin.BuiltInChecks;
import org.slipway.model.site.OpenSite;

class ChecksReaderTest {
    private static final AtomicInteger MADE = new AtomicInteger();

    @TempDir
    Path folder;
    private final Object token = new Object();
    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new Strategy(), token, null);

    /** Makes classes with the loader of this bundle: inside of OSGi the registry's own does not see them. */
    private static final class Strategy extends RegistryStrategy {
        Strategy() {
            super(null, null);
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String type, String overridden)
                throws CoreException {
            try {
                return Class.forName(type, true, ChecksReaderTest.class.getClassLoader()).getConstructor().newInstance();
            } catch (ReflectiveOperationException missing) {
                throw new CoreException(new Status(IStatus.ERROR, contributor.getActualName(), type + " cannot be loaded",
                        missing));
            }
        }
    }

    /** A vendor's check for users. */
    public static final class UserSeen implements Check {
        public UserSeen() {
            MADE.incrementAndGet();
        }

        @Override
        public Stream<Finding> check(EObject element, CheckScope scope) {
            return Stream.of(Finding.about(element, Problem.info("ACME-SEEN", "seen")));
        }

        @Override
        public List<Explanation> explanations() {
            return List.of(new Explanation("ACME-SEEN", "A user was seen.", "It is only a test.", "Look away."));
        }
    }

    private void contribute(String bundle, String plugin) throws IOException {
        assertTrue(registry.addContribution(new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)),
                ContributorFactorySimple.createContributor(bundle), false, bundle, null, token));
    }

    private static String extension(String checks) {
        return "<?xml version=\"1.0\"?><plugin><extension point=\"org.slipway.model.checks\">" + checks + "</extension></plugin>";
    }

    private Checks checksOfTheCoreAnd(String checks) throws IOException {
        contribute("org.slipway.model", Files.readString(Sources.model().resolve("plugin.xml")));
        contribute("com.acme", extension(checks));
        ChecksReader.Reading reading = new ChecksReader().read(registry);
        assertEquals(List.of(), reading.problems());
        return reading.checks();
    }

    @Test
    void theCoreAnnouncesJustItsBuiltInChecks() throws IOException {
        String plugin = Files.readString(Sources.model().resolve("plugin.xml"));
        List<String> announced = plugin.lines().filter(line -> line.contains("<check "))
                .map(line -> line.replaceAll(".*class=\"([^\"]*)\".*", "$1")).toList();
        assertEquals(BuiltInChecks.all().stream().map(Check::name).toList(), announced);
    }

    @Test
    void contributedChecksRunBesideTheBuiltInOnesAndSeeOnlyTheirKind() throws IOException {
        Checks checks = checksOfTheCoreAnd("<check class=\"" + UserSeen.class.getName() + "\" kind=\"user\"/>");
        CheckedSite files = CheckedSite.in(folder).file("devices/a.yaml", "device: A\n").file("users/u.yaml", "user: U\nid: u\n");
        try (OpenSite site = files.open()) {
            assertEquals(List.of("devices/a.yaml:1:1: error FEATURE-REQUIRED The device has no id.",
                    "users/u.yaml:1:1: info ACME-SEEN seen"),
                    checks.run(site).stream().map(Finding::toString).toList());
        }
        assertEquals("A user was seen.", checks.explain("ACME-SEEN").orElseThrow().what());
        assertTrue(checks.explain("REF-CYCLE").isPresent());
    }

    @Test
    void aCheckIsNotLoadedForASiteWithoutItsKind() throws IOException {
        Checks checks = checksOfTheCoreAnd("<check class=\"" + UserSeen.class.getName() + "\" kind=\"user\"/>");
        int before = MADE.get();
        try (OpenSite site = CheckedSite.in(folder).file("devices/a.yaml", "device: A\nid: a\n").open()) {
            checks.run(site);
        }
        assertEquals(before, MADE.get());
    }

    @Test
    void aCheckThatCannotBeLoadedIsNamedWithItsBundle() throws IOException {
        Checks checks = checksOfTheCoreAnd("<check class=\"com.acme.Gone\"/><check class=\"java.lang.String\"/>");
        try (OpenSite site = CheckedSite.in(folder).open()) {
            List<String> said = checks.run(site).stream().map(Finding::toString).toList();
            assertEquals(2, said.size());
            assertTrue(said.get(0)
                    .startsWith("site.yaml:1:1: warning CHECK-BROKE The check com.acme.Gone of com.acme broke here"),
                    said::toString);
            assertTrue(said.get(1).contains("java.lang.String of com.acme"), said::toString);
        }
        assertTrue(checks.explain("REF-CYCLE").isPresent());
    }

    @Test
    void aCheckWithoutAClassIsReportedAndTheOthersAreRead() throws IOException {
        contribute("org.slipway.model", Files.readString(Sources.model().resolve("plugin.xml")));
        contribute("com.acme", extension("<check kind=\"user\"/><check class=\"" + UserSeen.class.getName() + "\"/>"));
        ChecksReader.Reading reading = new ChecksReader().read(registry);
        assertEquals("The bundle com.acme announces a check without a class.", reading.problems().getFirst().text());
        assertTrue(reading.checks().explain("ACME-SEEN").isPresent());
    }
}
