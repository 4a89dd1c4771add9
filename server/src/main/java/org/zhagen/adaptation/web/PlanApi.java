package org.zhagen.adaptation.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.adaptation.DispatchBody;
import org.zhagen.adaptation.HolderDraft;
import org.zhagen.adaptation.NewPlan;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanEvent;
import org.zhagen.adaptation.PlanHolders;
import org.zhagen.adaptation.PlanStep;
import org.zhagen.adaptation.Plans;
import org.zhagen.adaptation.RoleHolder;
import org.zhagen.directory.Unit;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.MatterLine;

/** The life of plans for programs. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanApi {

    private final Plans plans;
    private final PlanHolders holders;

    PlanApi(Plans plans, PlanHolders holders) {
        this.plans = plans;
        this.holders = holders;
    }

    /** A line of the history. */
    record EventJson(
            String act,
            String from,
            String to,
            Instant taken,
            String person,
            String office,
            String standsFor,
            String words) {
        static EventJson of(PlanEvent event) {
            return new EventJson(
                    event.act(),
                    event.from().id(),
                    event.to().id(),
                    event.taken(),
                    event.person(),
                    event.office(),
                    event.standsFor(),
                    event.words());
        }
    }

    /** A task that a step became. */
    record TaskJson(
            UUID id, String title, String state, @Nullable Instant due, boolean late, String holder) {
        static TaskJson of(MatterLine matter) {
            return new TaskJson(
                    matter.id(),
                    matter.title(),
                    matter.state().id(),
                    matter.due(),
                    matter.isLate(),
                    matter.holderName());
        }
    }

    /** The first day of the work. */
    record Start(String starts) {
        Start(@Nullable String starts) {
            this.starts = Text.of(starts);
        }
    }

    /**
     * Who is to hold a role: a person, a unit, a standard role or nobody.
     *
     * @param others who hold it beside them; what is dispatched goes to whoever has the least to do
     */
    record HolderJson(String person, String unit, String standardRole, List<HolderJson> others) {
        HolderJson(
                @Nullable String person,
                @Nullable String unit,
                @Nullable String standardRole,
                @Nullable List<HolderJson> others) {
            this.person = Text.of(person);
            this.unit = Text.of(unit);
            this.standardRole = Text.of(standardRole);
            this.others = others == null ? List.of() : List.copyOf(others);
        }

        private Stream<HolderDraft> drafts(String role) {
            return Stream.concat(
                    Stream.of(new HolderDraft(role, person, unit, standardRole)),
                    others.stream().map(other -> new HolderDraft(role, other.person, other.unit, other.standardRole)));
        }
    }

    @GetMapping
    Listing<PlanJson.Line> list(Acting acting, PlanFilter filter, Paging paging) {
        return Answers.value(plans.list(acting, filter.search(), paging)).map(PlanJson.Line::of);
    }

    @PostMapping
    ResponseEntity<PlanJson> draft(Acting acting, @RequestBody NewPlan wanted) {
        return created(Answers.value(plans.draft(acting, wanted)));
    }

    @GetMapping("/{id}")
    ResponseEntity<PlanJson> find(Acting acting, @PathVariable UUID id) {
        return versioned(Answers.value(plans.find(acting, id)));
    }

    /** Takes a step that needs no more than words. */
    @PostMapping("/{id}/steps/{step}")
    ResponseEntity<PlanJson> step(
            Acting acting, @PathVariable UUID id, @PathVariable PlanStep step, IfMatch seen, @RequestBody Words why) {
        return versioned(Answers.value(plans.step(acting, id, seen.version(), step, why.words())));
    }

    @PostMapping("/{id}/activation")
    ResponseEntity<PlanJson> activate(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody Start start) {
        return versioned(Answers.value(plans.activate(acting, id, seen.version(), start.starts())));
    }

    /** Begins the next revision of a plan in force. */
    @PostMapping("/{id}/revisions")
    ResponseEntity<PlanJson> revise(Acting acting, @PathVariable UUID id) {
        return created(Answers.value(plans.revise(acting, id)));
    }

    @GetMapping("/{id}/history")
    List<EventJson> history(Acting acting, @PathVariable UUID id) {
        return Answers.value(plans.history(acting, id)).stream()
                .map(EventJson::of)
                .toList();
    }

    @GetMapping("/{id}/tasks")
    List<TaskJson> tasks(Acting acting, @PathVariable UUID id) {
        return Answers.value(plans.tasks(acting, id)).stream().map(TaskJson::of).toList();
    }

    /** What the site does, as it came into force: a playbook in its canonical form. */
    @GetMapping(path = "/{id}/effective", produces = MediaType.APPLICATION_JSON_VALUE)
    String effective(Acting acting, @PathVariable UUID id) {
        return Answers.value(plans.effective(acting, id));
    }

    @GetMapping("/{id}/holders")
    List<RoleHolder> holders(Acting acting, @PathVariable UUID id) {
        return Answers.value(holders.of(acting, id));
    }

    /**
     * A body of the dispatch tables, for which somebody can be named as for a role.
     *
     * @param suggested a unit whose name is like it; null for none, and where somebody is named
     */
    record BodyJson(String body, @Nullable UUID suggested, String suggestedName) {
        static BodyJson of(DispatchBody body) {
            Unit unit = body.suggested();
            return new BodyJson(body.body(), unit == null ? null : unit.id(), unit == null ? "" : unit.name());
        }
    }

    @GetMapping("/{id}/bodies")
    List<BodyJson> bodies(Acting acting, @PathVariable UUID id) {
        return Answers.value(holders.bodies(acting, id)).stream()
                .map(BodyJson::of)
                .toList();
    }

    /** Names all who hold a role, or do what is given to a body. */
    @PutMapping("/{id}/holders/{role}")
    ResponseEntity<PlanJson> name(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable String role,
            IfMatch seen,
            @RequestBody HolderJson holder) {
        List<HolderDraft> drafts = holder.drafts(role).toList();
        return versioned(Answers.value(holders.name(acting, id, seen.version(), drafts)));
    }

    static ResponseEntity<PlanJson> created(Plan plan) {
        return ResponseEntity.created(URI.create("/api/v1/plans/" + plan.id()))
                .eTag("\"" + plan.version() + "\"")
                .body(PlanJson.of(plan));
    }

    static ResponseEntity<PlanJson> versioned(Plan plan) {
        return Answers.versioned(PlanJson.of(plan), plan.version());
    }
}
