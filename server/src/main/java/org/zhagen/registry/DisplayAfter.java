package org.zhagen.registry;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.files.Files;

/** What follows when a display was written or taken a step on: traces, follow-ups, who sees its attachments. */
@Component
class DisplayAfter {

    private final DisplayFollowUps followUps;
    private final DisplayTraces traces;
    private final Files files;

    DisplayAfter(DisplayFollowUps followUps, DisplayTraces traces, Files files) {
        this.followUps = followUps;
        this.traces = traces;
        this.files = files;
    }

    void written(Acting acting, Display display) {
        traces.act(acting, display, "display-write");
    }

    void changed(Acting acting, Display display) {
        traces.act(acting, display, "display-change");
        followUps.followed(display);
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
    }
}
