package org.slipway.model.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.secrets.SealedSecretStore;
import org.slipway.model.site.BrokenFiles;
import org.slipway.model.site.OpenSite;

/** What checks may ask of an open site during one run, remembered for that run. */
final class SiteScope implements CheckScope {
    private final OpenSite site;
    private final Map<EClass, List<Identified>> byType = new HashMap<>();
    private final Map<Class<?>, Object> made = new HashMap<>();

    SiteScope(OpenSite site) {
        this.site = site;
    }

    @Override
    public Kinds kinds() {
        return site.kinds();
    }

    @Override
    public List<Identified> withId(String reference, EClass type) {
        return site.find(reference, type);
    }

    @Override
    public List<Identified> all(EClass type) {
        return byType.computeIfAbsent(type, t -> site.elements().stream().filter(t::isInstance).toList());
    }

    @Override
    public BrokenFiles broken() {
        return once(BrokenFiles.class, site::broken);
    }

    @Override
    public Optional<Set<String>> secrets() {
        Path store = SealedSecretStore.fileOf(site.folder());
        try {
            return Files.exists(store) ? Optional.of(SealedSecretStore.namesIn(store)) : Optional.empty();
        } catch (ProblemException unreadable) {
            return Optional.empty(); // whoever needs a value from it is told why there is none
        }
    }

    @Override
    public <T> T once(Class<T> type, Supplier<? extends T> work) {
        Object known = made.get(type);
        if (known == null) {
            known = work.get();
            made.put(type, known);
        }
        return type.cast(known);
    }
}
