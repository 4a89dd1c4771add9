package org.zhagen.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhagen.identity.Sessions;

/**
 * Tells open pages how much is unread. One thread of a node asks the database for all of its people in one question, so it does not
 * matter which node told them; it rests while nobody listens. Pages end with their session.
 */
@Component
public class Streams implements SmartLifecycle {

    /** So many pages of one person listen; a further one ends the eldest. */
    static final int EACH = 4;

    /** All so many rounds a sign of life goes over the line, so that both ends and all between know that it is there. */
    private static final int BEAT = 8;

    private final Notices notices;
    private final Sessions sessions;
    private final Map<UUID, List<Open>> people = new ConcurrentHashMap<>();
    private final Object bell = new Object();
    private final Rounds asking;
    private long rounds;

    Streams(Notices notices, Sessions sessions, NotificationSettings settings) {
        this.notices = notices;
        this.sessions = sessions;
        this.asking = new Rounds("streams", settings.every(), this::next);
    }

    /** The line to one page. */
    public interface Line {
        /** Tells the page. Called by one thread at a time; what can't be sent ends the line. */
        void send(Unread unread);

        /** A sign of life. */
        void beat();

        void end();
    }

    /** A page that listens, and what it knows. */
    private static final class Open {

        private final UUID session;
        private final Line line;
        private boolean busy;
        private @Nullable Unread known;

        Open(UUID session, Line line) {
            this.session = session;
            this.line = line;
        }

        /** Whoever reads slowly keeps nobody waiting: what comes meanwhile is left out, and the newest is told next time. */
        synchronized void tell(@Nullable Unread unread, boolean beat) {
            boolean news = unread != null && !unread.equals(known);
            if (busy || (!news && !beat)) {
                return;
            }
            busy = true;
            if (news) {
                known = unread;
            }
            Thread.ofVirtual().start(() -> write(news ? unread : null));
        }

        /** Apart: a line may be held by who writes to a page that does not read. */
        void end() {
            Thread.ofVirtual().start(line::end);
        }

        private void write(@Nullable Unread unread) {
            try {
                if (unread == null) {
                    line.beat();
                } else {
                    line.send(unread);
                }
            } finally {
                free();
            }
        }

        private synchronized void free() {
            busy = false;
        }
    }

    /** Lets a page listen; it is told at once how much there is. */
    public void open(UUID person, UUID session, Line line) {
        List<Open> ended = new ArrayList<>();
        people.compute(person, (id, before) -> {
            List<Open> all = new ArrayList<>(before == null ? List.of() : before);
            all.add(new Open(session, line));
            while (all.size() > EACH) {
                ended.add(all.removeFirst());
            }
            return List.copyOf(all);
        });
        ended.forEach(Open::end);
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    /** A page went away. */
    public void closed(UUID person, Line line) {
        people.computeIfPresent(person, (id, all) -> {
            List<Open> left =
                    all.stream().filter(open -> !open.line.equals(line)).toList();
            return left.isEmpty() ? null : left;
        });
    }

    /** Asks once for all that listen, and tells those for whom something changed. */
    void round() {
        boolean beat = ++rounds % BEAT == 0;
        if (beat) {
            endOver();
        }
        Map<UUID, Unread> unread = notices.unread(new HashSet<>(people.keySet()));
        people.forEach((person, all) -> all.forEach(open -> open.tell(unread.getOrDefault(person, Unread.NONE), beat)));
    }

    /** Ends the pages whose session is over. */
    private void endOver() {
        List<Open> all = people.values().stream().flatMap(Collection::stream).toList();
        Set<UUID> living =
                sessions.living(all.stream().map(open -> open.session).collect(Collectors.toSet()));
        people.forEach((person, some) -> some.stream()
                .filter(open -> !living.contains(open.session))
                .forEach(open -> {
                    closed(person, open.line);
                    open.end();
                }));
    }

    /** How many pages listen. */
    int size() {
        return people.values().stream().mapToInt(List::size).sum();
    }

    private boolean next() throws InterruptedException {
        synchronized (bell) {
            while (people.isEmpty()) {
                bell.wait();
            }
        }
        round();
        return false;
    }

    @Override
    public void start() {
        asking.start();
    }

    @Override
    public void stop() {
        asking.stop();
        people.values().forEach(all -> all.forEach(Open::end));
        people.clear();
    }

    @Override
    public boolean isRunning() {
        return asking.isRunning();
    }

    /** Before the web server, which would wait for open lines. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
