package org.slipway.sequence.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;

class ConditionSentenceTest {
    static Kinds kinds() {
        Map<EPackage, String> packages = new LinkedHashMap<>();
        packages.put(ModelPackage.eINSTANCE, "");
        packages.put(SequencePackage.eINSTANCE, "");
        return Kinds.of(packages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            variable: A, equals: true | A equals true
            variable: A, notEquals: '' | A does not equal nothing
            variable: A, exists: false | A does not exist
            variable: A, greaterOrEqual: 3 | A is at least 3
            all: [{variable: A, exists: true}, {any: [{variable: B, less: 1}, {variable: C, like: x%}]}] | A exists and (B is less than 1 or C is like x%)
            any: [{variable: A, exists: true}, {all: [{variable: B, exists: true}, {variable: C, exists: true}]}] | A exists or (B exists and C exists)
            none: [{variable: A, exists: true}, {variable: B, exists: true}] | none of (A exists; B exists)
            all: [] | always
            any: [] | never
            wql: SELECT * FROM X | the query “SELECT * FROM X” finds something
            wql: SELECT * FROM X, namespace: root\\wmi | the query “SELECT * FROM X” finds something in root\\wmi
            osVersion: 10.0.22631, architecture: x64, server: true | the system's version is at least 10.0.22631, on x64, on a server
            file: 'C:\\x.exe', version: 1.2, versionIs: less | the file C:\\x.exe is there and its version is less than 1.2
            folder: 'C:\\x', modified: 2026-01-02T03:04 | the folder C:\\x is there and its date equals 2026-01-02T03:04
            registry: HKLM\\X | the registry key HKLM\\X is there
            registry: HKLM\\X, value: V, comparison: notEquals, data: 1 | the registry value HKLM\\X\\V does not equal 1
            software: Reader, version: 9, comparison: greater | Reader is installed, with version that is greater than 9
            platform: [{system: Windows 11}, {system: Windows 10}] | the system is Windows 11 or Windows 10
            gateway: 10.0.0.1 | what nobody here understands: {gateway: 10.0.0.1}
            location: 10.0.0.1 | the gateway is 10.0.0.1
            makeAndModel: Acme, model: One* | the machine is of make Acme and model One*
            computer: T-1, serialNumber: 7 | the machine has asset tag T-1 or serial number 7
            """)
    void saysWhatMustHold(String condition, String sentence) {
        YamlResource file = YamlResource.of(URI.createURI("a.yaml"), kinds(), "taskSequence: A\nid: a\nentries:\n  - group: G\n    when: {" + condition + "}\n");
        var group = (Group) ((TaskSequence) file.getContents().getFirst()).getEntries().getFirst();

        assertEquals(sentence, new ConditionSentence().of(group.getWhen()));
    }
}
