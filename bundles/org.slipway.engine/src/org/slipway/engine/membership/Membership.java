package org.slipway.engine.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Problem;
import org.slipway.engine.wql.WqlProblem;
import org.slipway.engine.wql.WqlQuery;
import org.slipway.model.Collection;
import org.slipway.model.Device;
import org.slipway.model.InventoryQuery;
import org.slipway.model.ModelFactory;

/**
 * Finds the members of collections: those that are named, that queries find, and that included collections have; without those of excluded
 * ones, and within the limiting one. A collection that leads back to itself adds nothing there.
 */
public final class Membership {
    /** What the collection of machines that the site does not know is called, or has as its id. */
    private static final Pattern OF_UNKNOWN = Pattern.compile("(?i)all[ -]unknown[ -]computers");

    /** Stands for each of them. */
    private final Device unknown = ModelFactory.eINSTANCE.createDevice();
    private final List<Device> devices;
    private final List<Collection> collections;
    private final Map<Collection, Set<Device>> known = new HashMap<>();
    private final Set<Collection> around = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param devices and collections of the site, all of them */
    public Membership(List<Device> devices, List<Collection> collections) {
        this.devices = List.copyOf(devices);
        this.collections = List.copyOf(collections);
    }

    /** In the order of the site. */
    public List<Device> members(Collection collection) {
        Set<Device> members = find(collection);
        return devices.stream().filter(members::contains).toList();
    }

    /** Those that a device belongs to. */
    public List<Collection> collectionsOf(Device device) {
        return collections.stream().filter(each -> find(each).contains(device)).toList();
    }

    /** Those that a machine belongs to which the site does not know: All Unknown Computers, and such as have its members. */
    public List<Collection> collectionsOfUnknown() {
        return collectionsOf(unknown);
    }

    /** Queries that cannot be asked. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Set<Device> find(Collection collection) {
        Set<Device> already = known.get(collection);
        if (already != null) {
            return already;
        }
        if (!around.add(collection)) {
            return Set.of();
        }
        var members = new LinkedHashSet<Device>(collection.getMembers());
        if (isOfUnknown(collection.getName()) || isOfUnknown(collection.getId())) {
            members.add(unknown);
        }
        collection.getQueries().forEach(query -> members.addAll(found(collection, query)));
        collection.getInclude().forEach(each -> members.addAll(find(each)));
        collection.getExclude().forEach(each -> members.removeAll(find(each)));
        if (collection.getLimitedTo() != null) {
            members.retainAll(find(collection.getLimitedTo()));
        }
        around.remove(collection);
        if (around.isEmpty()) {
            known.put(collection, members); // Inside of a circle the answer depends on where one came in.
        }
        return members;
    }

    private static boolean isOfUnknown(@Nullable String called) {
        return called != null && OF_UNKNOWN.matcher(called.strip()).matches();
    }

    private List<Device> found(Collection collection, InventoryQuery query) {
        Optional<WqlQuery> parsed = parsed(collection, query);
        return parsed.isEmpty() ? List.of() : devices.stream().filter(device -> new Inventory(device).answers(parsed.get())).toList();
    }

    private Optional<WqlQuery> parsed(Collection collection, InventoryQuery query) {
        try {
            return Optional.of(WqlQuery.parse(query.getWql() == null ? "" : query.getWql()));
        } catch (WqlProblem wrong) {
            var problem = Problem.warning("COLLECTION-QUERY", "A query of the collection “" + collection.getId() + "” cannot be read at character "
                    + (wrong.position() + 1) + " and finds nobody. " + wrong.sentence()).next("Mend the query: " + query.getWql());
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return Optional.empty();
        }
    }
}
