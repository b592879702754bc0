package org.slipway.configmgr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlText;

/** Writes an export package: the same bytes for the same sequence. */
final class ZipWriting {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CLASS = "SMS_TaskSequencePackage";
    private static final String PROPERTIES = "package/services/metadata/core-properties/slipway.psmdcp";

    private final String id;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param id of the package, which names its folder */
    ZipWriting(String id) {
        this.id = id.replaceAll("[^A-Za-z0-9]", "_");
    }

    byte[] write(String object, Map<String, XmlElement> files) {
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", DECLARATION + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"xml\" ContentType=\"text/xml\" />"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" />"
                    + "<Default Extension=\"psmdcp\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\" /></Types>");
            part(zip, "_rels/.rels", DECLARATION + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Type=\"" + CLASS + "\" Target=\"/" + CLASS + "/" + id + "/object.xml\" TargetMode=\"External\" Id=\"" + CLASS + "-" + id + "\" />"
                    + "<Relationship Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"/" + PROPERTIES
                    + "\" Id=\"R1\" /></Relationships>");
            part(zip, "Manifest.xml", "<LibraryDocument xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">"
                    + "<Properties /><Contents /><EntryObjects><Object Path=\"" + CLASS + ".PackageID='" + id + "'\" Type=\"" + CLASS + "\" /></EntryObjects></LibraryDocument>");
            part(zip, CLASS + "/" + id + "/" + ZipReading.OBJECT, object);
            for (Map.Entry<String, XmlElement> file : files.entrySet()) {
                String folder = file.getKey().equals(ZipReading.USER_STATE) ? CLASS + "/" : CLASS + "/" + id + "/";
                part(zip, folder + file.getKey(), XmlText.of(file.getValue()));
            }
            part(zip, PROPERTIES, DECLARATION
                    + "<coreProperties xmlns=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" />");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
