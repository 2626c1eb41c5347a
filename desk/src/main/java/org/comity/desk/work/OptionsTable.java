package org.comity.desk.work;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A question and the options to answer it.
 *
 * @param question what is to be decided
 * @param decided when it was; empty while open
 * @param about the measure, task or other record that it is about; empty for none
 * @param decision what was decided and why; empty while open
 */
public record OptionsTable(
        String id,
        String title,
        String question,
        Optional<LocalDate> decided,
        Optional<String> about,
        String decision) {}
