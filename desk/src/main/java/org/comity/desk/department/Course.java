package org.comity.desk.department;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a skill can be learned.
 *
 * @param provider who gives it
 * @param starts the next one
 */
public record Course(
        String id, String skill, String title, String provider, Optional<LocalDate> starts, Optional<Integer> places) {}
