package org.zhagen.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The front of the house: whoever is signed in goes on to the first thing that they may do. */
@Pages
class HomeController {

    private static final String OWN_ACCOUNT = "/me";

    @GetMapping("/")
    String home(@ModelAttribute("frame") PageFrame.Frame frame) {
        return "redirect:"
                + frame.menu().stream().findFirst().map(PageFrame.Entry::path).orElse(OWN_ACCOUNT);
    }
}
