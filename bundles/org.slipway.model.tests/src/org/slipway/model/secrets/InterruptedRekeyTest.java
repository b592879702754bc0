package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.model.secrets.Refusals.refusal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.AtomicFile;
import org.slipway.base.FileSystemSteps;

class InterruptedRekeyTest {
    @TempDir
    Path folder;

    @Test
    void aProcessKilledAtAnyStepLeavesAStoreThatTheOldKeyOpensOrTheNewOne() throws Exception {
        Set<String> opened = new HashSet<>();
        for (int step = 1; step <= 7; step++) {
            Path file = Files.createDirectory(folder.resolve("step" + step)).resolve("secrets.sealed");
            var store = new SealedSecretStore(file, oldKey(), dyingAt(Integer.MAX_VALUE));
            store.put("a", "one".toCharArray());
            store.put("b", "two".toCharArray());

            var dying = new SealedSecretStore(file, oldKey(), dyingAt(step));
            assertEquals("SECRET-WRITE", refusal(() -> dying.rekey(newKey())).code());

            SealingKey.Kind kind = SealedSecretStore.kindOf(file).orElseThrow();
            var found = new SealedSecretStore(file, kind == SealingKey.Kind.PASSPHRASE ? newKey() : oldKey());
            assertEquals("one two", new String(found.get("a").orElseThrow()) + " " + new String(found.get("b").orElseThrow()));
            opened.add(kind.name());
        }
        assertTrue(opened.size() == 2, "some steps come before the change and one after it: " + opened);
    }

    private SealingKey oldKey() {
        return SealingKey.inFolder(folder.resolve("keys"));
    }

    private static SealingKey newKey() {
        return SealingKey.passphrase("another horse".toCharArray());
    }

    /** From the n-th step on, nothing reaches the disk any more. */
    private static AtomicFile dyingAt(int step) {
        int[] taken = { 0 };
        FileSystemSteps real = FileSystemSteps.real();
        return new AtomicFile((FileSystemSteps) Proxy.newProxyInstance(FileSystemSteps.class.getClassLoader(),
                new Class<?>[] { FileSystemSteps.class }, (proxy, method, arguments) -> {
                    taken[0]++;
                    if (taken[0] >= step) {
                        throw new IOException("killed before " + method.getName());
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
