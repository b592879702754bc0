package org.slipway.sequence.ui.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.model.secrets.ConfigurationFolder;
import org.slipway.model.secrets.SealedSecretStore;
import org.slipway.model.secrets.SealingKey;
import org.slipway.model.secrets.SecretStore;

/**
 * The secret store of a site, as this user opens it.
 *
 * @param site its folder
 * @param environment says where the user's keys are
 */
record SiteSecrets(Path site, Map<String, String> environment) {

    static SiteSecrets of(Path site) {
        return new SiteSecrets(site, System.getenv());
    }

    private Path file() {
        return SealedSecretStore.fileOf(site);
    }

    boolean wantsPassphrase() throws ProblemException {
        return SealedSecretStore.kindOf(file()).filter(SealingKey.Kind.PASSPHRASE::equals).isPresent();
    }

    /** @param passphrase for a store that is sealed with one; cleared here */
    SecretStore open(Optional<char[]> passphrase) {
        SealingKey key = passphrase.map(SealingKey::passphrase).orElseGet(() -> SealingKey.inFolder(ConfigurationFolder.keys(environment)));
        passphrase.ifPresent(typed -> Arrays.fill(typed, '\0'));
        return new SealedSecretStore(file(), key);
    }
}
