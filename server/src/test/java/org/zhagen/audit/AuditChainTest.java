package org.zhagen.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.identity.As;
import org.zhagen.identity.TestClock;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

class AuditChainTest {

    private static final int ENTRIES = 40;
    private static final Acting ACTING = As.person("4401");

    private final TestClock clock = new TestClock();
    private AuditHouse house;

    @BeforeEach
    void open() {
        house = new AuditHouse(clock);
        for (int i = 0; i < ENTRIES; i++) {
            record("test.act", "4401", i);
        }
        assertEquals(ENTRIES, house.get(Sealer.class).seal());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void record(String action, String region, int number) {
        Act act = Act.done(action, Subject.of("thing", number, "第" + number + "件"), region)
                .with("number", number);
        house.get(Doors.class).write(ACTING, () -> {
            house.get(Audit.class).record(ACTING, act);
            return true;
        });
    }

    private Verification verify(String anchor) {
        return house.get(AuditVerifier.class).verify(anchor, position -> {});
    }

    private static String at(int position) {
        return "(select entry from audit_chain where position = " + position + ")";
    }

    @Test
    void anUntouchedChainIsSoundAndPassesThroughItsOldHeads() {
        Verification before = verify("");
        assertTrue(before.sound());
        assertEquals(ENTRIES, before.checked());
        record("test.later", "4401", 99);
        Verification after = verify(before.head());
        assertTrue(after.sound());
        assertEquals(ENTRIES + 1, after.checked());
        assertNotEquals(before.head(), after.head());
    }

    @Test
    void theHashIsThatOfTheHashBeforeAndTheCanonicalText() throws Exception {
        AuditEntry entry = new AuditEntry(
                new UUID(1, 2),
                Instant.parse("2026-11-23T01:00:00.123456Z"),
                new UUID(0, 0),
                "甲",
                "乙",
                "page",
                "192.0.2.1",
                "test.act",
                new Subject("k", "1", "n"),
                "4401",
                "done",
                new TreeMap<>());
        String text = "{\"action\":\"test.act\",\"address\":\"192.0.2.1\",\"at\":\"2026-11-23T01:00:00.123456Z\","
                + "\"channel\":\"page\",\"details\":{},\"id\":\"00000000-0000-0001-0000-000000000002\",\"name\":\"甲\","
                + "\"office\":\"乙\",\"person\":\"00000000-0000-0000-0000-000000000000\",\"region\":\"4401\","
                + "\"result\":\"done\",\"subject\":{\"id\":\"1\",\"kind\":\"k\",\"name\":\"n\"}}";
        assertEquals(text, entry.canonical());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(new byte[32]);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                HexFormat.of().formatHex(digest.digest()),
                HexFormat.of().formatHex(Link.START.next(entry).hash()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            changed a name     | 17 | CHANGED | update audit_entry set name = 'x' where id = ENTRY
            changed a detail   | 17 | CHANGED | update audit_entry set details = '{"number": "18"}' where id = ENTRY
            changed the time   | 17 | CHANGED | update audit_entry set at = at + interval '1 second' where id = ENTRY
            changed the hash   | 17 | CHANGED | update audit_chain set hash = sha256('x') where position = 17
            deleted the entry  | 17 | MISSING | delete from audit_entry where id = ENTRY
            deleted the place  | 17 | MISSING | delete from audit_chain where position = 17
            deleted from first | 1  | MISSING | delete from audit_chain where position < 5
            """)
    void whatTheOwnerOfTheDatabaseDoesIsFound(String what, int position, Verification.Kind kind, String sql)
            throws SQLException {
        house.tamper(sql.replace("ENTRY", at(position)));
        Verification found = verify("");
        Verification.Break broken = Objects.requireNonNull(found.broken(), what);
        assertEquals(kind, broken.kind(), what);
        assertEquals(position, broken.position(), what);
        assertEquals(position - 1, found.checked(), what);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() throws SQLException {
        house.tamper("""
                update audit_chain c set entry = o.entry from audit_chain o
                where c.position + o.position = 41 and c.position in (20, 21)
                """);
        Verification.Break broken = Objects.requireNonNull(verify("").broken());
        assertEquals(Verification.Kind.CHANGED, broken.kind());
        assertEquals(20, broken.position());
    }

    @Test
    void anEntryPutInBetweenIsFound() throws SQLException {
        house.tamper(
                "update audit_chain set position = position + 1000 where position > 10",
                "update audit_chain set position = position - 999 where position > 1000",
                "insert into audit_chain (position, entry, hash, sealed_at) "
                        + "select 11, entry, hash, sealed_at from audit_chain where position = 10");
        Verification.Break broken = Objects.requireNonNull(verify("").broken());
        assertEquals(11, broken.position());
    }

    @Test
    void anEntryThatCamePastTheFrontDoorIsFound() throws SQLException {
        house.tamper(
                "insert into audit_entry select gen_random_uuid(), at, person, name, office, channel, address, action,"
                        + " subject_kind, subject_id, subject_name, region, result, details from audit_entry limit 1");
        Verification.Break broken = Objects.requireNonNull(verify("").broken());
        assertEquals(Verification.Kind.OUTSIDE, broken.kind());
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheHeadWrittenDown() throws SQLException {
        String head = verify("").head();
        house.tamper(
                "create temp table cut as select entry from audit_chain where position > 35",
                "delete from audit_chain where position > 35",
                "delete from audit_entry where id in (select entry from cut)");
        assertTrue(verify("").sound());
        assertEquals(
                Verification.Kind.ANCHOR,
                Objects.requireNonNull(verify(head).broken()).kind());
    }

    @Test
    void theApplicationItselfCanOnlyAdd() {
        assertThrows(SQLException.class, () -> house.asApplication("update audit_entry set name = 'x'"));
        assertThrows(SQLException.class, () -> house.asApplication("delete from audit_entry"));
        assertThrows(SQLException.class, () -> house.asApplication("truncate audit_chain cascade"));
    }

    @Test
    void anActThatIsTakenBackLeavesNoTraceAndARefusalDoes() {
        house.get(Doors.class).command(As.person("4401", AuditPermission.READ), AuditPermission.READ, () -> {
            house.get(Audit.class).record(ACTING, Act.done("test.undone", Subject.NONE, "4401"));
            return Outcome.<String>missing();
        });
        house.get(Doors.class).command(ACTING, AuditPermission.READ, () -> Outcome.done(""));
        assertEquals(1, house.get(Sealer.class).seal());
        assertThrows(
                IllegalTransactionStateException.class,
                () -> house.get(Audit.class).record(ACTING, Act.done("test.alone", Subject.NONE, "4401")));
    }

    @Test
    void anAuditorSeesWhatLiesInTheirJurisdiction() {
        record("test.elsewhere", "4402", 1);
        assertEquals(ENTRIES, count("4401"));
        assertEquals(1, count("4402"));
        assertEquals(ENTRIES + 1, count("44"));
        assertEquals(0, count("11"));
        assertEquals(ENTRIES + 1, count(""));
    }

    private int count(String prefix) {
        LocalDate today = LocalDate.now(clock);
        return switch (house.get(AuditLog.class)
                .search(As.person(prefix, AuditPermission.READ), AuditFilter.of(today, today), Paging.first(20))) {
            case Outcome.Done<Listing<AuditEntry>>(Listing<AuditEntry> found) -> found.total();
            case Outcome.Refused<?> refused -> throw new AssertionError(refused.why());
        };
    }

    @Test
    void whoMayNotReadTheAuditIsRefused() {
        Outcome<AuditLog.Kept> refused = house.get(AuditLog.class).byId(As.person("", Set.of()), UUID.randomUUID());
        assertTrue(refused instanceof Outcome.Refused<?>);
    }
}
