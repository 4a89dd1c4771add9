package org.zhagen.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.demo.Walks;
import org.zhagen.identity.Roles;
import org.zhagen.identity.SignIn;
import org.zhagen.web.OwnItem;
import org.zhagen.web.OwnItems;
import org.zhagen.web.Pages;

/** Leads a visitor of the demo through what several people do one after the other. */
@Pages
@Profile("demo")
@Order(1)
class WalkController implements OwnItems {

    private final Walks walks;
    private final SignIn signIn;
    private final Roles roles;

    WalkController(Walks walks, SignIn signIn, Roles roles) {
        this.walks = walks;
        this.signIn = signIn;
        this.roles = roles;
    }

    /** A walk as the page shows it. */
    record Shown(String id, String title, String about, List<ShownStep> steps) {}

    /**
     * A step as the page shows it.
     *
     * @param as the role in words
     */
    record ShownStep(UUID person, String name, String office, String role, String as, String page, String task) {}

    @GetMapping("/welcome/walks")
    String walks(Model model, Locale language) {
        Map<UUID, SignIn.Introduced> people =
                signIn.introduced().stream().collect(Collectors.toMap(SignIn.Introduced::person, Function.identity()));
        model.addAttribute(
                "walks",
                walks.all().stream().map(walk -> shown(walk, people, language)).toList());
        return "identity/walks";
    }

    /** Whoever is on the way finds back from everywhere. */
    @Override
    public List<OwnItem> of(@Nullable Acting acting) {
        return List.of(OwnItem.link("/welcome/walks", "identity.walks", "route"));
    }

    private Shown shown(Walks.Walk walk, Map<UUID, SignIn.Introduced> people, Locale language) {
        List<ShownStep> steps = new ArrayList<>();
        for (Walks.Step step : walk.steps()) {
            SignIn.Introduced person = people.get(Ids.named("person", step.person()));
            if (person != null) {
                steps.add(new ShownStep(
                        person.person(),
                        person.name(),
                        person.office(),
                        step.role(),
                        roles.name(step.role().split("@", 2)[0], language),
                        step.page(),
                        step.task().in(language)));
            }
        }
        return new Shown(walk.id(), walk.title().in(language), walk.about().in(language), steps);
    }
}
