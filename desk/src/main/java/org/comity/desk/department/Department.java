package org.comity.desk.department;

import java.util.Optional;

/**
 * A department; it owns itself.
 *
 * @param name as on its door
 * @param parent the department above
 * @param mandate what it is for
 * @param capacityDays working days a month that it has; empty when not known
 */
public record Department(
        String id, String name, Optional<String> parent, String mandate, Optional<Double> capacityDays) {}
