package org.slipway.target.windows.command;

import java.util.Optional;

import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Scripts.Call;

/** Shared folders, by a script: net use would want the password on its command line. */
public final class ShareCommands {
    private final Scripts scripts;

    public ShareCommands(Tools tools) {
        this.scripts = new Scripts(tools);
    }

    /** @param path as {@code \\server\share}; @param drive as {@code Z:} */
    public Commands connect(String path, Optional<String> drive, Optional<Account> account) throws TargetException {
        Call call = scripts.call("connect-share").with("PATH", path).with("DRIVE", drive.orElse(""));
        call = account.isPresent() ? call.with("ACCOUNT", account.get().name()).secret("PASSWORD", account.get().password()) : call;
        return call.alone("connect " + path, "TARGET-SHARE");
    }
}
