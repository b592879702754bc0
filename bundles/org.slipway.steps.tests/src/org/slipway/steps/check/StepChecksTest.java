package org.slipway.steps.check;

import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.slipway.model.check.Check;

/** What every check promises, for those of the standard steps. */
class StepChecksTest {
    @Nested
    class OfAccountCheck implements SeededContract {
        @Override
        public Check check() {
            return new AccountCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-ACCOUNT-MISSING", "SEQ-ACCOUNT-PE");
        }
    }

    @Nested
    class OfArchitectureCheck implements SeededContract {
        @Override
        public Check check() {
            return new ArchitectureCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-ARCHITECTURE");
        }
    }

    @Nested
    class OfBitLockerCheck implements SeededContract {
        @Override
        public Check check() {
            return new BitLockerCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-PIN-MISSING", "SEQ-PIN-UNUSED");
        }
    }

    @Nested
    class OfContentCheck implements SeededContract {
        @Override
        public Check check() {
            return new ContentCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-CONTENT-BOTH", "SEQ-CONTENT-MISSING");
        }
    }

    @Nested
    class OfDestinationCheck implements SeededContract {
        @Override
        public Check check() {
            return new DestinationCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-DESTINATION-HALF", "SEQ-DESTINATION-MIXED");
        }
    }

    @Nested
    class OfDownloadPlaceCheck implements SeededContract {
        @Override
        public Check check() {
            return new DownloadPlaceCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-DOWNLOAD-PLACE");
        }
    }

    @Nested
    class OfDriverPlaceCheck implements SeededContract {
        @Override
        public Check check() {
            return new DriverPlaceCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-DRIVER-PLACE");
        }
    }

    @Nested
    class OfFirmwareCheck implements SeededContract {
        @Override
        public Check check() {
            return new FirmwareCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-UEFI-FULL-OS");
        }
    }

    @Nested
    class OfLocalStoreCheck implements SeededContract {
        @Override
        public Check check() {
            return new LocalStoreCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-STATE-LINKS-STORE", "SEQ-STATE-WIPED");
        }
    }

    @Nested
    class OfNetworkSettingsCheck implements SeededContract {
        @Override
        public Check check() {
            return new NetworkSettingsCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-NETWORK-SEVERAL");
        }
    }

    @Nested
    class OfPartitionCheck implements SeededContract {
        @Override
        public Check check() {
            return new PartitionCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-DISK-BOOTABLE", "SEQ-DISK-EFI-FORMAT", "SEQ-DISK-EFI-MISSING", "SEQ-DISK-MSR-MISSING", "SEQ-DISK-PERCENT", "SEQ-DISK-REST-TWICE", "SEQ-DISK-STYLE");
        }
    }

    @Nested
    class OfReferenceMachineCheck implements SeededContract {
        @Override
        public Check check() {
            return new ReferenceMachineCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-CAPTURE-DOMAIN", "SEQ-CAPTURE-RAW");
        }
    }

    @Nested
    class OfStatePlaceCheck implements SeededContract {
        @Override
        public Check check() {
            return new StatePlaceCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-STATE-OFFLINE", "SEQ-STATE-ROOT");
        }
    }

    @Nested
    class OfUpgradeLimitsCheck implements SeededContract {
        @Override
        public Check check() {
            return new UpgradeLimitsCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-UPGRADE-ADMINISTRATORS", "SEQ-UPGRADE-CAPTURE", "SEQ-UPGRADE-DOMAIN", "SEQ-UPGRADE-IMAGE", "SEQ-UPGRADE-LANGUAGE", "SEQ-UPGRADE-PARTITION", "SEQ-UPGRADE-PE", "SEQ-UPGRADE-UEFI", "SEQ-UPGRADE-UNRELATED");
        }
    }

    @Nested
    class OfUpgradeOptionsCheck implements SeededContract {
        @Override
        public Check check() {
            return new UpgradeOptionsCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-UPGRADE-APPS", "SEQ-UPGRADE-BITLOCKER", "SEQ-UPGRADE-INDEX", "SEQ-UPGRADE-ROLLBACK");
        }
    }

    @Nested
    class OfUpgradePathCheck implements SeededContract {
        @Override
        public Check check() {
            return new UpgradePathCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-UPGRADE-ARCHITECTURE", "SEQ-UPGRADE-EDITION", "SEQ-UPGRADE-ELIGIBLE", "SEQ-UPGRADE-PATH");
        }
    }

    @Nested
    class OfUpgradeStepCheck implements SeededContract {
        @Override
        public Check check() {
            return new UpgradeStepCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-UPGRADE-DISK", "SEQ-UPGRADE-ENCRYPTION", "SEQ-UPGRADE-MATCH", "SEQ-UPGRADE-MEDIA", "SEQ-UPGRADE-RESTART", "SEQ-UPGRADE-SCAN", "SEQ-UPGRADE-SERVER");
        }
    }
}
