package org.slipway.engine.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.model.Collection;
import org.slipway.model.Device;
import org.slipway.model.ModelFactory;

class MembershipTest {
    private final List<Device> devices = new ArrayList<>();
    private final List<Collection> collections = new ArrayList<>();
    private final Device office = device("office", "OfficeDesk 300", "17179869184");
    private final Device notebook = device("notebook", "TravelBook 14", "8589934592");
    private final Device bare = device("bare", "", "");

    private Device device(String id, String model, String memory) {
        Device device = ModelFactory.eINSTANCE.createDevice();
        device.setId(id);
        if (!model.isEmpty()) {
            var system = ModelFactory.eINSTANCE.createWmiClass();
            system.setName("Win32_ComputerSystem");
            var instance = ModelFactory.eINSTANCE.createWmiInstance();
            instance.getProperties().put("Model", model);
            instance.getProperties().put("TotalPhysicalMemory", memory);
            system.getInstances().add(instance);
            device.getInventory().add(system);
        }
        devices.add(device);
        return device;
    }

    private Collection collection(String id, Device... members) {
        Collection collection = ModelFactory.eINSTANCE.createCollection();
        collection.setId(id);
        collection.getMembers().addAll(List.of(members));
        collections.add(collection);
        return collection;
    }

    @Test
    void aMachineThatTheSiteDoesNotKnowBelongsToTheirCollectionAndToThoseThatIncludeIt() {
        Collection unknown = collection("unknown");
        unknown.setName("All Unknown Computers");
        Collection around = collection("around", office);
        around.getInclude().add(unknown);
        Collection without = collection("without");
        without.getInclude().add(around);
        without.getExclude().add(unknown);
        collection("everything", office, notebook, bare);

        var membership = new Membership(devices, collections);

        assertEquals(List.of(unknown, around), membership.collectionsOfUnknown());
        assertEquals(List.of(), membership.members(unknown));
        assertEquals(List.of(office), membership.members(around));
    }

    private void query(Collection collection, String wql) {
        var query = ModelFactory.eINSTANCE.createInventoryQuery();
        query.setWql(wql);
        collection.getQueries().add(query);
    }

    private Membership membership() {
        return new Membership(devices, collections);
    }

    @Test
    void namedDevicesAreMembersAndThoseThatAQueryFinds() {
        Collection desks = collection("desks", bare);
        query(desks, "SELECT * FROM Win32_ComputerSystem WHERE Model LIKE 'OfficeDesk%'");

        assertEquals(List.of(office, bare), membership().members(desks));
    }

    @Test
    void numbersOfAnInventoryAreComparedAsNumbers() {
        Collection large = collection("large");
        query(large, "SELECT * FROM Win32_ComputerSystem WHERE TotalPhysicalMemory > 9000000000");

        assertEquals(List.of(office), membership().members(large));
    }

    @Test
    void includedMembersAreAddedAndExcludedOnesTakenAwayWhateverNamesThem() {
        Collection all = collection("all", office, notebook);
        Collection kept = collection("kept", notebook);
        Collection rest = collection("rest", bare);
        rest.getInclude().add(all);
        rest.getExclude().add(kept);

        assertEquals(List.of(office, bare), membership().members(rest));
    }

    @Test
    void onlyMembersOfTheLimitingCollectionRemain() {
        Collection limit = collection("limit", office);
        Collection within = collection("within", office, bare);
        within.setLimitedTo(limit);

        assertEquals(List.of(office), membership().members(within));
        assertEquals(List.of(limit, within), membership().collectionsOf(office));
        assertEquals(List.of(), membership().collectionsOf(bare));
    }

    @Test
    void collectionsThatIncludeEachOtherHaveTheMembersOfBoth() {
        Collection one = collection("one", office);
        Collection other = collection("other", bare);
        one.getInclude().add(other);
        other.getInclude().add(one);

        assertEquals(List.of(office, bare), membership().members(one));
        assertEquals(List.of(office, bare), membership().members(other));
    }

    @Test
    void aQueryThatCannotBeReadFindsNobodyAndIsToldOnce() {
        Collection wrong = collection("wrong", office);
        query(wrong, "SELECT * FRM Win32_ComputerSystem");
        Membership membership = membership();

        assertEquals(List.of(office), membership.members(wrong));
        membership.collectionsOf(office);
        assertEquals(List.of("COLLECTION-QUERY"), membership.problems().stream().map(each -> each.code()).toList());
    }
}
