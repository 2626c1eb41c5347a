package org.comity.server.home;

import java.util.List;
import java.util.Optional;
import org.comity.server.page.RangeBar;

/**
 * A neighbour in the table.
 *
 * @param code alpha-3
 * @param name in the reader's language
 * @param relation the term of the rule that it meets, for reading
 * @param carried the year up to which its list is known; empty when the asked year is covered
 * @param score empty when nothing is observed
 * @param group of neighbours whose ranks cannot be told apart; empty when there is none
 * @param rank among the neighbours with its range, for reading; empty when nothing is observed
 * @param goals one for each top node of the frame, in order; empty where nothing is observed
 * @param change over the page's span; empty when the two years share nothing
 * @param certain whether the change's range lies on one side of zero
 * @param observed part of the frame's weight, for reading
 * @param address of the pair's page
 * @param turned of the same page from the other side
 * @param id of the row's scores
 * @param cite the address of how they are cited
 */
public record Row(
        String code,
        String name,
        String relation,
        Optional<String> carried,
        Optional<RangeBar> score,
        Optional<String> group,
        Optional<String> rank,
        List<Optional<RangeBar>> goals,
        Optional<RangeBar> change,
        boolean certain,
        String observed,
        String address,
        String turned,
        String id,
        String cite) {}
