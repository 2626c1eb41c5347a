package org.comity.workbench.brief;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.comity.model.Finding;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Findings behind a brief, as an array; each has the form it has everywhere. Of a sheet also what stands on it: a map
 * with title, age, mark, sections and findings.
 */
final class JsonBrief {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonBrief() {}

    static void write(Brief brief, OutputStream out) {
        try {
            if (brief.look() == Look.SHEET) {
                out.write(sheet(brief).toPrettyString().getBytes(StandardCharsets.UTF_8));
            } else {
                out.write(findings(brief));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The brief cannot be written: " + e.getMessage(), e);
        }
    }

    private static byte[] findings(Brief brief) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String before = "[\n";
        for (Finding finding : brief.findings()) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            Outputs.write(finding, "", Format.JSON, out, brief.locale());
            before = ",\n";
        }
        out.write((brief.findings().isEmpty() ? "[]\n" : "]\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static ObjectNode sheet(Brief brief) throws IOException {
        ObjectNode sheet = JSON.createObjectNode();
        sheet.put("title", brief.title());
        sheet.put("subtitle", brief.subtitle());
        sheet.put("age", brief.age());
        sheet.put("mark", brief.mark());
        ArrayNode sections = sheet.putArray("sections");
        for (Section section : brief.sections()) {
            ObjectNode one = sections.addObject();
            one.put("id", section.id());
            one.put("heading", section.heading());
            ArrayNode blocks = one.putArray("blocks");
            section.blocks().forEach(block -> add(block, blocks));
        }
        sheet.set("findings", JSON.readTree(findings(brief)));
        return sheet;
    }

    private static void add(Block block, ArrayNode blocks) {
        switch (block) {
            case Block.Text(String text) -> blocks.addObject().put("text", text);
            case Block.Missing(String text) -> blocks.addObject().put("not_known", text);
            case Block.Points points ->
                points.items().forEach(item -> blocks.addObject().put("text", item));
            case Block.Tabular(Grid grid) -> {
                ObjectNode table = blocks.addObject();
                table.set(
                        "columns",
                        JSON.valueToTree(
                                grid.heads().stream().map(Grid.Head::text).toList()));
                table.set("rows", JSON.valueToTree(grid.rows()));
            }
            case Block.Versus versus -> {
                ObjectNode matter = blocks.addObject();
                matter.put("title", versus.title());
                matter.put("they_differ", versus.lead());
                ArrayNode sides = matter.putArray("sides");
                versus.quotes().forEach(quote -> sides.add(JSON.valueToTree(quote)));
            }
            case Block.Lines _, Block.Code _, Block.Picture _ -> {}
        }
    }
}
