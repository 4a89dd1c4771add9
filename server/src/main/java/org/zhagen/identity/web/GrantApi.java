package org.zhagen.identity.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.identity.GrantFilter;
import org.zhagen.identity.GrantView;
import org.zhagen.identity.Grants;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.web.RegionTexts;
import org.zhagen.web.SoughtRegion;

/** Roles, and who holds them, for programs. */
@RestController
@RequestMapping("/api/v1")
class GrantApi {

    private final Grants grants;
    private final Roles roles;
    private final Clock clock;
    private final RegionTexts regions;

    GrantApi(Grants grants, Roles roles, Clock clock, RegionTexts regions) {
        this.regions = regions;
        this.grants = grants;
        this.roles = roles;
        this.clock = clock;
    }

    /** The id of what was made. */
    record Made(UUID id) {}

    /** Why something is taken away. */
    record Reason(@Nullable String reason) {}

    @GetMapping("/roles")
    List<RoleView> roles() {
        return roles.all();
    }

    @GetMapping("/grants")
    Listing<GrantView> list(
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Paging paging) {
        return Answers.value(grants.list(acting, new GrantFilter(q, role, SoughtRegion.digitsOf(region)), paging));
    }

    @GetMapping("/accounts/{person}/grants")
    List<GrantView> ofPerson(@PathVariable UUID person, Acting acting) {
        return Answers.value(grants.ofPerson(acting, person));
    }

    @PostMapping("/grants")
    ResponseEntity<Made> give(Acting acting, @RequestBody GrantForm wish) {
        UUID id = Answers.value(
                grants.give(acting, wish.read(LocalDate.now(clock), regions.read(acting, wish.region()))));
        return ResponseEntity.created(URI.create("/api/v1/grants/" + id)).body(new Made(id));
    }

    @PostMapping("/grants/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Acting acting, @RequestBody Reason why) {
        Answers.value(grants.revoke(acting, id, Objects.requireNonNullElse(why.reason(), "")));
    }
}
