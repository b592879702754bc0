package org.slipway.workbench.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.model.check.Checks;
import org.slipway.model.check.ChecksReader;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.KindsReader;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/** The sites that are open in this process: each once, whatever number of windows show it. UI thread only. */
public final class OpenedSites {
    private final Kinds kinds;
    private final Checks checks;
    private final List<Problem> problems;
    private final UiThread ui;
    private final IOperationHistory history;
    private final Supplier<Duration> pause;
    private final Map<Path, CompletableFuture<OpenedSite>> open = new LinkedHashMap<>();

    OpenedSites(Kinds kinds, Checks checks, List<Problem> problems, UiThread ui, IOperationHistory history, Supplier<Duration> pause) {
        this.kinds = kinds;
        this.checks = checks;
        this.problems = List.copyOf(problems);
        this.ui = ui;
        this.history = history;
        this.pause = pause;
    }

    /** With the kinds and checks that the installed bundles bring. */
    public static OpenedSites of(IExtensionRegistry registry, UiThread ui, IOperationHistory history, Supplier<Duration> pause) {
        KindsReader.Reading kinds = new KindsReader().read(registry);
        ChecksReader.Reading checks = new ChecksReader().read(registry);
        List<Problem> problems = Stream.concat(kinds.problems().stream(), checks.problems().stream()).toList();
        return new OpenedSites(kinds.kinds(), checks.checks(), problems, ui, history, pause);
    }

    public Kinds kinds() {
        return kinds;
    }

    /** What was wrong with bundles that bring kinds and checks. */
    public List<Problem> problems() {
        return problems;
    }

    /** What the codes of problems mean. */
    public List<Explanation> explanations() {
        return checks.explanations();
    }

    /** Loads a site in a Job, or gives the one that is open already. */
    public CompletableFuture<OpenedSite> open(Path folder) {
        Path real = real(folder);
        return open.computeIfAbsent(real, path -> {
            var jobs = new SiteJobs(() -> SiteModel.open(path, kinds, checker()), ui);
            CompletableFuture<OpenedSite> loading = new OpenedSite(path, kinds, jobs, ui, history, pause).load();
            loading.whenComplete((site, failed) -> {
                if (failed != null) {
                    open.remove(path); // so that a second try reads the folder again
                }
            });
            return loading;
        });
    }

    /** One site has one name, whichever links lead to it. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException absent) {
            return folder.toAbsolutePath().normalize(); // opening it says what is wrong with it
        }
    }

    private SiteChecker checker() {
        return new SiteChecker() {
            @Override
            public List<Finding> all(OpenSite site) {
                return checks.run(site);
            }

            @Override
            public List<Finding> one(OpenSite site, YamlResource file) {
                return checks.run(site, file);
            }
        };
    }

    /** Those that are loaded. */
    public List<OpenedSite> all() {
        return open.values().stream().filter(each -> each.isDone() && !each.isCompletedExceptionally()).map(CompletableFuture::join).toList();
    }

    /** No window shows the site any more. */
    public void close(OpenedSite site) {
        open.remove(site.folder());
        site.close();
    }
}
