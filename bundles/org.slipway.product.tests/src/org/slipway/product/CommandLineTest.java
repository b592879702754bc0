package org.slipway.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.product.Product.Ended;

/** The product as a command line: what it says, how it ends, and from where it may be called. */
@EnabledOnOs(OS.LINUX)
class CommandLineTest {
    @TempDir
    static Path home;
    private static Product product;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        product = new Product(Product.built(), home);
    }

    @Test
    void saysItsVersionAndNothingElse() {
        Ended ended = product.slipway(folder, "--version");

        assertTrue(ended.out().matches("slipway \\d+\\.\\d+\\.\\d+\\S*\n"), ended::out);
        assertEquals("", ended.err());
        assertEquals(0, ended.code());
    }

    @Test
    void aCommandThatThereIsNotEndsWithTwo() {
        Ended ended = product.slipway(folder, "chekc");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("chekc"), ended::err);
    }

    @Test
    void theDemoSiteIsFoundCleanFromAFolderWithinIt() {
        assertEquals(0, product.slipway(folder, "init", "shop", "--demo").code());

        Ended ended = product.slipway(folder.resolve("shop/devices"), "check");

        assertEquals(0, ended.code(), () -> ended.out() + ended.err());
    }

    @Test
    void aProblemEndsWithOneAndNamesItsPlace() throws IOException {
        product.slipway(folder, "init", "shop");
        Path device = Files.createDirectories(folder.resolve("shop/devices")).resolve("lab.yaml");
        Files.writeString(device, "device: Lab\nid: lab\nusers:\n  - user: nobody\n");

        Ended ended = product.slipway(folder, "check", "--site", "shop");

        assertEquals(1, ended.code(), () -> ended.out() + ended.err());
        assertTrue(ended.out().contains("devices/lab.yaml:4:"), ended::out);
    }

    @Test
    void keysOfSecretsLieInTheHomeThatTheEnvironmentNames() throws IOException {
        product.slipway(folder, "init", "shop");

        Ended ended = product.run(folder, List.of("sh", "-c", "echo hunter2 | '" + product.folder().resolve("slipway") + "' secret set LabPassword --site shop"));

        assertEquals(0, ended.code(), ended::err);
        assertTrue(Files.isDirectory(home.resolve(".config/slipway/keys")), () -> "no keys below " + home);
    }

    @Test
    void aLinkOnThePathStartsIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("slipway"), product.folder().resolve("slipway"));

        assertEquals(0, product.run(folder, List.of(link.toString(), "--version")).code());
    }

    @Test
    void severalFirstStartsAtOnceDoNotMeet() throws IOException {
        var fresh = new Product(product.folder(), Files.createDirectory(folder.resolve("newcomer")));

        List<Ended> all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> fresh.slipway(folder, "--version")))
                .limit(3).toList().stream().map(CompletableFuture::join).toList();

        all.forEach(each -> assertEquals(0, each.code(), each::err));
    }

    @Test
    void withoutADisplayTheWorkbenchSaysSoInOneLine() {
        Ended ended = product.with("DISPLAY", "").with("WAYLAND_DISPLAY", "").slipway(folder);

        assertEquals(3, ended.code());
        assertEquals(1, ended.err().lines().count(), ended::err);
        assertTrue(ended.err().contains("display"), ended::err);
    }

    @Test
    void aDisplayThatCannotBeOpenedEndsWithThreeInOneLine() {
        Ended ended = product.with("DISPLAY", ":9797").with("WAYLAND_DISPLAY", "").slipway(folder, "workbench");

        assertEquals(3, ended.code());
        assertEquals(1, ended.err().lines().filter(line -> line.startsWith("slipway: ")).count(), ended::err);
    }

    @Test
    void theWorkbenchIsNotOpenedOnAFolderThatIsNoSite() {
        Product withDisplay = product.with("DISPLAY", ":9797");

        for (List<String> words : List.of(List.of("workbench", "nope"), List.of("workbench", "--site", "nope"), List.of("--site", "nope", "workbench"))) {
            Ended ended = withDisplay.slipway(folder, words.toArray(String[]::new));
            assertEquals(2, ended.code(), ended::err);
            assertTrue(ended.err().contains("nope is no site"), ended::err);
        }
    }

    @Test
    void startsLeaveNoLogsBehind() throws IOException {
        var quiet = new Product(product.folder(), Files.createDirectory(folder.resolve("quiet")));
        quiet.slipway(folder, "--version");
        quiet.slipway(folder, "explain", "REF-DANGLING");

        try (Stream<Path> all = Files.walk(quiet.home())) {
            assertEquals(List.of(), all.filter(each -> each.toString().endsWith(".log")).toList());
        }
    }

    @Test
    void aHomeThatCannotBeWrittenToIsNoHindrance() {
        Ended ended = product.with("HOME", "/proc/nobody").with("TMPDIR", folder.toString()).slipway(folder, "--version");

        assertEquals(0, ended.code(), ended::err);
        assertEquals("", ended.err());
    }

    @Test
    void whereNothingCanBeWrittenItEndsWithThreeInOneLine() {
        Ended ended = product.with("HOME", "/proc/nobody").with("TMPDIR", "/proc/nobody").slipway(folder, "--version");

        assertEquals(3, ended.code());
        assertEquals(1, ended.err().lines().count(), ended::err);
        assertTrue(ended.err().contains("XDG_CACHE_HOME"), ended::err);
    }

    @Test
    void anAnswerThatCannotBeWrittenEndsWithThree() {
        Ended ended = product.run(folder, List.of("sh", "-c", "\"$0\" --version > /dev/full", product.folder().resolve("slipway").toString()));

        assertEquals(3, ended.code());
    }
}
