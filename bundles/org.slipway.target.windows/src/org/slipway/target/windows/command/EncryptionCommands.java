package org.slipway.target.windows.command;

import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Encryption.Method;
import org.slipway.engine.machine.Encryption.Protecting;
import org.slipway.engine.machine.Encryption.RecoveryTo;
import org.slipway.engine.machine.UserStates.Secret;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Scripts.Call;
import org.slipway.target.windows.line.ProgramLine;

/** BitLocker: manage-bde where no secret is needed, a script where one is. */
public final class EncryptionCommands {
    private static final String CODE = "TARGET-BITLOCKER";

    private final Tools tools;
    private final Scripts scripts;

    public EncryptionCommands(Tools tools) {
        this.tools = tools;
        this.scripts = new Scripts(tools);
    }

    /** Whether a TPM is there, enabled and activated, as {@code usable}. */
    public Commands tpm() throws TargetException {
        return scripts.call("tpm").alone("look at the TPM", CODE);
    }

    /** {@code encrypted} from 0 to 1, {@code protected}, {@code suspended}. @param drive as {@code C:} */
    public Commands state(String drive) throws TargetException {
        return scripts.call("bitlocker-state").with("DRIVE", drive).alone("look at the encryption of " + drive, CODE);
    }

    /** From Windows PE: without a protector, manage-bde leaves the key in clear on the volume. */
    public Commands prepare(String drive, boolean fullDisk, Method method) throws TargetException {
        ProgramLine line = ProgramLine.of(tools.program("manage-bde.exe")).with("-on", drive).when(!fullDisk, "-UsedSpaceOnly");
        Optional<String> name = name(method);
        return Commands.of("encrypt " + drive, CODE, Run.of((name.isPresent() ? line.with("-EncryptionMethod", name.get()) : line).text()));
    }

    private static Optional<String> name(Method method) {
        return switch (method) {
            case SYSTEM_DEFAULT -> Optional.empty();
            case AES_128 -> Optional.of("aes128");
            case AES_256 -> Optional.of("aes256");
            case XTS_AES_128 -> Optional.of("xts_aes128");
            case XTS_AES_256 -> Optional.of("xts_aes256");
        };
    }

    /** Gives keys to a drive, encrypts it where it is not, and protects it. PIN, recovery password and start key come by the environment. */
    public Commands protect(Protecting wanted) throws TargetException {
        if (wanted.recovery() == RecoveryTo.DATABASE) {
            throw new TargetException(Problem.error("TARGET-NO-KEY-DATABASE", "The recovery key cannot be kept in a management database: Slipway has none.")
                    .next("Keep it in Active Directory, or choose to keep none."), 0x80070032L);
        }
        Call call = scripts.call("bitlocker-protect").with("DRIVE", wanted.drive()).with("PROTECTOR", wanted.protector().name()).with("METHOD", name(wanted.method()).orElse(""))
                .with("FULL", wanted.fullDisk()).with("DIRECTORY", wanted.recovery() == RecoveryTo.DIRECTORY).with("KEY_DRIVE", wanted.keyDrive().orElse(""));
        call = wanted.pin().isPresent() ? call.secret("PIN", wanted.pin().get().text()) : call;
        call = wanted.recoveryPassword().isPresent() ? call.secret("RECOVERY_PASSWORD", wanted.recoveryPassword().map(Secret::text).orElse("")) : call;
        call = wanted.startKey().isPresent() ? call.secret("START_KEY", wanted.startKey().map(Secret::text).orElse("")) : call;
        return call.alone("protect " + wanted.drive(), CODE);
    }

    /** @param restarts 0 for until it is protected again */
    public Commands suspend(String drive, int restarts) throws TargetException {
        return Commands.of("suspend the protection of " + drive, CODE,
                Run.of(ProgramLine.of(tools.program("manage-bde.exe")).with("-protectors", "-disable", drive, "-RebootCount", String.valueOf(restarts)).text()));
    }
}
