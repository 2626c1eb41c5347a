package org.comity.workbench.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.comity.model.Finding;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;

/** The Findings behind a brief, as an array; each has the form it has everywhere. */
final class JsonBrief {
    private JsonBrief() {}

    static void write(Brief brief, OutputStream out) {
        try {
            String before = "[\n";
            for (Finding finding : brief.findings()) {
                out.write(before.getBytes(StandardCharsets.UTF_8));
                Outputs.write(finding, "", Format.JSON, out, brief.locale());
                before = ",\n";
            }
            out.write("]\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The brief cannot be written: " + e.getMessage(), e);
        }
    }
}
