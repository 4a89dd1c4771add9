package org.zhagen.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that led a display of the demo to the state in its file: who took them and when. */
record DemoSteps(DemoDisplay file, @Nullable PlaybookVersion became, ZoneId zone) {

    private static final String CURATOR = "gu-minxing";
    private static final String PUBLISHER = "shen-zhiyao";
    private static final int WAITED = 6;
    private static final int WATCHED = 21;
    private static final int SENT_BACK = 14;

    /**
     * A step.
     *
     * @param day on which it was taken
     */
    record Taken(DisplayStep step, LocalDate day, DemoDisplay.Person by, String words) {

        OffsetDateTime moment(ZoneId zone) {
            int hour = 9 + step.ordinal();
            return day.atTime(hour, 20).atZone(zone).toOffsetDateTime();
        }
    }

    List<Taken> all() {
        List<Taken> steps = new ArrayList<>();
        DisplayState state = file.state();
        LocalDate displayed = file.displayedOn();
        if (state == DisplayState.DRAFT) {
            return steps;
        }
        if (state == DisplayState.SUBMITTED) {
            steps.add(new Taken(DisplayStep.SUBMIT, displayed, file.contact(), ""));
            return steps;
        }
        steps.add(new Taken(DisplayStep.SUBMIT, displayed.minusDays(WAITED), file.contact(), ""));
        steps.add(new Taken(DisplayStep.DISPLAY, displayed, file.person(CURATOR), ""));
        switch (state) {
            case RETURNED -> steps.add(sentBack(displayed));
            case SELECTED -> steps.add(selected(displayed.plusDays(WATCHED)));
            case DISTILLED -> {
                LocalDate published = published(displayed);
                steps.add(selected(earlier(displayed.plusDays(WATCHED), published)));
                steps.add(new Taken(
                        DisplayStep.DISTIL, published, file.person(PUBLISHER), became == null ? "" : became.name()));
            }
            default -> {}
        }
        return steps;
    }

    private Taken selected(LocalDate day) {
        return new Taken(DisplayStep.SELECT, day, file.person(CURATOR), "");
    }

    /** What the reform office wrote in its review is why it was sent back. */
    private Taken sentBack(LocalDate displayed) {
        Optional<Review> why = file.reviews().stream()
                .filter(review -> review.kind() == Review.Kind.REFORM_OFFICE)
                .reduce((first, last) -> last);
        return new Taken(
                DisplayStep.SEND_BACK,
                why.map(Review::writtenOn).orElse(displayed.plusDays(SENT_BACK)),
                file.person(CURATOR),
                why.map(Review::words).orElse("请写明数字的来源和前后对比，再提交。"));
    }

    private LocalDate published(LocalDate displayed) {
        LocalDate on = became == null
                ? displayed.plusDays(2L * WATCHED)
                : became.published().atZone(zone).toLocalDate();
        return on.isBefore(displayed) ? displayed.plusDays(2L * WATCHED) : on;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
