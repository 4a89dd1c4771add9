package org.zhagen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Origin;
import org.zhagen.identity.As;
import org.zhagen.identity.Entrance;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.identity.Sessions;

/** Open pages are told what changed for their person, until their session ends. */
@PageTest
class StreamsTest {

    private static final Acting ROOM = As.person("990121");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private Sessions sessions;

    /** Without a thread of its own: the test says when it looks. */
    private Streams streams;

    @BeforeEach
    void make() {
        streams = new Streams(notices, sessions, context.getBean(NotificationSettings.class));
    }

    /** Keeps what it is told. */
    private static final class Kept implements Streams.Line {

        private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void send(Unread unread) {
            told.add(unread.count());
        }

        @Override
        public void beat() {
            told.add("beat");
        }

        @Override
        public void end() {
            ended.countDown();
        }

        Object next() throws InterruptedException {
            Object next = told.poll(20, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }
    }

    private Entrance signedIn() {
        People people = new People(context);
        UUID person = people.with("department", "990121");
        return sessions.byToken(people.session(person), new Origin(Origin.Channel.PAGE, "192.0.2.1"))
                .orElseThrow();
    }

    private Kept open(Entrance entrance) {
        Kept line = new Kept();
        streams.open(entrance.person(), entrance.session(), line);
        return line;
    }

    @Test
    void eachIsToldOfTheirOwnAndOnlyWhatChanged() throws Exception {
        Entrance one = signedIn();
        Entrance other = signedIn();
        Kept mine = open(one);
        Kept theirs = open(other);
        streams.round();
        assertThat(mine.next()).isEqualTo(0);
        assertThat(theirs.next()).isEqualTo(0);
        notices.tell(ROOM, Telling.notice(one.person(), "a"));
        untilTold(mine, 1);
        assertThat(theirs.told.stream().filter(told -> !told.equals("beat"))).isEmpty();
        streams.closed(one.person(), mine);
        assertThat(streams.size()).isEqualTo(1);
    }

    /** Looks until a page was told a number; a line that is still busy is told with a later look. */
    private void untilTold(Kept line, int count) throws InterruptedException {
        Object told = "beat";
        while (told == null || told.equals("beat")) {
            streams.round();
            told = line.told.poll(100, TimeUnit.MILLISECONDS);
        }
        assertThat(told).isEqualTo(count);
    }

    @Test
    void theEldestOfTooManyEnds() throws Exception {
        Entrance one = signedIn();
        Kept eldest = open(one);
        for (int i = 0; i < Streams.EACH; i++) {
            open(one);
        }
        assertThat(eldest.ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(streams.size()).isEqualTo(Streams.EACH);
    }

    @Test
    void aPageEndsWithItsSession() throws Exception {
        Entrance one = signedIn();
        Kept line = open(one);
        sessions.end(one, one.session());
        while (!line.ended.await(1, TimeUnit.MILLISECONDS)) {
            streams.round();
        }
        assertThat(streams.size()).isZero();
        open(signedIn());
        streams.stop();
        assertThat(streams.size()).isZero();
    }
}
