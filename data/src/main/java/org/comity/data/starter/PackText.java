package org.comity.data.starter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.data.Catalogue;
import org.comity.data.Manifest;
import org.comity.data.Source;

/** Says what a pack is made of and what its sources allow: {@code SOURCES.md}. */
final class PackText {
    private PackText() {}

    static String of(Catalogue catalogue, List<Manifest> packed) {
        StringBuilder text = new StringBuilder("""
                # What the starter pack is made of

                Made by `comity data pack` from the sources below: the figures of all countries, and of all pairs of
                neighbours in the world (by land or up to 400 miles of water), from 2000 on; what does not change by year
                is as it is. Totals and shares are computed over all partners before the excerpt is cut. Of trade in
                manufactures (agtpa) all pairs of 69 countries are here for 2006. Licences are quoted where the producer
                states one. Sources whose licence does not allow it are not here: import them.

                """);
        for (Source source : catalogue.sources()) {
            List<Manifest> manifests = packed.stream()
                    .filter(manifest -> manifest.vintage().source().equals(source.id()))
                    .toList();
            if (!manifests.isEmpty()) {
                append(text, source, manifests);
            }
        }
        return text.append("""
                ## natural-earth
                Disputed areas and boundary lines, 1:10m, in `disputed.json`, simplified to about a kilometre.
                - Producer: Natural Earth
                - Licence: public domain
                - Address: https://www.naturalearthdata.com
                - Names and notes are quotations; Comity takes no position on the status of any place or the course of any boundary.
                """).toString();
    }

    private static void append(StringBuilder text, Source source, List<Manifest> manifests) {
        text.append("## ").append(source.id()).append('\n');
        text.append(source.title()).append(".\n");
        text.append("- Producer: ").append(source.producer()).append('\n');
        text.append("- Licence: ").append(source.licence()).append('\n');
        text.append("- Citation: ").append(source.citation().strip()).append('\n');
        source.address()
                .ifPresent(address -> text.append("- Address: ").append(address).append('\n'));
        for (Manifest manifest : manifests) {
            text.append("- Edition of ")
                    .append(manifest.vintage().released().orElseThrow())
                    .append(":\n");
            for (Map.Entry<String, Manifest.Held> held : manifest.indicators().entrySet()) {
                Manifest.Held what = held.getValue();
                text.append(String.format(
                        Locale.ROOT,
                        "  - `%s`, %,d figures, %d to %d\n",
                        held.getKey(),
                        what.rows(),
                        what.firstYear(),
                        what.lastYear()));
            }
            Long ties = manifest.tables().get("ties");
            if (ties != null) {
                text.append(String.format(Locale.ROOT, "  - %,d spells between two countries\n", ties));
            }
        }
        text.append('\n');
    }
}
