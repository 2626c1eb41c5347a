package org.comity.server.toy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.data.Source;
import org.comity.model.Meaning;
import org.comity.model.Vintage;

/** The sources of the toy world. */
final class ToySources {
    private static final Instant READ = Instant.parse("2016-02-01T12:00:00Z");

    private ToySources() {}

    static Source source(String id) {
        return new Source(
                id,
                "Nobody",
                "Invented figures",
                "\"do with it what you like\"",
                true,
                "Nobody (2016): Invented figures.",
                Optional.of("https://example.org/toy"),
                List.of("CSV"),
                Meaning.NOW,
                ToyFrame.indicators().stream()
                        .filter(i -> i.source().equals(id))
                        .toList(),
                false);
    }

    static Vintage vintage(String source) {
        return new Vintage(
                source,
                "2016-01-31-0123456789ab",
                Optional.of(LocalDate.of(2016, 1, 31)),
                READ,
                Vintage.Extent.FULL,
                List.of(new Vintage.SourceFile("toy.csv", 1234, "0123456789abcdef")),
                new Vintage.Counts(100, 97, 2, 1),
                "");
    }
}
