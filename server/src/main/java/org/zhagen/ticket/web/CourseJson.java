package org.zhagen.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.ticket.InstalledCourse;

/**
 * A procedure as it runs at a place, for programs.
 *
 * @param playbook title of the playbook from which it comes
 * @param by id of the field whose value decides who gets a ticket; empty where no table does
 * @param table that value to the role or body that gets it
 * @param objections who decides about objections to where it was dispatched
 * @param ended since when no ticket is raised under it any more; null while it is in force
 */
record CourseJson(
        UUID id,
        String procedure,
        String title,
        String playbook,
        String version,
        String region,
        List<String> openedBy,
        List<FieldJson> form,
        String by,
        Map<String, String> table,
        String otherwise,
        List<StageJson> stages,
        ReviewJson objections,
        Instant installed,
        @Nullable Instant ended,
        boolean simulated) {

    /** A field that is filled in. */
    record FieldJson(
            String id,
            String title,
            String type,
            List<String> options,
            boolean required,
            boolean personal,
            @Nullable String because) {
        static FieldJson of(FormField field) {
            return new FieldJson(
                    field.id(),
                    field.title(),
                    Code.kebab(field.type()),
                    field.options(),
                    field.required(),
                    field.personal(),
                    field.because());
        }
    }

    /**
     * A stage.
     *
     * @param withinSeconds what is allowed; null for no clock
     * @param working whether only office hours of working days count
     */
    record StageJson(
            String id,
            String title,
            String by,
            @Nullable Long withinSeconds,
            boolean working,
            List<String> outcomes,
            List<FieldJson> form) {
        static StageJson of(Leg leg) {
            Duration within = leg.within();
            return new StageJson(
                    leg.id(),
                    leg.title(),
                    leg.by(),
                    within == null ? null : within.toSeconds(),
                    leg.working(),
                    leg.outcomes(),
                    leg.form().stream().map(FieldJson::of).toList());
        }
    }

    /**
     * Who decides about objections.
     *
     * @param by id of a role; empty for whoever dispatches
     * @param withinSeconds what is allowed; null where the procedure says nothing of it
     * @param working whether only office hours of working days count
     */
    record ReviewJson(String by, @Nullable Long withinSeconds, boolean working) {
        static ReviewJson of(Course.Review review) {
            Duration within = review.within();
            return new ReviewJson(review.by(), within == null ? null : within.toSeconds(), review.working());
        }
    }

    static CourseJson of(InstalledCourse installed) {
        Course course = installed.course();
        return new CourseJson(
                installed.id(),
                course.id(),
                course.title(),
                installed.title(),
                installed.version(),
                installed.region().digits(),
                course.openedBy(),
                course.form().stream().map(FieldJson::of).toList(),
                course.by(),
                course.table(),
                course.otherwise(),
                course.legs().stream().map(StageJson::of).toList(),
                ReviewJson.of(course.review()),
                installed.installed(),
                installed.ended(),
                installed.simulated());
    }
}
