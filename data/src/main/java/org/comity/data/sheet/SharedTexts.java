package org.comity.data.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The texts that sheets share, and how characters that XML cannot hold are written in them ({@code _x000D_}). */
final class SharedTexts {
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedTexts() {}

    static List<String> read(XlsxFile file) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        file.part("xl/sharedStrings.xml", xml -> {
            if (xml.getLocalName().equals("si")) {
                texts.add(decoded(file.text(xml, "the shared texts", "rPh")));
            }
        });
        return texts;
    }

    /** The text that a coded one stands for (ECMA-376, part 1, 22.9.2.19). */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher coded = CODED.matcher(text);
        return coded.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
