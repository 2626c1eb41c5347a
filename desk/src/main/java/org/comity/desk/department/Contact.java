package org.comity.desk.department;

import java.util.Optional;
import org.comity.model.Country;

/**
 * Whom to reach, by function, never a private person.
 *
 * @param function as {@code Border service, duty desk}
 * @param organisation where
 * @param country whose
 * @param mail of the function
 * @param telephone of the function
 */
public record Contact(
        String id,
        String function,
        String organisation,
        Optional<Country> country,
        String mail,
        String telephone,
        String note) {}
