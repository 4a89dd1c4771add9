package org.zhagen.registry;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.files.Files;

/** What follows when a display was written or taken a step on: traces, follow-ups, who sees its attachments, who finds it. */
@Component
class DisplayAfter {

    private final DisplayFollowUps followUps;
    private final DisplayTraces traces;
    private final Files files;
    private final LibraryIndex library;

    DisplayAfter(DisplayFollowUps followUps, DisplayTraces traces, Files files, LibraryIndex library) {
        this.followUps = followUps;
        this.traces = traces;
        this.files = files;
        this.library = library;
    }

    void written(Acting acting, Display display) {
        traces.act(acting, display, "display-write");
    }

    void changed(Acting acting, Display display) {
        traces.act(acting, display, "display-change");
        followUps.followed(display);
        shelve(display);
    }

    /**
     * @param moved the display after the step
     */
    void stepped(Acting acting, Display moved, DisplayStep step, String words) {
        LocalDate displayedOn = moved.displayedOn();
        if (displayedOn == null) {
            followUps.drop(moved);
        } else if (step == DisplayStep.DISPLAY) {
            followUps.schedule(moved, displayedOn);
        } else {
            followUps.followed(moved);
        }
        files.share(acting, DisplayFiles.of(moved.id()), moved.state().isShown());
        traces.step(acting, moved, step, words);
        shelve(moved);
    }

    /** What everybody may see is found by everybody, and nothing else. */
    void shelve(Display display) {
        LocalDate displayedOn = display.displayedOn();
        if (displayedOn != null && display.state().isShown()) {
            library.put(DisplayEntry.of(display, displayedOn));
        } else {
            library.remove(LibraryEntry.Kind.DISPLAY, display.id().toString());
        }
    }
}
