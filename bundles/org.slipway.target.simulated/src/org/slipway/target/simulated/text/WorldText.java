package org.slipway.target.simulated.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slipway.target.simulated.device.World;
import org.slipway.target.simulated.device.World.Account;
import org.slipway.target.simulated.device.World.Domain;
import org.slipway.target.simulated.device.World.Update;

/** Reads the network around a machine. */
final class WorldText {
    private static final List<Update> UPDATES = List.of(new Update("KB5034123", true, 650_000_000L, true), new Update("KB5033920", true, 70_000_000L, false),
            new Update("KB5034467", false, 40_000_000L, false));
    private static final World USUAL = new World(1_000_000_000L, Duration.ofMillis(2), "10.0.0.1", "10.0.0.50", Optional.empty(), Optional.empty(), UPDATES);

    private WorldText() {
    }

    static World read(Block device) {
        Optional<Block> own = device.record("network");
        World read = own.map(WorldText::network).orElse(USUAL);
        own.ifPresent(Block::finish);
        return read;
    }

    private static World network(Block network) {
        return new World(network.bitRate("speed").orElse(USUAL.speed()), network.duration("latency").orElse(USUAL.latency()),
                network.text("gateway").orElse(USUAL.gateway()), network.text("address").orElse(USUAL.address()),
                network.has("domains") ? Optional.of(network.records("domains").stream().map(WorldText::domain).toList()) : Optional.empty(),
                network.has("shares") ? Optional.of(network.texts("shares")) : Optional.empty(),
                network.has("updates") ? network.records("updates").stream().map(WorldText::update).toList() : UPDATES);
    }

    private static Domain domain(Block domain) {
        var read = new Domain(domain.text("domain").orElse(""),
                domain.has("accounts") ? Optional.of(domain.records("accounts").stream().map(WorldText::account).toList()) : Optional.empty());
        domain.finish();
        return read;
    }

    private static Account account(Block account) {
        var read = new Account(account.text("account").orElse(""), account.text("password"));
        account.finish();
        return read;
    }

    private static Update update(Block update) {
        var read = new Update(update.text("update").orElse("KB0000000"), update.truth("required").orElse(true), update.size("size").orElse(100_000_000L),
                update.truth("restart").orElse(false));
        update.finish();
        return read;
    }
}
