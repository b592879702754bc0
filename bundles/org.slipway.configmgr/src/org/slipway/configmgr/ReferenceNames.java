package org.slipway.configmgr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;

/** What an export package calls the packages that its sequence refers to: strings that hold XML once more. */
final class ReferenceNames {
    private final Map<String, String> names = new HashMap<>();

    Map<String, String> names() {
        return Map.copyOf(names);
    }

    void read(XmlElement list, String file) throws ProblemException {
        for (XmlElement text : list.children("string").toList()) {
            if (!text.text().isBlank()) {
                var instance = new Envelope(XmlReading.of(text.text(), file, text.line()));
                Optional<String> id = instance.text("ReferencePackageID");
                Optional<String> name = instance.text("ReferenceName");
                if (instance.isCim() && id.isPresent() && name.isPresent()) {
                    names.put(id.get(), name.get());
                }
            }
        }
    }
}
