package org.slipway.sequence.ui.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.swt.widgets.Display;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.workbench.site.Failures;

/** Work that a wizard waits for in a thread of its own, with progress and a way to stop it, while its window goes on. */
final class PageWork {
    private final IRunnableContext context;
    private final Display display;
    private final Consumer<List<Problem>> trouble;

    interface Work<T> {
        T run(IProgressMonitor monitor) throws Exception;
    }

    /** @param trouble told why there is no result */
    PageWork(IRunnableContext context, Display display, Consumer<List<Problem>> trouble) {
        this.context = context;
        this.display = display;
        this.trouble = trouble;
    }

    /** Empty when it was stopped or failed. */
    <T> Optional<T> run(Work<T> work) {
        var result = new AtomicReference<T>();
        try {
            context.run(true, true, monitor -> {
                try {
                    result.set(work.run(monitor));
                } catch (OperationCanceledException stopped) {
                    throw new InterruptedException();
                } catch (Exception failed) {
                    throw new InvocationTargetException(failed);
                }
            });
            return Optional.ofNullable(result.get());
        } catch (InvocationTargetException failed) {
            trouble.accept(problems(failed.getCause()));
        } catch (InterruptedException stopped) {
            trouble.accept(List.of());
        }
        return Optional.empty();
    }

    private static List<Problem> problems(Throwable failed) {
        return failed instanceof IOException refused
                ? List.of(Problem.error("IO", "That failed: " + refused.getMessage() + ".").next("Check that the file is there and that you may read and write it, then try again."))
                : Failures.problems(failed);
    }

    /** For the work's thread: asks a site in the thread that may, and waits for its answer. */
    <T> T await(Supplier<CompletableFuture<T>> asked) throws Exception {
        try {
            return display.syncCall(asked::get).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ProblemException told ? told : failed;
        }
    }
}
