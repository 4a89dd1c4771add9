package org.zhagen.portal.web;

import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhagen.access.Acting;
import org.zhagen.portal.HandedCodes;
import org.zhagen.portal.Receipt;
import org.zhagen.ticket.Ticket;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;

/** A slip with a tracking code, for a resident for whom an officer raised something. */
@Pages
@RequestMapping("/handed-codes/{id}")
class HandedCodePages {
    private final HandedCodes codes;
    private final OutsideAddress outside;

    HandedCodePages(HandedCodes codes, OutsideAddress outside) {
        this.codes = codes;
        this.outside = outside;
    }

    @GetMapping
    String ask(Acting acting, @PathVariable UUID id, Model model) {
        return shown(Answers.value(codes.find(acting, id)), model);
    }

    /** Shows the code this once: it is kept nowhere. */
    @PostMapping
    String make(Acting acting, @PathVariable UUID id, Model model) {
        Receipt receipt = Answers.value(codes.make(acting, id));
        String link = outside.of(receipt.code().link());
        model.addAttribute("code", receipt.code());
        model.addAttribute("link", link);
        model.addAttribute("qr", QrCodes.of(link));
        return shown(Answers.value(codes.find(acting, id)), model);
    }

    private static String shown(Ticket ticket, Model model) {
        model.addAttribute("ticket", ticket);
        return "portal/handed-code";
    }
}
