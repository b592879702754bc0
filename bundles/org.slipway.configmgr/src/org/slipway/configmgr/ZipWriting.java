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
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String id;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param id of the package, which names its folder */
    ZipWriting(String id) {
        this.id = id.replaceAll("[^A-Za-z0-9]", "_");
    }

    byte[] write(String object, Map<String, XmlElement> files) {
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> shared : new SharedParts(id, files).texts().entrySet()) {
                part(zip, shared.getKey(), shared.getValue());
            }
            part(zip, SharedParts.CLASS + "/" + id + "/" + ZipReading.OBJECT, object);
            for (Map.Entry<String, XmlElement> file : files.entrySet()) {
                if (!SharedParts.is(file.getKey())) {
                    String folder = file.getKey().equals(ZipReading.USER_STATE) ? SharedParts.CLASS + "/" : SharedParts.CLASS + "/" + id + "/";
                    part(zip, folder + file.getKey(), XmlText.of(file.getValue()));
                }
            }
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
