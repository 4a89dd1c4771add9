package org.zhagen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.identity.PageTest;

/** On whose behalf the database is told that a transaction works, behind doors within doors. */
@PageTest
class DoorsTest {

    private static final Acting CITY = Acting.system("city", new Jurisdiction("9901"));
    private static final Acting COUNTY = Acting.system("county", new Jurisdiction("990101"));
    private static final Acting COUNTRY = Acting.system("country", Jurisdiction.COUNTRY);

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    private String told() {
        return database.sql("select coalesce(current_setting('zhagen.region_from', true), '')")
                .query(String.class)
                .single();
    }

    @Test
    void whatIsWithinIsDoneOnItsOwnBehalfAndNotWhatComesAfter() {
        List<String> told = doors.write(CITY, () -> {
            String before = told();
            String within = doors.write(COUNTY, this::told);
            return List.of(before, within, told());
        });
        assertThat(told).containsExactly("9901", "990101", "9901");
    }

    @Test
    void whatComesAfterTheLastThingIsToldAnewBehindEachDoor() {
        List<String> told = doors.write(CITY, () -> {
            String last = doors.writeLast(COUNTRY, this::told);
            String after = doors.read(CITY, this::told);
            return List.of(last, after, told());
        });
        assertThat(told).containsExactly("0", "9901", "9901");
    }

    @Test
    void theLastThingWithinADoorIsNotTheLastOfTheOneAroundIt() {
        List<String> told = doors.write(CITY, () -> {
            String within = doors.write(COUNTY, () -> doors.writeLast(COUNTRY, this::told));
            return List.of(within, told());
        });
        assertThat(told).containsExactly("0", "9901");
    }

    @Test
    void nothingIsToldOutsideOfDoors() {
        doors.write(CITY, () -> doors.writeLast(COUNTRY, this::told));
        assertThat(told()).isEmpty();
    }
}
