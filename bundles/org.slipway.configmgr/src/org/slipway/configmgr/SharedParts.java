package org.slipway.configmgr;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlText;

/** The parts of an export package that say of the whole of it what is in it: as they were where they still fit, else made here. */
final class SharedParts {
    static final String CLASS = "SMS_TaskSequencePackage";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "_rels/.rels";
    private static final String MANIFEST = "Manifest.xml";
    private static final String PROPERTIES = "package/services/metadata/core-properties/slipway.psmdcp";

    private final String id;
    private final Map<String, XmlElement> kept = new LinkedHashMap<>();

    /** @param files all parts that were kept, of which those that say of the whole are taken */
    SharedParts(String id, Map<String, XmlElement> files) {
        this.id = id;
        files.forEach((name, part) -> {
            if (is(name)) {
                kept.put(name, part);
            }
        });
    }

    static boolean is(String name) {
        return Stream.of(TYPES, RELATIONS, MANIFEST).anyMatch(name::equalsIgnoreCase) || name.toLowerCase(Locale.ROOT).endsWith(".psmdcp") && !name.contains("..");
    }

    /** The text of each, by its path. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        if (fits()) {
            kept.forEach((name, part) -> texts.put(name, XmlText.of(part)));
            return texts;
        }
        texts.put(TYPES, DECLARATION + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"text/xml\" />"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" />"
                + "<Default Extension=\"psmdcp\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\" /></Types>");
        texts.put(RELATIONS, DECLARATION + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Type=\"" + CLASS + "\" Target=\"" + object() + "\" TargetMode=\"External\" Id=\"" + CLASS + "-" + id + "\" />"
                + "<Relationship Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"/" + PROPERTIES
                + "\" Id=\"R1\" /></Relationships>");
        texts.put(MANIFEST, "<LibraryDocument xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">"
                + "<Properties /><Contents /><EntryObjects><Object Path=\"" + CLASS + ".PackageID='" + id + "'\" Type=\"" + CLASS + "\" /></EntryObjects></LibraryDocument>");
        texts.put(PROPERTIES, DECLARATION + "<coreProperties xmlns=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" />");
        return texts;
    }

    private String object() {
        return "/" + CLASS + "/" + id + "/" + ZipReading.OBJECT;
    }

    /** All of them, and leading to where the sequence is written. */
    private boolean fits() {
        return Stream.of(TYPES, RELATIONS, MANIFEST).allMatch(name -> kept.keySet().stream().anyMatch(name::equalsIgnoreCase))
                && kept.entrySet().stream().filter(part -> part.getKey().equalsIgnoreCase(RELATIONS)).flatMap(part -> part.getValue().children().stream())
                        .anyMatch(relation -> relation.attribute("Target").filter(object()::equalsIgnoreCase).isPresent());
    }
}
