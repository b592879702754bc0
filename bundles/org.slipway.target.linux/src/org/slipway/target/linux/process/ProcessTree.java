package org.slipway.target.linux.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A program with all that it started. */
final class ProcessTree {
    /** Looks for new ones that often; something that starts programs faster than they can be ended is left. */
    private static final int ROUNDS = 50;
    private static final long WAIT_SECONDS = 10;

    private final Supplier<List<ProcessHandle>> members;

    private ProcessTree(Supplier<List<ProcessHandle>> members) {
        this.members = members;
    }

    /** @param stamp in the environment of all of them */
    static ProcessTree of(Process root, String stamp) {
        return new ProcessTree(() -> {
            var all = new LinkedHashSet<ProcessHandle>();
            if (root.isAlive()) {
                all.add(root.toHandle());
            }
            root.descendants().forEach(all::add);
            all.addAll(Stamp.bearing(stamp));
            return List.copyOf(all);
        });
    }

    static ProcessTree of(Stamp run) {
        return new ProcessTree(run::ofRun);
    }

    /** Ends them all and waits until they are gone. */
    void end() {
        boolean interrupted = Thread.interrupted(); // lest the waiting be cut short
        Set<ProcessHandle> ended = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> found = members.get();
            if (found.isEmpty()) {
                break;
            }
            found.forEach(ProcessHandle::destroyForcibly);
            ended.addAll(found);
            await(found);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(List<ProcessHandle> found) {
        try {
            CompletableFuture.allOf(found.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException cannotBeEnded) {
            // one that waits for a device in the kernel ends when that lets it go
        }
    }
}
