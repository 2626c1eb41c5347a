package org.comity.workbench.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 5545, section 3.8.5.3, which gives both rule and dates. */
class IcsRuleOracleTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static List<String> days(String rule, String first, String last) {
        IcsTime begins = new IcsTime(LocalDateTime.parse(first + "T09:00"), false, Optional.of(NEW_YORK));
        return new IcsRule(new IcsLine(1, "RRULE", Map.of(), rule))
                .expand(begins, LocalDate.parse(last)).stream()
                        .map(time -> time.local().toLocalDate().toString())
                        .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=DAILY;COUNT=3 | 1997-09-02 | 1997-09-02 1997-09-03 1997-09-04
        FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09-02 | 1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12
        FREQ=WEEKLY;COUNT=3 | 1997-09-02 | 1997-09-02 1997-09-09 1997-09-16
        FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02
        FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16
        FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 1997-08-05 1997-08-10 1997-08-19 1997-08-24
        FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 1997-08-05 1997-08-17 1997-08-19 1997-08-31
        FREQ=MONTHLY;COUNT=4;BYDAY=1FR | 1997-09-05 | 1997-09-05 1997-10-03 1997-11-07 1997-12-05
        FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU | 1997-09-07 | 1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25
        FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997-09-22 | 1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16
        FREQ=MONTHLY;COUNT=5;BYMONTHDAY=2,15 | 1997-09-02 | 1997-09-02 1997-09-15 1997-10-02 1997-10-15 1997-11-02
        FREQ=MONTHLY;COUNT=6;BYMONTHDAY=1,-1 | 1997-09-30 | 1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01
        FREQ=YEARLY;COUNT=4;BYMONTH=6,7 | 1997-06-10 | 1997-06-10 1997-07-10 1998-06-10 1998-07-10
        FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997-09-04 | 1997-09-04 1997-10-07 1997-11-06
        FREQ=MONTHLY;COUNT=7;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1997-09-29 | 1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30
        FREQ=YEARLY;INTERVAL=4;COUNT=3;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11-05 | 1996-11-05 2000-11-07 2004-11-02
        FREQ=MONTHLY;COUNT=5;BYMONTHDAY=15,30 | 2007-01-15 | 2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30
        """)
    void aRuleGivesTheDatesOfTheStandard(String rule, String first, String expected) {
        assertThat(days(rule, first, "2030-12-31")).containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
    }

    /** RFC 5545, 3.3.10: UNTIL and COUNT bound a rule; no day from which it is read does. */
    @Test
    void aRuleWithAnEndIsFollowedToIt() {
        assertThat(days("FREQ=YEARLY;COUNT=5", "2030-05-01", "2031-12-31"))
                .containsExactly("2030-05-01", "2031-05-01", "2032-05-01", "2033-05-01", "2034-05-01");
        assertThat(days("FREQ=MONTHLY;INTERVAL=12;UNTIL=20330501", "2030-05-01", "2031-12-31"))
                .containsExactly("2030-05-01", "2031-05-01", "2032-05-01", "2033-05-01");
        assertThat(days("FREQ=YEARLY;INTERVAL=4;COUNT=3;BYMONTH=2;BYMONTHDAY=29", "2028-02-29", "2031-12-31"))
                .containsExactly("2028-02-29", "2032-02-29", "2036-02-29");
        assertThat(days("FREQ=DAILY;COUNT=1000", "2030-01-01", "2031-12-31")).hasSize(1000);
        assertThatThrownBy(() -> days("FREQ=DAILY;UNTIL=20350101", "2030-01-01", "2031-12-31"))
                .hasMessage("It repeats more than 1,000 times until its rule ends.");
        assertThatThrownBy(() -> days("FREQ=DAILY;COUNT=3;BYMONTH=2;BYMONTHDAY=30", "2030-01-01", "2031-12-31"))
                .hasMessage("Its rule asks for 3 times and names days for 1; enter its dates one by one.");
    }

    @Test
    void aRuleWithoutEndIsFollowedToTheBoundAndOneThatRepeatsTooOftenIsRefused() {
        assertThat(days("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1999-12-31"))
                .containsExactly("1997-05-19", "1998-05-18", "1999-05-17");
        assertThatThrownBy(() -> days("FREQ=DAILY", "1997-09-02", "2030-12-31"))
                .hasMessage("It repeats more than 1,000 times until 2030-12-31; give its rule an end.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=HOURLY;COUNT=2 | It repeats HOURLY, which is not read
        FREQ=YEARLY;BYWEEKNO=20 | by a rule with BYWEEKNO
        FREQ=DAILY;INTERVAL=0 | INTERVAL of its rule must be a whole number from 1 to 1000
        FREQ=WEEKLY;BYDAY=1MO | Only a month or year has a first or last weekday
        """)
    void whatIsNotReadIsRefusedInASentence(String rule, String sentence) {
        assertThatThrownBy(() -> days(rule, "1997-09-02", "2030-12-31")).hasMessageContaining(sentence);
    }
}
