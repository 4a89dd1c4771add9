package org.zhagen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Autowired
    private PlatformTransactionManager transactions;

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
    void aTransactionOfItsOwnIsToldByItself() {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<String> told = doors.write(CITY, () -> {
            String last = doors.writeLast(COUNTRY, this::told);
            String meanwhile = Objects.requireNonNull(own.execute(status -> doors.read(CITY, this::told)));
            return List.of(last, meanwhile, doors.read(CITY, this::told));
        });
        assertThat(told).containsExactly("0", "9901", "9901");
    }

    @Test
    void nothingIsToldOutsideOfDoors() {
        doors.write(CITY, () -> doors.writeLast(COUNTRY, this::told));
        assertThat(told()).isEmpty();
    }
}
