package org.zhagen.review.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.review.Lesson;
import org.zhagen.review.LessonDraft;
import org.zhagen.review.Lessons;
import org.zhagen.review.MonthReview;
import org.zhagen.review.MonthlyReviews;
import org.zhagen.review.Months;
import org.zhagen.review.ReviewPermission;
import org.zhagen.ticket.CourseFigures;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;
import org.zhagen.web.SoughtRegion;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.Tasks;

/** The monthly review of a region, and what is concluded there. */
@Pages
@RequestMapping("/review")
class ReviewPages {

    private static final int MONTHS = 24;

    private final MonthlyReviews reviews;
    private final Lessons lessons;
    private final ReviewWords words;
    private final Tasks tasks;
    private final RegionTexts regions;
    private final Clock clock;

    ReviewPages(
            MonthlyReviews reviews, Lessons lessons, ReviewWords words, Tasks tasks, RegionTexts regions, Clock clock) {
        this.reviews = reviews;
        this.lessons = lessons;
        this.words = words;
        this.tasks = tasks;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Which month is shown.
     *
     * @param on the day at the end of which things are shown as they were known; empty for now
     */
    record Asked(@Nullable SoughtRegion region, String month, String on) {
        Asked {
            month = Text.of(month);
            on = Text.of(on);
        }

        Optional<RegionCode> place(Acting acting) {
            RegionCode sought = SoughtRegion.codeOf(region);
            return Optional.ofNullable(sought)
                    .or(() -> RegionCode.read(acting.jurisdiction().prefix()));
        }
    }

    /** The figures of a procedure with those of the month before; null where there were none. */
    record Row(CourseFigures now, @Nullable CourseFigures before) {}

    /** What is sent with a lesson. */
    record Sent(
            String place,
            String month,
            String ticket,
            String words,
            String person,
            String role,
            String region,
            String unit,
            String due) {
        Sent {
            place = Text.of(place);
            month = Text.of(month);
            ticket = Text.of(ticket);
            words = Text.of(words);
            person = Text.of(person);
            role = Text.of(role);
            region = Text.of(region);
            unit = Text.of(unit);
            due = Text.of(due);
        }

        static final Sent BLANK = new Sent("", "", "", "", "", "", "", "", "");
    }

    @GetMapping
    String show(Acting acting, Asked asked, Model model, Locale language) {
        Answers.permitted(acting, ReviewPermission.READ);
        fill(acting, asked, Sent.BLANK, model, language);
        return "review/month";
    }

    @PostMapping("/lessons")
    ModelAndView write(Acting acting, Sent sent, Model model, Locale language, RedirectAttributes redirect) {
        LessonDraft draft = new LessonDraft(
                sent.place(),
                sent.month(),
                sent.ticket(),
                sent.words(),
                new AssigneeDraft(sent.person(), sent.role(), regions.read(acting, sent.region()), sent.unit()),
                sent.due());
        return switch (lessons.write(acting, draft)) {
            case Outcome.Done<Lesson>(Lesson lesson) -> {
                Flash.done(redirect, lesson.givenTo().isEmpty() ? "review.did.lesson" : "review.did.task");
                yield new ModelAndView("redirect:/review?region="
                        + lesson.region().digits() + "&month=" + lesson.month() + "#lessons");
            }
            case Outcome.Refused<Lesson> refused -> {
                Problems problems = Problems.of(refused, language);
                SoughtRegion place = RegionCode.isCode(sent.place())
                        ? new SoughtRegion(sent.place(), regions.label(sent.place()))
                        : null;
                fill(acting, new Asked(place, sent.month(), ""), sent, model, language);
                yield new ModelAndView("review/month", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    @PostMapping("/lessons/{id}/withdraw")
    String withdraw(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String month,
            RedirectAttributes redirect) {
        Answers.value(lessons.withdraw(acting, id));
        Flash.done(redirect, "review.did.withdraw");
        return RegionCode.isCode(place) && Months.read(month).isPresent()
                ? "redirect:/review?region=" + place + "&month=" + month + "#lessons"
                : "redirect:/review";
    }

    private void fill(Acting acting, Asked asked, Sent sent, Model model, Locale language) {
        YearMonth now = YearMonth.from(LocalDate.now(clock));
        YearMonth month = Months.read(asked.month()).orElse(now.minusMonths(1));
        Optional<RegionCode> place = asked.place(acting);
        model.addAttribute("said", words.in(language));
        model.addAttribute("month", month.toString());
        model.addAttribute("months", months(now, month));
        model.addAttribute("on", asked.on());
        model.addAttribute(
                "regionLabel", regions.label(place.map(RegionCode::digits).orElse("")));
        model.addAttribute("mayConclude", acting.may(ReviewPermission.CONCLUDE));
        model.addAttribute("me", acting.person());
        model.addAttribute("sent", sent);
        model.addAttribute("review", null);
        if (place.isPresent()) {
            review(acting, place.get(), month, asOf(asked.on()), model, language);
        }
    }

    private void review(
            Acting acting, RegionCode place, YearMonth month, @Nullable Instant asOf, Model model, Locale language) {
        MonthReview review = Answers.value(reviews.of(acting, place, month, asOf));
        model.addAttribute("review", review);
        model.addAttribute("place", place.digits());
        model.addAttribute("monthEnd", monthEnd(month, review.asOf()));
        model.addAttribute("procedures", rows(review));
        model.addAttribute("sparks", review.gauges().stream().map(Spark::of).toList());
        model.addAttribute(
                "caseChoices",
                review.cases().stream()
                        .map(each -> new Choice(each.id().toString(), each.number() + " " + each.title()))
                        .distinct()
                        .toList());
        model.addAttribute(
                "roleChoices",
                tasks.roles().stream()
                        .map(role -> new Choice(role.id(), role.name(language)))
                        .toList());
    }

    /** The last day of a month that is over, where the page shows what was known later; null otherwise. */
    private @Nullable LocalDate monthEnd(YearMonth month, Instant asOf) {
        LocalDate last = month.atEndOfMonth();
        return asOf.isAfter(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant()) ? last : null;
    }

    private static List<Row> rows(MonthReview review) {
        return review.figures().stream()
                .map(figures -> new Row(
                        figures,
                        review.before().stream()
                                .filter(each -> each.series().equals(figures.series())
                                        && each.procedure().equals(figures.procedure()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static List<Choice> months(YearMonth now, YearMonth shown) {
        List<Choice> all = new ArrayList<>();
        for (int back = 0; back < MONTHS; back++) {
            all.add(choice(now.minusMonths(back)));
        }
        if (!all.contains(choice(shown))) {
            all.add(choice(shown));
        }
        return all;
    }

    private static Choice choice(YearMonth month) {
        return new Choice(month.toString(), month.toString());
    }

    /** The end of a day; null for now where none is named. */
    private @Nullable Instant asOf(String day) {
        return Days.read(day)
                .map(named -> named.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .orElse(null);
    }
}
