package org.comity.data;

import java.util.List;
import java.util.Optional;
import org.comity.model.Indicator;
import org.comity.model.Meaning;

/**
 * A source of the catalogue, as its mapping file declares it.
 *
 * @param id short name, that of its mapping file
 * @param producer who publishes it
 * @param title what it is, in a few words
 * @param licence the licence in words, quoted where the producer states one
 * @param mayPack whether the licence lets Comity redistribute figures computed from it
 * @param citation how its producer wants it cited
 * @param address the producer's live address; empty where there is none
 * @param formats the file formats that can be imported, in words
 * @param meaning what its names mean for years past
 * @param indicators the figures it gives, derived ones included
 * @param own whether it is a user's own table, marked as such wherever a figure of it appears
 */
public record Source(
        String id,
        String producer,
        String title,
        String licence,
        boolean mayPack,
        String citation,
        Optional<String> address,
        List<String> formats,
        Meaning meaning,
        List<Indicator> indicators,
        boolean own) {
    public Source {
        formats = List.copyOf(formats);
        indicators = List.copyOf(indicators);
    }
}
