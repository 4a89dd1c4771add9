package org.zhagen.work.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhagen.web.Choice;
import org.zhagen.work.Tasks;

/** What forms that give something to somebody need: the roles to choose from. */
@Component
class Assigning {

    private final Tasks tasks;

    Assigning(Tasks tasks) {
        this.tasks = tasks;
    }

    void fill(Model model, Locale language) {
        List<Choice> roles = tasks.roles().stream()
                .map(role -> new Choice(role.id(), role.name(language)))
                .toList();
        model.addAttribute("roleChoices", roles);
    }
}
