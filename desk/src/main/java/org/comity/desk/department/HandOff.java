package org.comity.desk.department;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something passed from one department to another.
 *
 * @param about what was passed
 * @param fromDepartment its id
 * @param toDepartment its id
 * @param sent when it was passed
 * @param taken when it was taken up; empty while it waits
 * @param returned when it came back unfinished; empty when it did not
 */
public record HandOff(
        String id,
        String about,
        String fromDepartment,
        String toDepartment,
        LocalDate sent,
        Optional<LocalDate> taken,
        Optional<LocalDate> returned,
        String note) {}
