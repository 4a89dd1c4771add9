package org.zhagen.notification.web;

import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.notification.Deliveries;
import org.zhagen.notification.DeliveryView;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** What was sent out of the house. */
@Pages
@RequestMapping("/notices/deliveries")
class DeliveryPages {

    private final Deliveries deliveries;

    DeliveryPages(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    String list(Acting acting, ShownDeliveries filter, Paging paging, Model model) {
        model.addAttribute("listing", Answers.value(deliveries.list(acting, filter.filter(), paging)));
        model.addAttribute("filter", filter);
        model.addAttribute("channels", Choice.of(DeliveryView.Channel.class, "notification.way"));
        model.addAttribute("states", Choice.of(DeliveryView.State.class, "notification.delivery"));
        return "notification/deliveries";
    }

    @PostMapping("/{id}/again")
    String again(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Answers.value(deliveries.again(acting, id));
        Flash.done(redirect, "notification.again.done");
        return "redirect:/notices/deliveries";
    }
}
