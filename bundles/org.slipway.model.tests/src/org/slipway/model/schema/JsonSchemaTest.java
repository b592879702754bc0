package org.slipway.model.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.check.AcmeModel;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.TimeZones;
import org.slipway.model.text.YamlWriter;
import org.slipway.testkit.Samples;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonSchemaTest {
    @TempDir
    Path folder;

    private final Kinds kinds = AcmeModel.kinds();
    private final Map<String, Object> schema = JsonSchema.of(kinds);

    private List<String> errors(String yaml) {
        return new SmallValidator(schema).validate(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private Map<?, ?> definition(String name) {
        return (Map<?, ?>) ((Map<?, ?>) schema.get("$defs")).get(name);
    }

    private Map<?, ?> property(String kind, String key) {
        return (Map<?, ?>) ((Map<?, ?>) definition(kind).get("properties")).get(key);
    }

    @Test
    void aHandWrittenFileIsValid() {
        assertEquals(List.of(), errors("""
                # The reception desk.
                device: Reception PC   # moved in May
                id: pc-001
                macAddresses: 00:11:22:33:44:55
                variables:
                  - string: OSDComputerName
                    value: 'PC-%SerialNumber%'
                  - number: Seats
                    value: 16
                  - boolean: Kiosk
                    value: true
                  - list: Languages
                    values: [ de-DE, en-US ]
                  - secret: OSDJoinPassword
                users:
                  - user: anna
                    primary: false
                inventory:
                  - class: Win32_ComputerSystem
                    instances:
                      - instance:
                          Manufacturer: Contoso
                          Model: 5
                """));
    }

    @Test
    void conditionsNestAndBareValuesAreTexts() {
        assertEquals(List.of(), errors("""
                package: Tools
                id: 2024
                content:
                  - content: packages/tools
                    size: 512 MiB
                    digest: sha256:%s
                programs:
                  - program: Setup
                    commandLine: setup.exe /q
                    successCodes: [0, 3010]
                    when:
                      all:
                        - variable: _SMSTSInWinPE
                          equals: true
                        - any:
                            - registry: hklm\\Software\\Contoso
                            - osVersion: 10.0
                              comparison: less
                            - none:
                                - wql: SELECT * FROM Win32_Battery
                """.formatted("ab".repeat(32))));
    }

    @Test
    void aFileMayHoldSeveralElementsOfAnyBundle() {
        assertEquals(List.of(), errors("""
                - collection: Pilot
                  id: pilot
                  members: [pc-1, 17]
                - acme.ring: First
                  id: first
                  share: 0.5
                  mode: careful
                  conditions:
                    - acme.batteryCondition: SELECT * FROM Win32_Battery
                - deployment: Tools
                  id: tools
                  artifact: tools
                  collection: pilot
                  schedule:
                    from: 2026-11-21T20:00
                    recurrence: weekly
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = { "device: A", "id: a", "device: A\nid: a\ncolour: red", "devise: A\nid: a", "device:\nid: a",
            "device: A\nid: a b", "device: A\nid: a\nmacAddresses: [12]\nvariables: {}",
                    "collection: A\nid: a\nvariablePriority: 10",
            "collection: A\nid: a\nvariablePriority: high", "bootImage: A\nid: a\narchitecture: sparc",
            "bootImage: A\nid: a\nscratchSpace: 512 loaves", "bootImage: A\nid: a\ncommandSupport: maybe",
            "bootImage: A\nid: a\ncontent:\n  - content: ../../etc/passwd", "bootImage: A\nid: a\ncontent:\n  - content: c:\\a",
            "device: A\nid: a\nvariables:\n  - string: A\n    values: [a]",
                    "device: A\nid: a\nvariables:\n  - collection: A\n    id: a",
            "deployment: A\nid: a\nartifact: b", "acme.ring: A\nid: a\nshare: 2", "acme.ring: A\nid: a\nmode: slow",
            "deployment: A\nid: a\nartifact: b\ncollection: c\nschedule:\n  from: tomorrow",
            "package: A\nid: a\nprograms:\n  - program: P\n    commandLine: c\n    when:\n      variable: A",
            "package: A\nid: a\nprograms:\n  - program: P\n    commandLine: c\n    when:\n      variable: A\n      equals: 1\n  "
                    + "    less: 2" })
    void whatSlipwayWouldReportIsInvalid(String yaml) {
        assertFalse(errors(yaml).isEmpty(), yaml);
    }

    /** What reading and the checks say of a file, and what its schema says, are the same. */
    @ParameterizedTest
    @ValueSource(strings = { "device: A\nid: a\nvariables:\nusers:\nmacAddresses:\ndescription:", "collection: A\nid: a\nvariablePriority: \"5\"",
            "collection: A\nid: a\nvariablePriority: '09'", "bootImage: A\nid: a\ncommandSupport: 'true'\narchitecture:", "bootImage: A\nid: a\nscratchSpace: 0.25 GiB",
            "bootImage: A\nid: a\nscratchSpace: 536870912", "bootImage: A\nid: a\nscratchSpace: '512  mib'", "bootImage: A\nid: a\nscratchSpace: 512 MB",
            "device: A\nid: a\ninventory:\n  - class: C\n    instances:\n      - instance: {A: 1, B: true, C: null}", "user: A\nid: a\nmail: ''",
            "package: P\nid: p\nprograms:\n  - program: S\n    commandLine: c\n    when:\n", "# nothing but a comment", "" })
    void whatReadingTakesTheSchemaTakes(String yaml) {
        assertEquals(List.of(), errors(yaml), yaml);
        assertEquals(List.of(), CheckedSite.in(folder).file("file.yaml", yaml + "\n").codes().stream().filter(code -> !code.equals("FILE-EMPTY")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "bootImage: A\nid: a\nscratchSpace: 256", "bootImage: A\nid: a\nscratchSpace: 1 GiB", "bootImage: A\nid: a\nscratchSpace: 31 MiB",
            "bootImage: A\nid: a\nscratchSpace: 513 MiB", "bootImage: A\nid: a\nscratchSpace: 64 M", "bootImage: A\nid: a\nscratchSpace: '0'",
            "device: ''\nid: a", "device: A\nid: ''", "collection: A\nid: a\nvariablePriority: \"10\"", "collection: A\nid: a\nvariablePriority: '0'",
            "bootImage: A\nid: a\ncommandSupport: 'yes'", "collection: A\nid: a\nlimitedTo: ''", "user:\nid: a", "device: A\nid:" })
    void whatReadingOrACheckRefusesTheSchemaRefuses(String yaml) {
        assertFalse(errors(yaml).isEmpty(), yaml);
        assertFalse(CheckedSite.in(folder).file("file.yaml", yaml + "\n").codes().isEmpty(), yaml);
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() {
        assertEquals(List.of(""), places("device: A\nid: a\ncolour: red"));
        assertEquals(List.of("/variablePriority"), places("collection: A\nid: a\nvariablePriority: 12"));
        assertEquals(List.of("/1/variables/0/value"), places("- device: A\n  id: a\n- device: B\n  id: b\n  variables:\n    - number: N\n      value: many"));
        assertEquals(List.of("/collection"), places("deployment: D\nid: d\nartifact: a\ncollection: [c]"), "a deployment is no collection");
        assertEquals(List.of("/programs/0/when/any/0/comparison"),
                places("package: P\nid: p\nprograms:\n  - program: S\n    commandLine: c\n    when:\n      any:\n        - osVersion: 10.0\n          comparison: nearly"));
    }

    /** Of what is wrong, where: the key that is too much, or the value that does not fit. */
    private List<String> places(String yaml) {
        return errors(yaml).stream().map(error -> error.substring(0, error.indexOf(": "))).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({ "0,0", "0,9", "1,9", "7,13", "98,102", "32,512", "10,99", "19,1000", "0,12345" })
    void rangesAreSaidByPatterns(int least, int most) {
        Pattern range = Pattern.compile(Ranges.between(BigInteger.valueOf(least), BigInteger.valueOf(most)));
        for (int number = 0; number < 20_000; number++) {
            assertEquals(number >= least && number <= most, range.matcher(String.valueOf(number)).matches(), number + " in " + range);
        }
    }

    @Test
    void everyFeatureOfEveryKindIsDescribed() {
        kinds.all().stream().filter(kind -> !kind.getEPackage().getName().equals("acme")).forEach(kind ->
                ((Map<?, ?>) definition(kind.getName()).get("properties")).forEach((key, value) ->
                        assertTrue(((Map<?, ?>) value).containsKey("description"), kind.getName() + "." + key)));
    }

    @Test
    void descriptionsComeFromTheMetamodelAndDefaultsToo() {
        assertEquals("The number of the image inside the file.", property("BootImage", "imageIndex").get("description"));
        assertEquals(1, property("BootImage", "imageIndex").get("default"));
        assertEquals("512 MiB", property("BootImage", "scratchSpace").get("default"));
        assertEquals("Memory for files that the running system writes. At least 32 MiB. At most 512 MiB.",
                property("BootImage", "scratchSpace").get("description"));
        assertEquals("x64", property("BootImage", "architecture").get("default"));
        assertFalse(property("OsVersionCondition", "architecture").containsKey("default"),
                "without it, any architecture is meant");
        assertTrue(property("Collection", "limitedTo").get("description").toString()
                .endsWith("The id of a collection, or file#id."));
        assertEquals(List.of(Map.of("const", "fast", "description", "All at once is fast."),
                Map.of("const", "careful", "description", "All at once is careful."), Map.of("type", "null")), property("acme.Ring", "mode")
                        .get("oneOf"));
    }

    /** An element with every feature set, as the writer lays it out, is valid: the schema leaves no feature out. */
    @TestFactory
    Stream<DynamicTest> whatTheWriterWritesIsValid() {
        return kinds.roots().stream().map(kind -> DynamicTest.dynamicTest(kinds.key(kind), () -> {
            String text = YamlWriter.write(List.of(new Samples(kinds).full(kind)), kinds);
            assertEquals(List.of(), errors(text), text);
        }));
    }

    @Test
    void theSameKindsGiveTheSameText() {
        assertEquals(JsonSchema.text(Kinds.core()), JsonSchema.text(Kinds.core()));
        assertTrue(JsonSchema.text(Kinds.core())
                .startsWith("{\n  \"$schema\" : \"https://json-schema.org/draft/2020-12/schema\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "[a-z]+;^(?:[a-z]+)$", "(?i)hk(lm|cu);^(?:[hH][kK]([lL][mM]|[cC][uU]))$",
            "(?i)[^A-Z_0-9]\\d;^(?:[^A-Z_0-9a-z]\\d)$", "a*+;", "(?<year>\\d+);", "(?m)a;", "\\p{L};" })
    void javasPatternsAreSaidInEcmaScriptWhereThatCanBe(String java, String ecma) {
        assertEquals(ecma, EcmaPattern.of(Pattern.compile(java)).orElse(null));
    }

    @Test
    void timeZonesAreThoseThatTheCheckKnows() {
        var some = new ArrayList<>(TimeZones.names());
        some.addAll(List.of("", "Z", "z", "UT", "UTC+1", "GMT-01:30", "UTC+", "UT+18:00", "+5", "-05", "+18", "+18:01", "+19", "+0530", "+05:30:15", "+05:3015",
                "+053015", "+05:60", "+5:30", "+1800", "05:30", "CET", "CEST", "Europe/Berln", "europe/berlin", "Mars/Olympus", "W. Europe Standard Time",
                "W. Europe", "UTC-11", "UTC-19", "Etc/GMT+12", "UTCZ", "SystemV/EST5"));
        List<String> differ = some.stream().filter(zone -> TimeZones.isOne(zone) != errors("site: S\nid: s\ntimeZone: '" + zone + "'\n").isEmpty()).toList();
        assertEquals(List.of(), differ);
        assertEquals(List.of(), errors("site: S\nid: s\ntimeZone: +02:00\n"));
        assertEquals(List.of(), errors("site: S\nid: s\ntimeZone:\n"));
    }
}
