package org.comity.server.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a zip file, such as a workbook, as text. */
final class Unzipped {
    private Unzipped() {}

    static Map<String, String> parts(byte[] zip) throws IOException {
        Path file = Files.createTempFile("comity", ".zip");
        Map<String, String> parts = new TreeMap<>();
        try {
            Files.write(file, zip);
            try (ZipFile opened = new ZipFile(file.toFile())) {
                for (ZipEntry entry : opened.stream().toList()) {
                    byte[] bytes = opened.getInputStream(entry).readAllBytes();
                    parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }
}
