package org.zhagen.work.web;

import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhagen.access.Acting;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.work.InboxCounts;
import org.zhagen.work.Matters;
import org.zhagen.work.WorkPermission;

/** The inbox. */
@Pages
@RequestMapping("/work")
class InboxPages {

    private static final List<Choice> WHEN =
            List.of(new Choice("late", "work.when.late"), new Choice("today", "work.when.today"));

    private final Matters matters;
    private final WorkTexts texts;

    InboxPages(Matters matters, WorkTexts texts) {
        this.matters = matters;
        this.texts = texts;
    }

    @GetMapping
    String inbox(Acting acting, ShownFilter filter, Paging paging, Model model, Locale language) {
        WorkTexts.Said said = texts.in(language);
        model.addAttribute("listing", Answers.value(matters.inbox(acting, filter.filter(), paging)));
        InboxCounts counts = Answers.value(matters.counts(acting));
        model.addAttribute("counts", counts);
        model.addAttribute("filter", filter);
        model.addAttribute("said", said);
        model.addAttribute("moments", WHEN);
        model.addAttribute(
                "kinds",
                counts.kinds().stream()
                        .map(kind -> new Choice(kind, said.kind(kind)))
                        .toList());
        model.addAttribute("mayAssign", acting.may(WorkPermission.ASSIGN));
        model.addAttribute("mayHandOver", acting.may(WorkPermission.HAND_OVER));
        model.addAttribute("mayHandle", acting.may(WorkPermission.HANDLE));
        return "work/inbox";
    }
}
