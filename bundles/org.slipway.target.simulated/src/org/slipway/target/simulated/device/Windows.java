package org.slipway.target.simulated.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Windows on a volume, besides its files.
 *
 * @param next the one that Setup makes of it at the next start
 * @param computer its name; empty before it has one
 * @param joining what it belongs to after a restart
 * @param features roles and features, as Windows calls them
 * @param drivers hardware ids that drivers were added for
 * @param calls whether the first start calls the engine at its end
 */
public record Windows(Release release, Optional<Release> next, Stage stage, String computer, Member member, Optional<Member> joining, Tree<Key> registry,
        List<Product> products,
        SortedSet<String> features, SortedSet<String> updates, SortedSet<String> drivers, List<Profile> profiles, boolean calls,
        boolean restartPending) {

    /** How far it is set up. */
    public enum Stage {
        /** Unpacked, or made general; sets itself up at its next start. */
        GENERAL,
        READY,
        /** Setup goes on at the next start. */
        UPGRADING
    }

    public Windows {
        products = List.copyOf(products);
        profiles = List.copyOf(profiles);
        features = sorted(features);
        updates = sorted(updates);
        drivers = sorted(drivers);
    }

    private static SortedSet<String> sorted(Collection<String> names) {
        if (names instanceof Sorted) {
            return (SortedSet<String>) names;
        }
        return new Sorted(names);
    }

    /** Tells sets apart that need no copying. */
    private static final class Sorted extends TreeSet<String> {
        private static final long serialVersionUID = 1L;

        Sorted(Collection<String> names) {
            super(String.CASE_INSENSITIVE_ORDER);
            names.forEach(super::add);
        }
    }

    /** As it comes out of an image. */
    public static Windows general(Release release) {
        return new Windows(release, Optional.empty(), Stage.GENERAL, "", Member.workgroup(), Optional.empty(), Tree.empty(), List.of(), none(), none(),
                none(), List.of(),
                false, false);
    }

    private static SortedSet<String> none() {
        return Collections.emptySortedSet();
    }

    public boolean isGeneral() {
        return stage == Stage.GENERAL;
    }

    public Windows withRelease(Release other) {
        return new Windows(other, Optional.empty(), stage, computer, member, joining, registry, products, features, updates, drivers, profiles, calls,
                restartPending);
    }

    public Windows becoming(Release newer) {
        return new Windows(release, Optional.of(newer), Stage.UPGRADING, computer, member, joining, registry, products, features, updates, drivers, profiles,
                calls, true);
    }

    public Windows withStage(Stage other) {
        return new Windows(release, next, other, computer, member, joining, registry, products, features, updates, drivers, profiles, calls, restartPending);
    }

    public Windows named(String name) {
        return new Windows(release, next, stage, name, member, joining, registry, products, features, updates, drivers, profiles, calls, restartPending);
    }

    public Windows withMember(Member now) {
        return new Windows(release, next, stage, computer, now, Optional.empty(), registry, products, features, updates, drivers, profiles, calls,
                restartPending);
    }

    public Windows joining(Member later) {
        return new Windows(release, next, stage, computer, member, Optional.of(later), registry, products, features, updates, drivers, profiles, calls, true);
    }

    public Windows withRegistry(Tree<Key> other) {
        return new Windows(release, next, stage, computer, member, joining, other, products, features, updates, drivers, profiles, calls, restartPending);
    }

    /** With a product in the place of one of the same code or, where it has none, name. */
    public Windows with(Product product) {
        var changed = new ArrayList<>(products);
        changed.removeIf(each -> product.code().isEmpty() ? each.name().equalsIgnoreCase(product.name()) : each.code().equalsIgnoreCase(product.code()));
        changed.add(product);
        return withProducts(changed);
    }

    public Windows withProducts(List<Product> all) {
        return new Windows(release, next, stage, computer, member, joining, registry, all, features, updates, drivers, profiles, calls, restartPending);
    }

    public Windows withFeatures(Collection<String> all, boolean restart) {
        return new Windows(release, next, stage, computer, member, joining, registry, products, new TreeSet<>(all), updates, drivers, profiles, calls,
                restartPending || restart);
    }

    public Windows withUpdates(Collection<String> further, boolean restart) {
        var all = new TreeSet<>(updates);
        all.addAll(further);
        return new Windows(release, next, stage, computer, member, joining, registry, products, features, all, drivers, profiles, calls, restartPending
                || restart);
    }

    public Windows withDrivers(Collection<String> further) {
        var all = new TreeSet<>(drivers);
        all.addAll(further);
        return new Windows(release, next, stage, computer, member, joining, registry, products, features, updates, all, profiles, calls, restartPending);
    }

    public Windows with(Profile profile) {
        if (profiles.contains(profile)) {
            return this;
        }
        var all = new ArrayList<>(profiles);
        all.add(profile);
        return withProfiles(all);
    }

    public Windows withProfiles(List<Profile> all) {
        return new Windows(release, next, stage, computer, member, joining, registry, products, features, updates, drivers, all, calls, restartPending);
    }

    public Windows awaitingFirstStart() {
        return new Windows(release, next, stage, computer, member, joining, registry, products, features, updates, drivers, profiles, true,
                restartPending);
    }

    public Windows setUp() {
        return new Windows(release, Optional.empty(), Stage.READY, computer, member, joining, registry, products, features, updates, drivers, profiles, calls,
                false);
    }

    public Windows generalized() {
        return new Windows(release, Optional.empty(), Stage.GENERAL, "", Member.workgroup(), Optional.empty(), registry, products, features, updates, drivers,
                profiles,
                false, false);
    }

    public Windows restartPending(boolean pending) {
        return new Windows(release, next, stage, computer, member, joining, registry, products, features, updates, drivers, profiles, calls, pending);
    }
}
