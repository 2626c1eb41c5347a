package org.comity.workbench.plan.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.desk.department.HandOff;
import org.junit.jupiter.api.Test;

class HolderTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);

    private static HandOff pass(String id, String from, String to, int sent, int taken, int returned) {
        return new HandOff(id, "m", from, to, day(sent).orElseThrow(), day(taken), day(returned), "");
    }

    private static Optional<LocalDate> day(int ofMarch) {
        return ofMarch == 0 ? Optional.empty() : Optional.of(LocalDate.of(2027, 3, ofMarch));
    }

    @Test
    void whatNeverMovedIsWithItsOwner() {
        assertThat(Holder.of("trade", List.of(), TODAY))
                .isEqualTo(new Holder("trade", Optional.empty(), Optional.empty(), 0, 0, 0));
    }

    @Test
    void whatWasTakenUpIsWithWhoTookIt() {
        Holder holder = Holder.of("trade", List.of(pass("1", "trade", "water", 1, 4, 0)), TODAY);
        assertThat(holder.department()).isEqualTo("water");
        assertThat(holder.daysWaited()).isEqualTo(3);
        assertThat(holder.returns()).isZero();
    }

    @Test
    void whatWaitsIsStillWithWhoSentIt() {
        Holder holder = Holder.of("trade", List.of(pass("1", "trade", "water", 21, 0, 0)), TODAY);
        assertThat(holder.department()).isEqualTo("trade");
        assertThat(holder.waitsFor()).contains("water");
        assertThat(holder.daysWaited()).isEqualTo(10);
    }

    /** To water and back, to water again, on to law, where it waits: 2 + 1 + 5 days, one return. */
    @Test
    void aWayIsFollowedInItsOrderWhateverTheOrderOfTheRecords() {
        List<HandOff> way = new ArrayList<>(List.of(
                pass("3", "water", "law", 26, 0, 0),
                pass("1", "trade", "water", 1, 3, 10),
                pass("2", "trade", "water", 12, 13, 0)));
        Holder holder = Holder.of("trade", way, TODAY);
        assertThat(holder.department()).isEqualTo("water");
        assertThat(holder.waitsFor()).contains("law");
        assertThat(holder.daysWaited()).isEqualTo(2 + 1 + 5);
        assertThat(holder.passes()).isEqualTo(3);
        assertThat(holder.returns()).isEqualTo(1);
        java.util.Collections.reverse(way);
        assertThat(Holder.of("trade", way, TODAY)).isEqualTo(holder);
    }

    @Test
    void whatCameBackUntakenWaitedUntilThen() {
        Holder holder = Holder.of("trade", List.of(pass("1", "trade", "water", 1, 0, 8)), TODAY);
        assertThat(holder.department()).isEqualTo("trade");
        assertThat(holder.waitsFor()).isEmpty();
        assertThat(holder.daysWaited()).isEqualTo(7);
        assertThat(holder.returns()).isEqualTo(1);
    }
}
