package org.zhagen.work.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.work.Assignee;
import org.zhagen.work.Entry;
import org.zhagen.work.Matter;
import org.zhagen.work.MatterLine;
import org.zhagen.work.MatterStep;
import org.zhagen.work.MatterView;
import org.zhagen.work.Subject;

/**
 * A matter as programs read it.
 *
 * @param link the page of what it is about
 * @param offered the steps that whoever asks may take
 */
record MatterJson(
        UUID id,
        String kind,
        String title,
        String detail,
        Subject subject,
        String link,
        String region,
        Assignee assignee,
        String holderName,
        String unitName,
        String state,
        @Nullable Instant due,
        boolean late,
        String standard,
        String deliverable,
        boolean settledElsewhere,
        String standsFor,
        List<EntryJson> history,
        List<String> offered,
        int version) {

    /** What was done or said; with the person and the office as they were called then. */
    record EntryJson(
            String act,
            Instant at,
            String name,
            String office,
            String standsFor,
            String words,
            String before,
            String after) {
        static EntryJson of(Entry entry) {
            return new EntryJson(
                    entry.act(),
                    entry.at(),
                    entry.name(),
                    entry.office(),
                    entry.standsFor(),
                    entry.words(),
                    entry.before(),
                    entry.after());
        }
    }

    static MatterJson of(MatterView view) {
        Matter matter = view.matter();
        return new MatterJson(
                matter.id(),
                matter.kind(),
                matter.title(),
                matter.detail(),
                matter.subject(),
                matter.link(),
                matter.region().digits(),
                matter.assignee(),
                matter.holderName(),
                matter.unitName(),
                matter.state().id(),
                matter.due(),
                view.isLate(),
                matter.standard(),
                matter.deliverable(),
                matter.settledElsewhere(),
                view.standsFor(),
                view.history().stream().map(EntryJson::of).toList(),
                view.offered().stream().map(MatterStep::id).toList(),
                matter.version());
    }

    /** A matter in a list. */
    record Line(
            UUID id,
            String kind,
            String title,
            String address,
            String region,
            Assignee assignee,
            String holderName,
            String unitName,
            String state,
            @Nullable Instant due,
            boolean late,
            String standsFor,
            int version) {

        static Line of(MatterLine line) {
            return new Line(
                    line.id(),
                    line.kind(),
                    line.title(),
                    line.address(),
                    line.region().digits(),
                    line.assignee(),
                    line.holderName(),
                    line.unitName(),
                    line.state().id(),
                    line.due(),
                    line.isLate(),
                    line.standsFor(),
                    line.version());
        }
    }
}
