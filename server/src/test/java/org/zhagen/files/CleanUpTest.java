package org.zhagen.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;

/** A content goes a day after nothing refers to it, and never under somebody who is just sending it again. */
@PageTest
class CleanUpTest {

    private static final Duration MORE_THAN_A_DAY = Duration.ofHours(25);

    @Autowired
    private Files files;

    @Autowired
    private CleanUp cleanUp;

    @Autowired
    private ContentStore store;

    @Autowired
    private Contents contents;

    @Autowired
    private Receiving receiving;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Acting person = As.person("4401", FilesPermission.ATTACH);
    private final Subject subject = TestSubjects.of("open", "4401");

    @Test
    void whatIsAttachedAnywhereStays() throws IOException {
        String text = "stays " + UUID.randomUUID();
        Attachment first = Outcomes.done(attach("a.txt", text));
        Attachment second = Outcomes.done(attach("b.txt", text));
        Outcomes.done(files.detach(person, first.id()));
        clock.forward(MORE_THAN_A_DAY);
        cleanUp.run();
        assertEquals(text, stored(second));
    }

    @Test
    void whatNothingRefersToGoesAfterADay() throws IOException {
        Attachment attachment = Outcomes.done(attach("a.txt", "goes " + UUID.randomUUID()));
        clock.forward(MORE_THAN_A_DAY);
        Outcomes.done(files.detach(person, attachment.id()));
        cleanUp.run();
        stored(attachment);
        clock.forward(MORE_THAN_A_DAY);
        cleanUp.run();
        assertThrows(IOException.class, () -> stored(attachment));
        assertEquals(0, rows(attachment));
    }

    @Test
    void anUploadWaitsForTheRemovalOfTheSameAndKeepsItAnew() throws Exception {
        String text = "race " + UUID.randomUUID();
        Attachment old = unused(text);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<Attachment>> again = new TransactionTemplate(transactions).execute(status -> {
                // Just as the clean-up does, which holds the row until its transaction ends.
                database.sql("delete from files_content where sha256 = :sha256")
                        .param("sha256", old.sha256())
                        .update();
                Future<Outcome<Attachment>> upload = threads.submit(() -> attach("again.txt", text));
                awaitWaiting();
                assertEquals(false, upload.isDone());
                remove(old);
                return upload;
            });
            assertEquals(
                    text, stored(Outcomes.done(Objects.requireNonNull(again).get())));
        }
    }

    @Test
    void theCleanUpPassesByWhatAnUploadHasTouched() throws IOException {
        String text = "touched " + UUID.randomUUID();
        Attachment old = unused(text);
        try (Received again =
                receiving.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000)) {
            contents.keep(again, clock.instant());
        }
        cleanUp.run();
        assertEquals(text, stored(old));
    }

    @Test
    void whatAKilledUploadLeftGoesWhenItIsOld() throws IOException {
        Path old = java.nio.file.Files.createFile(receiving.free());
        Path young = java.nio.file.Files.createFile(receiving.free());
        FileTime before = FileTime.from(Instant.now().minus(MORE_THAN_A_DAY));
        java.nio.file.Files.setLastModifiedTime(old, before);
        cleanUp.run();
        assertEquals(false, java.nio.file.Files.exists(old));
        java.nio.file.Files.delete(young);
    }

    @Test
    void manyUploadsAndRemovalsLoseNothing() throws Exception {
        String text = "crowd " + UUID.randomUUID();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 8; round++) {
                unused(text);
                int number = round;
                Future<?> removal = threads.submit(() -> {
                    cleanUp.run();
                    return null;
                });
                Future<Outcome<Attachment>> upload = threads.submit(() -> attach("crowd-" + number + ".txt", text));
                removal.get();
                Attachment attachment = Outcomes.done(upload.get());
                assertEquals(text, stored(attachment));
                Outcomes.done(files.detach(person, attachment.id()));
            }
        }
    }

    /** An attachment that is gone, with its content left for the next clean-up. */
    private Attachment unused(String text) {
        Attachment attachment = Outcomes.done(attach("old.txt", text));
        Outcomes.done(files.detach(person, attachment.id()));
        clock.forward(MORE_THAN_A_DAY);
        return attachment;
    }

    /** Until some session of this database waits for a lock. */
    private void awaitWaiting() {
        String waiting = "select count(*) from pg_locks where not granted and locktype = 'transactionid'";
        while (database.sql(waiting).query(Integer.class).single() == 0) {
            Thread.onSpinWait();
        }
    }

    private void remove(Attachment attachment) {
        try {
            store.delete(attachment.sha256());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private int rows(Attachment attachment) {
        return database.sql("select count(*) from files_content where sha256 = :sha256")
                .param("sha256", attachment.sha256())
                .query(Integer.class)
                .single();
    }

    private Outcome<Attachment> attach(String name, String text) {
        return files.attach(person, subject, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String stored(Attachment attachment) throws IOException {
        try (InputStream in = store.open(attachment.sha256(), 0)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
