package org.zhagen.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.access.Outcomes.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;

/** The front door: attach, list, open, detach; who may, and who may not. */
@PageTest
class FilesTest {

    private static final String CITY = "4401";
    private static final String ELSEWHERE = "3301";

    @Autowired
    private Files files;

    @Test
    void whatWasAttachedIsListedAndReadBack() throws IOException {
        Acting person = As.person(CITY, FilesPermission.ATTACH);
        Subject subject = TestSubjects.of("open", CITY);
        Attachment attached = done(attach(person, subject, "报告 一.txt", "内容\n"));
        assertEquals("报告 一.txt", attached.name());
        assertEquals(FileType.TEXT, attached.type());
        assertEquals(7, attached.size());
        AttachmentList list = done(files.list(person, subject));
        assertEquals(
                List.of(attached.id()),
                list.files().stream().map(Attachment::id).toList());
        assertTrue(list.mayChange() && list.mayAdd());
        assertArrayEquals("内容\n".getBytes(StandardCharsets.UTF_8), content(person, attached));
    }

    @Test
    void sendingTheSameAgainAttachesItOnce() {
        Acting person = As.person(CITY, FilesPermission.ATTACH);
        Subject subject = TestSubjects.of("open", CITY);
        Attachment first = done(attach(person, subject, "a.txt", "same"));
        assertEquals(first.id(), done(attach(person, subject, "a.txt", "same")).id());
        assertNotEquals(
                first.id(), done(attach(person, subject, "b.txt", "same")).id());
        assertEquals(2, done(files.list(person, subject)).files().size());
    }

    @Test
    void whatIsDetachedIsGone() {
        Acting person = As.person(CITY, FilesPermission.ATTACH);
        Attachment attached = done(attach(person, TestSubjects.of("open", CITY), "a.txt", "gone"));
        done(files.detach(person, attached.id()));
        assertInstanceOf(Refusal.Missing.class, refusal(files.open(person, attached.id())));
        assertInstanceOf(Refusal.Missing.class, refusal(files.detach(person, attached.id())));
    }

    @Test
    void aKindWithoutAGuardIsClosed() {
        Acting person = As.person(CITY, FilesPermission.ATTACH);
        Subject nobodys = new Subject("nobodys", "1");
        assertInstanceOf(Refusal.Missing.class, refusal(attach(person, nobodys, "a.txt", "x")));
        assertInstanceOf(Refusal.Missing.class, refusal(files.list(person, nobodys)));
    }

    @Test
    void theGuardDecidesWhoSeesAndChanges() {
        Acting person = As.person(CITY, FilesPermission.ATTACH);
        assertInstanceOf(Refusal.Missing.class, refusal(attach(person, TestSubjects.of("closed", CITY), "a.txt", "x")));
        assertInstanceOf(Refusal.NotYours.class, refusal(attach(person, TestSubjects.of("read", CITY), "a.txt", "x")));
        assertInstanceOf(
                Refusal.NotYours.class, refusal(attach(person, TestSubjects.of("open", ELSEWHERE), "a.txt", "x")));
    }

    @Test
    void withoutThePermissionNothingIsChanged() {
        Acting reader = As.person(CITY);
        Subject subject = TestSubjects.of("open", CITY);
        assertInstanceOf(Refusal.NotYours.class, refusal(attach(reader, subject, "a.txt", "x")));
        Attachment attached = done(attach(As.person(CITY, FilesPermission.ATTACH), subject, "a.txt", "x"));
        assertInstanceOf(Refusal.NotYours.class, refusal(files.detach(reader, attached.id())));
        assertEquals(attached.id(), done(files.find(reader, attached.id())).id());
    }

    @Test
    void theDatabaseHidesWhatIsOutsideEvenWhereTheGuardSaysYes() {
        Acting person = As.person(CITY, FilesPermission.ATTACH);
        Acting stranger = As.person(ELSEWHERE, FilesPermission.ATTACH);
        Subject subject = TestSubjects.of("open", CITY);
        Attachment attached = done(attach(person, subject, "a.txt", "inside"));
        assertInstanceOf(Refusal.Missing.class, refusal(files.open(stranger, attached.id())));
        assertEquals(List.of(), done(files.list(stranger, subject)).files());
        assertInstanceOf(Refusal.Missing.class, refusal(files.detach(stranger, attached.id())));
    }

    @Test
    void whatIsSharedIsSeenBeyondTheJurisdictionAndChangedInsideOnly() {
        Acting person = As.person(CITY, FilesPermission.ATTACH);
        Acting stranger = As.person(ELSEWHERE, FilesPermission.ATTACH);
        Subject subject = TestSubjects.of("open", CITY);
        Attachment attached = done(attach(person, subject, "a.txt", "to be shared"));
        assertEquals(1, files.share(person, subject, true));
        assertEquals(
                attached.id(),
                done(files.open(stranger, attached.id())).attachment().id());
        assertInstanceOf(Refusal.NotYours.class, refusal(files.detach(stranger, attached.id())));
        assertEquals(0, files.share(stranger, subject, false));
        files.share(person, subject, false);
        assertInstanceOf(Refusal.Missing.class, refusal(files.open(stranger, attached.id())));
    }

    @Test
    void manyAtOnceTakeNoMorePlacesThanThereAre() throws Exception {
        Acting person = As.person(CITY, FilesPermission.ATTACH);
        Subject subject = TestSubjects.of("open", CITY);
        List<Outcome<Attachment>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome<Attachment>>> all = IntStream.range(0, 60)
                    .mapToObj(number ->
                            threads.submit(() -> attach(person, subject, number + ".txt", "place " + number % 3)))
                    .toList();
            for (Future<Outcome<Attachment>> one : all) {
                outcomes.add(one.get());
            }
        }
        assertEquals(50, done(files.list(person, subject)).files().size());
        assertEquals(
                10, outcomes.stream().filter(Outcome.Refused.class::isInstance).count());
    }

    private Outcome<Attachment> attach(Acting acting, Subject subject, String name, String text) {
        return files.attach(acting, subject, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] content(Acting acting, Attachment attachment) throws IOException {
        try (InputStream in = done(files.open(acting, attachment.id())).getInputStream()) {
            return in.readAllBytes();
        }
    }

    static Refusal refusal(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why();
    }
}
