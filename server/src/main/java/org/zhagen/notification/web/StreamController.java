package org.zhagen.notification.web;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhagen.identity.Entrance;
import org.zhagen.notification.Streams;
import org.zhagen.notification.Unread;

/** The line over which an open page is told how much is unread: server-sent events (HTML Living Standard, 9.2). */
@RestController
class StreamController {

    private final Streams streams;

    StreamController(Streams streams) {
        this.streams = streams;
    }

    /**
     * It ends with the session, and not before: a page that asked again and again would keep its session alive. Whoever opens it
     * in a window is led to what it tells of.
     */
    @GetMapping("/notices/stream")
    ResponseEntity<SseEmitter> stream(
            Entrance entrance, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted) {
        if (!accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/notices"))
                    .build();
        }
        SseEmitter emitter = new SseEmitter(0L);
        Line line = new Line(emitter);
        Runnable gone = () -> streams.closed(entrance.person(), line);
        emitter.onCompletion(gone);
        emitter.onError(broken -> gone.run());
        streams.open(entrance.person(), entrance.session(), line);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                // nginx would keep what is said until there is more
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private record Line(SseEmitter emitter) implements Streams.Line {

        @Override
        public void send(Unread unread) {
            write(SseEmitter.event()
                    .name("unread")
                    .data(
                            Map.of(
                                    "count",
                                    unread.count(),
                                    "counted",
                                    NoticeBell.counted(unread.count()),
                                    "newest",
                                    unread.newest()),
                            MediaType.APPLICATION_JSON));
        }

        @Override
        public void beat() {
            write(SseEmitter.event().comment(""));
        }

        private void write(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                // the container tells the emitter as well, which takes the line out
                emitter.complete();
            }
        }

        @Override
        public void end() {
            emitter.complete();
        }
    }
}
