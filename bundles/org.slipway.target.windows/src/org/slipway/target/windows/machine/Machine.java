package org.slipway.target.windows.machine;

import java.util.Map;

import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Shares;
import org.slipway.engine.machine.Software;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.Processes;
import org.slipway.target.windows.command.DiskCommands;
import org.slipway.target.windows.command.EncryptionCommands;
import org.slipway.target.windows.command.FactCommands;
import org.slipway.target.windows.command.FolderCommands;
import org.slipway.target.windows.command.ImageCommands;
import org.slipway.target.windows.command.MembershipCommands;
import org.slipway.target.windows.command.OfflineCommands;
import org.slipway.target.windows.command.RegistryCommands;
import org.slipway.target.windows.command.ShareCommands;
import org.slipway.target.windows.command.SoftwareCommands;
import org.slipway.target.windows.command.Tools;
import org.slipway.target.windows.command.UserStateCommands;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** All parts of a machine, put together. */
public final class Machine {
    private final Own own;
    private final Processes processes;
    private final WindowsFiles files;
    private final WindowsFacts facts;
    private final WindowsRegistry registry;
    private final WindowsPower power;
    private final Map<Class<?>, Object> abilities;

    /** @param patience how time passes */
    public Machine(Own own, Tools tools, Processes processes, WindowsFiles files, WindowsBoots.Firmware firmware, Patience patience) {
        this.own = own;
        this.processes = processes;
        this.files = files;
        var runner = new Runner(processes, files);
        facts = new WindowsFacts(runner, new FactCommands(tools));
        registry = new WindowsRegistry(runner, new RegistryCommands(tools));
        var diskCommands = new DiskCommands(tools);
        var disks = new WindowsDisks(runner, diskCommands, own, new Marks(files, own.kept()));
        var supplies = new WindowsSupplies(files, disks, own);
        var found = new ImageFiles(files, supplies);
        var boots = new WindowsBoots(runner, tools, files, registry, disks, found, own, firmware);
        var comeback = new Comeback(runner, tools, files, own);
        power = new WindowsPower(runner, tools, files, boots, comeback, own, patience);
        Images images = new WindowsImages(runner, new ImageCommands(tools), files, disks, found, new Wiping(runner, diskCommands, new FolderCommands(tools), files), boots, own);
        Shares shares = (path, drive, account) -> runner.run(new ShareCommands(tools).connect(path, drive, account));
        abilities = Map.ofEntries(Map.entry(Disks.class, disks), Map.entry(Supplies.class, supplies), Map.entry(Images.class, images), Map.entry(Boots.class, boots),
                Map.entry(OfflineWindows.class, new WindowsOffline(runner, new OfflineCommands(tools), files, own)),
                Map.entry(WindowsSetup.class, new WindowsSetups(runner, tools, registry, files, comeback, own)),
                Map.entry(UserStates.class, new WindowsUserStates(runner, new UserStateCommands(tools), files, own.kept())),
                Map.entry(Membership.class, new WindowsMembership(runner, new MembershipCommands(tools))),
                Map.entry(Encryption.class, new WindowsEncryption(runner, new EncryptionCommands(tools), patience)), Map.entry(Shares.class, shares),
                Map.entry(Software.class, new WindowsSoftware(runner, new SoftwareCommands(tools), own)));
    }

    public Own own() {
        return own;
    }

    public Processes processes() {
        return processes;
    }

    public WindowsFiles files() {
        return files;
    }

    public WindowsFacts facts() {
        return facts;
    }

    public WindowsRegistry registry() {
        return registry;
    }

    public WindowsPower power() {
        return power;
    }

    /** What steps may ask for, by its interface. */
    public Map<Class<?>, Object> abilities() {
        return abilities;
    }
}
