package org.zhagen.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Permission;
import org.zhagen.web.DayCard;
import org.zhagen.web.DayIdea;
import org.zhagen.web.DayPart;
import org.zhagen.web.Pages;

/** My day: what I must do, what is late, what changed, each a click away; and what I could do when there is nothing. */
@Pages
class DeskPages {

    private final List<DayPart> parts;
    private final List<DayIdea> ideas;
    private final Doors doors;
    private final Clock clock;

    DeskPages(ObjectProvider<DayPart> parts, ObjectProvider<DayIdea> ideas, Doors doors, Clock clock) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DayPart::order)).toList();
        this.ideas =
                ideas.stream().sorted(Comparator.comparingInt(DayIdea::order)).toList();
        this.doors = doors;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(Acting acting, Model model, Locale language) {
        List<DayCard> cards = doors.read(acting, () -> cards(acting, language));
        model.addAttribute("cards", cards);
        model.addAttribute("busy", cards.stream().anyMatch(card -> card.tone() != DayCard.Tone.NEUTRAL));
        model.addAttribute(
                "ideas", ideas.stream().filter(idea -> may(acting, idea)).toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "desk/desk";
    }

    /** Within one transaction: each part would begin and end some of its own. */
    private List<DayCard> cards(Acting acting, Locale language) {
        return parts.stream()
                .flatMap(part -> part.of(acting, language).stream())
                .toList();
    }

    private static boolean may(Acting acting, DayIdea idea) {
        Permission permission = idea.permission();
        return permission == null || acting.may(permission);
    }
}
