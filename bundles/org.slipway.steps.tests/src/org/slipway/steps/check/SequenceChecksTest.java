package org.slipway.steps.check;

import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.slipway.model.check.Check;
import org.slipway.sequence.check.DecidedConditionCheck;
import org.slipway.sequence.check.EntryNameCheck;
import org.slipway.sequence.check.EnvironmentCheck;
import org.slipway.sequence.check.ExternalContentCheck;
import org.slipway.sequence.check.ForeignCheck;
import org.slipway.sequence.check.NeededValueCheck;
import org.slipway.sequence.check.NoEffectCheck;
import org.slipway.sequence.check.PlainSecretCheck;
import org.slipway.sequence.check.QueryCheck;
import org.slipway.sequence.check.ReadOnlyVariableCheck;
import org.slipway.sequence.check.RestartCheck;
import org.slipway.sequence.check.SetupCheck;
import org.slipway.sequence.check.ShownSecretCheck;
import org.slipway.sequence.check.StandAloneMediaCheck;
import org.slipway.sequence.check.StateStoreCheck;
import org.slipway.sequence.check.SubSequenceCheck;
import org.slipway.sequence.check.UnpartitionedCheck;
import org.slipway.sequence.check.UserStateCheck;
import org.slipway.sequence.check.VariableReadCheck;
import org.slipway.sequence.check.WipedVolumeCheck;

/** What every check promises, for those that know no kind of step. They are tested here, where there are steps. */
class SequenceChecksTest {
    @Nested
    class OfDecidedConditionCheck implements SeededContract {
        @Override
        public Check check() {
            return new DecidedConditionCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-CONDITION-ALWAYS", "SEQ-CONDITION-NEVER");
        }
    }

    @Nested
    class OfEntryNameCheck implements SeededContract {
        @Override
        public Check check() {
            return new EntryNameCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-ID-TWICE", "SEQ-NAME-LONG");
        }
    }

    @Nested
    class OfEnvironmentCheck implements SeededContract {
        @Override
        public Check check() {
            return new EnvironmentCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-ENVIRONMENT-KIND", "SEQ-ENVIRONMENT-UNSURE", "SEQ-ENVIRONMENT-WRONG");
        }
    }

    @Nested
    class OfExternalContentCheck implements SeededContract {
        @Override
        public Check check() {
            return new ExternalContentCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-CONTENT-EXTERNAL");
        }
    }

    @Nested
    class OfForeignCheck implements SeededContract {
        @Override
        public Check check() {
            return new ForeignCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-FOREIGN-CONDITION", "SEQ-FOREIGN-STEP", "SEQ-FOREIGN-VALUE");
        }
    }

    @Nested
    class OfNeededValueCheck implements SeededContract {
        @Override
        public Check check() {
            return new NeededValueCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-VALUE-MISSING");
        }
    }

    @Nested
    class OfNoEffectCheck implements SeededContract {
        @Override
        public Check check() {
            return new NoEffectCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-RETRIES-NO-EFFECT", "SEQ-TIMEOUT-LONG");
        }
    }

    @Nested
    class OfPlainSecretCheck implements SeededContract {
        @Override
        public Check check() {
            return new PlainSecretCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-SECRET-PLAIN");
        }
    }

    @Nested
    class OfShownSecretCheck implements SeededContract {
        @Override
        public Check check() {
            return new ShownSecretCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-SECRET-SHOWN");
        }
    }

    @Nested
    class OfQueryCheck implements SeededContract {
        @Override
        public Check check() {
            return new QueryCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-QUERY-FORM");
        }
    }

    @Nested
    class OfReadOnlyVariableCheck implements SeededContract {
        @Override
        public Check check() {
            return new ReadOnlyVariableCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-VARIABLE-READ-ONLY");
        }
    }

    @Nested
    class OfRestartCheck implements SeededContract {
        @Override
        public Check check() {
            return new RestartCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-RESTART-NO-BOOT-IMAGE", "SEQ-RESTART-NO-SYSTEM");
        }
    }

    @Nested
    class OfSetupCheck implements SeededContract {
        @Override
        public Check check() {
            return new SetupCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-SETUP-CONTINUE", "SEQ-SETUP-MISSING", "SEQ-SETUP-NO-IMAGE", "SEQ-SETUP-TWICE");
        }
    }

    @Nested
    class OfStandAloneMediaCheck implements SeededContract {
        @Override
        public Check check() {
            return new StandAloneMediaCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-MEDIA-STAND-ALONE");
        }
    }

    @Nested
    class OfStateStoreCheck implements SeededContract {
        @Override
        public Check check() {
            return new StateStoreCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-STORE-FAILURE", "SEQ-STORE-NEVER-RELEASED");
        }
    }

    @Nested
    class OfSubSequenceCheck implements SeededContract {
        @Override
        public Check check() {
            return new SubSequenceCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-SUBSEQUENCE-BOOT-IMAGE", "SEQ-SUBSEQUENCE-CIRCLE");
        }
    }

    @Nested
    class OfUnpartitionedCheck implements SeededContract {
        @Override
        public Check check() {
            return new UnpartitionedCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-APPLY-UNPARTITIONED");
        }
    }

    @Nested
    class OfUserStateCheck implements SeededContract {
        @Override
        public Check check() {
            return new UserStateCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-STATE-NEVER-CAPTURED", "SEQ-STATE-NEVER-RESTORED");
        }
    }

    @Nested
    class OfVariableReadCheck implements SeededContract {
        @Override
        public Check check() {
            return new VariableReadCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-VARIABLE-UNSET");
        }
    }

    @Nested
    class OfWipedVolumeCheck implements SeededContract {
        @Override
        public Check check() {
            return new WipedVolumeCheck();
        }

        @Override
        public Set<String> codes() {
            return Set.of("SEQ-WIPE-CAPTURE", "SEQ-WIPE-UPGRADE");
        }
    }
}
