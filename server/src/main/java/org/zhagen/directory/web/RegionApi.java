package org.zhagen.directory.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.directory.Region;
import org.zhagen.directory.RegionDraft;
import org.zhagen.directory.Regions;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;

/** Regions for programs. */
@RestController
@RequestMapping("/api/v1/regions")
class RegionApi {

    private static final int FOUND = 50;

    private final Regions regions;
    private final Clock clock;

    RegionApi(Regions regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** A region as programs read it. */
    record RegionJson(
            String code,
            String name,
            String level,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            boolean local,
            int version) {

        static RegionJson of(Region region) {
            return new RegionJson(
                    region.code().digits(),
                    region.name(),
                    region.code().level().name().toLowerCase(Locale.ROOT),
                    region.opened(),
                    region.closed(),
                    region.local(),
                    region.version());
        }
    }

    /** Codes that stand for the same ground on another day. */
    record Reading(String code, LocalDate then, LocalDate day, List<String> codes) {}

    /** The provinces; or with {@code q} the regions that it finds. */
    @GetMapping
    List<RegionJson> list(Acting acting, @RequestParam(defaultValue = "") String q) {
        return json(q.isBlank() ? regions.provinces(acting) : regions.search(acting, q, FOUND));
    }

    @GetMapping("/{code}")
    ResponseEntity<RegionJson> find(Acting acting, @PathVariable String code) {
        Region region = Answers.found(regions.find(acting, read(code)));
        return Answers.versioned(RegionJson.of(region), region.version());
    }

    @GetMapping("/{code}/children")
    List<RegionJson> children(Acting acting, @PathVariable String code) {
        return json(regions.children(acting, read(code)));
    }

    @GetMapping("/{code}/path")
    List<RegionJson> path(Acting acting, @PathVariable String code) {
        return json(regions.path(acting, read(code)));
    }

    /** Reads a code of the day {@code then} on the day {@code day}; a day that is left out is today. */
    @GetMapping("/{code}/on")
    Reading on(
            Acting acting,
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate then,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = then == null ? today : then;
        LocalDate to = day == null ? today : day;
        RegionCode asked = read(code);
        List<String> codes = regions.read(acting, asked, from, to).stream()
                .map(RegionCode::digits)
                .sorted()
                .toList();
        return new Reading(asked.digits(), from, to, codes);
    }

    @PostMapping
    ResponseEntity<RegionJson> open(Acting acting, @RequestBody RegionDraft draft) {
        Region region = Answers.value(regions.open(acting, draft));
        return ResponseEntity.created(URI.create("/api/v1/regions/" + region.code()))
                .eTag("\"" + region.version() + "\"")
                .body(RegionJson.of(region));
    }

    private static RegionCode read(String code) {
        return Answers.found(RegionCode.read(code));
    }

    private static List<RegionJson> json(Collection<Region> regions) {
        return regions.stream().map(RegionJson::of).toList();
    }
}
