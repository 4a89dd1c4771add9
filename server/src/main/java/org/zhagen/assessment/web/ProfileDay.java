package org.zhagen.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.assessment.Profiles;
import org.zhagen.assessment.SiteSearch;
import org.zhagen.assessment.SiteSearch.Filled;
import org.zhagen.assessment.Unsettled;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.DayCard;
import org.zhagen.web.DayCard.Tone;
import org.zhagen.web.DayPart;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * Profiles on the desk of those who fill them in: that of the own site while values are missing, and sites of the jurisdiction with
 * old or disputed values.
 */
@Component
class ProfileDay implements DayPart {

    private static final int SHOWN = 5;

    private final Profiles profiles;
    private final MessageSource words;

    ProfileDay(Profiles profiles, MessageSource words) {
        this.profiles = profiles;
        this.words = words;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<DayCard> of(Acting acting, Locale language) {
        List<DayCard> cards = new ArrayList<>();
        if (!acting.may(AssessmentPermission.WRITE_PROFILE) || !acting.may(AssessmentPermission.READ)) {
            return cards;
        }
        own(acting, language, cards);
        add(acting, Filled.STALE, language, cards);
        add(acting, Filled.DISPUTED, language, cards);
        return cards;
    }

    /** The site of the own jurisdiction, where it is one: it is the first in the order of the codes. */
    private void own(Acting acting, Locale language, List<DayCard> cards) {
        RegionCode code = RegionCode.read(acting.jurisdiction().prefix()).orElse(null);
        if (code == null || code.digits().length() < RegionCode.Level.PREFECTURE.length()) {
            return;
        }
        SiteSearch search = new SiteSearch("", code, code.level(), Filled.ANY);
        Answers.value(profiles.list(acting, search, Paging.first(1))).rows().stream()
                .filter(line -> line.code().equals(code) && line.known() < line.asked())
                .forEach(line -> {
                    String note = word("assessment.day.missing.note", language, line.known(), line.asked());
                    DayCard.Line one = DayCard.Line.of(line.name(), "/assessment/profiles/" + code, note);
                    cards.add(new DayCard(
                            "assessment.day.missing",
                            line.asked() - line.known(),
                            Tone.NEUTRAL,
                            List.of(one),
                            "/assessment/profiles/" + code,
                            "assessment.day.fill"));
                });
    }

    private void add(Acting acting, Filled which, Locale language, List<DayCard> cards) {
        Listing<Unsettled> found = Answers.value(profiles.unsettled(acting, which, SHOWN));
        if (!found.isEmpty()) {
            String name = which.name().toLowerCase(Locale.ROOT);
            List<DayCard.Line> lines = found.rows().stream()
                    .map(site -> DayCard.Line.of(
                            site.name(),
                            "/assessment/profiles/" + site.code(),
                            word("assessment.day." + name + ".note", language, site.values())))
                    .toList();
            String all = "/assessment/profiles?filled=" + name;
            cards.add(new DayCard(
                    "assessment.day." + name, found.total(), Tone.NEUTRAL, lines, all, "assessment.day.all"));
        }
    }

    private String word(String key, Locale language, Object... values) {
        return Objects.requireNonNull(words.getMessage(key, values, language));
    }
}
