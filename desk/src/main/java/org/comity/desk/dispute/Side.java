package org.comity.desk.dispute;

import org.comity.model.Country;

/**
 * A party to a difference beside the two that it names, or what one of these calls the matter.
 *
 * @param party the side
 * @param name what it calls the matter, in its own words; empty when it uses no name of its own
 * @param source where it calls it so; empty with the name
 */
public record Side(String id, String difference, Country party, String name, String source) {}
