package org.zhagen.registry.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.FollowUp;
import org.zhagen.kernel.practice.FormalismCode;
import org.zhagen.kernel.practice.Judgement;
import org.zhagen.kernel.practice.Strength;
import org.zhagen.kernel.practice.Usage;
import org.zhagen.registry.DisplayState;
import org.zhagen.registry.Dossier;
import org.zhagen.registry.Review;
import org.zhagen.web.Choice;

/** Puts what the page of a display shows into its model. */
@Component
class DisplayView {

    private static final List<DisplayState> WAY = List.of(
            DisplayState.DRAFT,
            DisplayState.SUBMITTED,
            DisplayState.DISPLAYED,
            DisplayState.SELECTED,
            DisplayState.DISTILLED);

    private final MessageSource words;

    DisplayView(MessageSource words) {
        this.words = words;
    }

    /**
     * A reason of the formalism check in words.
     *
     * @param weight 1 to 3: a remark, a question, a serious doubt
     */
    record Reason(int weight, String at, String text) {}

    /**
     * A station on the line of states.
     *
     * @param place {@code past}, {@code here} or {@code ahead}
     */
    record Station(String state, String place) {}

    void fill(Model model, Dossier dossier, Locale language) {
        String points = words.getMessage("registry.display.percent-points", null, language);
        var results = dossier.display().content().results();
        model.addAttribute("dossier", dossier);
        model.addAttribute("display", dossier.display());
        model.addAttribute(
                "evidence",
                results.stream().map(result -> EvidenceView.of(result, points)).toList());
        model.addAttribute("strength", Strength.of(results));
        model.addAttribute("attached", dossier.attached());
        model.addAttribute("levels", Design.values());
        model.addAttribute("usageWords", usage(dossier.display().content().usage()));
        Topic topic = dossier.display().content().topic();
        model.addAttribute("topic", topic == null ? "" : Code.kebab(topic));
        model.addAttribute("stations", stations(dossier.display().state()));
        model.addAttribute("verdicts", Choice.of(Review.Verdict.class, "registry.review.verdict"));
        model.addAttribute("looks", Choice.of(FollowUp.Finding.class, "registry.follow-up.finding"));
        judgement(model, dossier.judgement(), language);
    }

    /** The share with what is counted: 78% · 共享车位夜间使用率. */
    private static String usage(Usage usage) {
        BigDecimal share = usage.share();
        if (share == null) {
            return usage.words();
        }
        String plain = (usage.below() ? "< " : "") + share.toPlainString() + "%";
        return usage.words().isEmpty() ? plain : plain + " · " + usage.words();
    }

    /** What the panel of the formalism check shows. */
    static void judgement(Model model, Judgement judgement, Locale language) {
        model.addAttribute("overall", judgement.overall().id());
        model.addAttribute("reasons", reasons(judgement, language));
    }

    static List<Reason> reasons(Judgement judgement, Locale language) {
        return judgement.reasons().stream()
                .map(reason -> reason(reason, language))
                .toList();
    }

    private static Reason reason(Finding reason, Locale language) {
        int weight = reason.code() instanceof FormalismCode code ? code.weight() : 0;
        return new Reason(weight, reason.at().toString(), reason.message(language));
    }

    /** The usual way, with a returned or withdrawn display where it left the way. */
    private static List<Station> stations(DisplayState state) {
        if (!WAY.contains(state)) {
            return List.of(
                    new Station(Code.kebab(DisplayState.DRAFT), "past"),
                    new Station(Code.kebab(DisplayState.SUBMITTED), "past"),
                    new Station(Code.kebab(state), "here"));
        }
        int here = WAY.indexOf(state);
        return WAY.stream()
                .map(each -> new Station(Code.kebab(each), place(WAY.indexOf(each), here)))
                .toList();
    }

    private static String place(int station, int here) {
        if (station == here) {
            return "here";
        }
        return station < here ? "past" : "ahead";
    }
}
