package org.slipway.model.check.builtin;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slipway.base.ProblemException;
import org.slipway.model.check.Check;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.secrets.SealedSecretStore;
import org.slipway.model.secrets.SealingKey;
import org.slipway.testkit.CheckContract;
import org.slipway.testkit.SiteBuilder;

/** Every check of the core keeps what checks promise. */
class BuiltInChecksTest {
    private static final String PROGRAM = "package: P\nid: p\nprograms:\n  - program: Setup\n    commandLine: setup.exe\n";

    /** A check, its codes, and files in which it finds them. */
    private abstract static class Core implements CheckContract {
        private final Check check;
        private final Set<String> codes;
        private final List<String> files;

        Core(Check check, Set<String> codes, String... files) {
            this.check = check;
            this.codes = codes;
            this.files = List.of(files);
        }

        @Override
        public Check check() {
            return check;
        }

        @Override
        public Set<String> codes() {
            return codes;
        }

        @Override
        public Kinds kinds() {
            return Kinds.core();
        }

        @Override
        public void spoil(SiteBuilder site) {
            for (String text : files) {
                site.file("file-" + files.indexOf(text) + ".yaml", text);
            }
        }
    }

    @Test
    void noCheckIsLeftOut() {
        assertEquals(BuiltInChecks.all().stream().map(each -> each.getClass().getSimpleName() + "Test").collect(toSet()),
                Stream.of(BuiltInChecksTest.class.getDeclaredClasses()).filter(each -> each.isAnnotationPresent(Nested.class))
                        .map(Class::getSimpleName).collect(toSet()));
    }

    @Nested
    class ReferenceCheckTest extends Core {
        ReferenceCheckTest() {
            super(new ReferenceCheck(), Set.of("REF-DANGLING", "REF-AMBIGUOUS"), "collection: Pilot\nid: pilot\n",
                    "collection: X\nid: x\n", "- collection: X again\n  id: x\n",
                    "collection: A\nid: a\nlimitedTo: piolt\ninclude: [x, gone]\n");
        }
    }

    @Nested
    class IdCheckTest extends Core {
        IdCheckTest() {
            super(new IdCheck(), Set.of("ID-DUPLICATE"), "collection: A\nid: a\n", "collection: Another\nid: a\n");
        }
    }

    @Nested
    class RequiredCheckTest extends Core {
        RequiredCheckTest() {
            super(new RequiredCheck(), Set.of("FEATURE-REQUIRED"), "deployment:\nid: d\n", "device: Front desk\n");
        }
    }

    @Nested
    class RangeCheckTest extends Core {
        RangeCheckTest() {
            super(new RangeCheck(), Set.of("VALUE-RANGE"), "collection: A\nid: a\nvariablePriority: 12\n",
                    "bootImage: A\nid: a\nimageIndex: 0\nscratchSpace: 1 GiB\n");
        }
    }

    @Nested
    class TextLimitsCheckTest extends Core {
        TextLimitsCheckTest() {
            super(new TextLimitsCheck(), Set.of("VALUE-PATTERN", "VALUE-LENGTH"), "device: A\nid: pc 1\nmacAddresses: [\"001122334455\"]\n",
                    "device: B\nid: b\nvariables:\n  - string: V\n    value: " + "x".repeat(4001) + "\n");
        }
    }

    @Nested
    class PathCheckTest extends Core {
        PathCheckTest() {
            super(new PathCheck(), Set.of("VALUE-PATH"), "bootImage: A\nid: a\ncontent:\n  - content: boot\\x64\\boot.wim\n  - content: ../secrets\n");
        }
    }

    @Nested
    class ChoiceCheckTest extends Core {
        ChoiceCheckTest() {
            super(new ChoiceCheck(), Set.of("VALUE-CHOICE"), PROGRAM + "    when:\n      variable: A\n",
                    PROGRAM + "    when:\n      variable: A\n      equals: 1\n      less: 2\n");
        }
    }

    @Nested
    class CycleCheckTest extends Core {
        CycleCheckTest() {
            super(new CycleCheck(), Set.of("REF-CYCLE"), "collection: A\nid: a\ninclude: [b]\n", "collection: B\nid: b\nlimitedTo: a\n");
        }
    }

    @Nested
    class SecretCheckTest extends Core {
        SecretCheckTest() {
            super(new SecretCheck(), Set.of("SECRET-IN-CLEAR"), """
                    device: A
                    id: a
                    variables:
                      - string: JoinPassword
                        value: sesame
                    inventory:
                      - class: Acme_Account
                        instances:
                          - instance:
                              Password: sesame
                    """);
        }
    }

    @Nested
    class VariableNamesCheckTest extends Core {
        VariableNamesCheckTest() {
            super(new VariableNamesCheck(), Set.of("VAR-DUPLICATE"),
                    "device: A\nid: a\nvariables:\n  - string: Lang\n    value: de\n  - number: LANG\n    value: 7\n");
        }
    }

    @Nested
    class EmptyConditionCheckTest extends Core {
        EmptyConditionCheckTest() {
            super(new EmptyConditionCheck(), Set.of("CONDITION-EMPTY"), PROGRAM + "    when:\n      any:\n");
        }
    }

    @Nested
    class ScheduleOrderCheckTest extends Core {
        ScheduleOrderCheckTest() {
            super(new ScheduleOrderCheck(), Set.of("SCHEDULE-ORDER"),
                    "deployment: D\nid: d\nschedule:\n  from: 2026-11-21T20:00\n  until: 2026-11-20T20:00\n");
        }
    }

    @Nested
    class TimeZoneCheckTest extends Core {
        TimeZoneCheckTest() {
            super(new TimeZoneCheck(), Set.of("VALUE-TIMEZONE"));
        }

        @Override
        public void spoil(SiteBuilder site) {
            site.file("site.yaml", "site: S\nid: s\ntimeZone: Europe/Berln\n");
        }
    }

    @Nested
    class TwiceCheckTest extends Core {
        TwiceCheckTest() {
            super(new TwiceCheck(), Set.of("REF-TWICE"), "device: PC\nid: pc\n", "collection: A\nid: a\nmembers: [pc, pc]\ninclude: [gone, gone]\n");
        }
    }

    @Nested
    class MissingSecretCheckTest extends Core {
        MissingSecretCheckTest() {
            super(new MissingSecretCheck(), Set.of("SECRET-MISSING"), "device: A\nid: a\nvariables:\n  - secret: JoinPassword\n  - secret: Stored\n");
        }

        @Override
        public void spoil(SiteBuilder site) {
            super.spoil(site);
            try {
                SealingKey key = SealingKey.inFolder(site.folder().resolve(".slipway/keys"));
                new SealedSecretStore(SealedSecretStore.fileOf(site.folder()), key).put("stored", "sesame".toCharArray());
            } catch (ProblemException refused) {
                throw new AssertionError(refused);
            }
        }
    }
}
