package org.zhagen.directory.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.directory.CarryOver;
import org.zhagen.directory.RegionChangeDraft;
import org.zhagen.directory.RegionChangeView;
import org.zhagen.directory.RegionChanges;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.web.SoughtRegion;

/** Changes of regions for programs: preview first, then record with the digest of the preview. */
@RestController
@RequestMapping("/api/v1/region-changes")
class RegionChangeApi {

    private final RegionChanges changes;

    RegionChangeApi(RegionChanges changes) {
        this.changes = changes;
    }

    /** A code and its name. */
    record Named(String code, String name) {
        static List<Named> of(List<RegionChangeView.Named> regions) {
            return regions.stream()
                    .map(region -> new Named(region.code().digits(), region.name()))
                    .toList();
        }
    }

    /** A change as programs read it. */
    record ChangeJson(
            UUID id,
            String kind,
            LocalDate effective,
            List<Named> from,
            List<Named> to,
            String reason,
            String document,
            Instant recorded,
            String recordedBy) {

        static ChangeJson of(RegionChangeView view) {
            return new ChangeJson(
                    view.id(),
                    view.kind().name().toLowerCase(Locale.ROOT),
                    view.effective(),
                    Named.of(view.from()),
                    Named.of(view.to()),
                    view.reason(),
                    view.document(),
                    view.recorded(),
                    view.recordedBy());
        }
    }

    /** A code that becomes another. */
    record MoveJson(String from, String to, String name) {}

    /** What a change would carry along. */
    record PreviewJson(List<MoveJson> moves, int units, int people, String digest) {
        static PreviewJson of(CarryOver carryOver) {
            return new PreviewJson(
                    carryOver.moves().stream()
                            .map(move ->
                                    new MoveJson(move.from().digits(), move.to().digits(), move.name()))
                            .toList(),
                    carryOver.units(),
                    carryOver.people(),
                    carryOver.digest());
        }
    }

    /** A change to be recorded, with the digest of its preview. */
    record Recording(
            String kind, String effective, String from, String to, String reason, String document, String digest) {
        RegionChangeDraft draft() {
            return new RegionChangeDraft(kind, effective, from, to, reason, document);
        }
    }

    @GetMapping
    Listing<ChangeJson> list(
            Acting acting, @RequestParam(required = false) @Nullable SoughtRegion region, Paging paging) {
        return changes.list(acting, SoughtRegion.codeOf(region), paging).map(ChangeJson::of);
    }

    @PostMapping("/preview")
    PreviewJson preview(Acting acting, @RequestBody RegionChangeDraft draft) {
        return PreviewJson.of(Answers.value(changes.preview(acting, draft)));
    }

    @PostMapping
    ResponseEntity<ChangeJson> record(Acting acting, @RequestBody Recording recording) {
        ChangeJson change =
                ChangeJson.of(Answers.value(changes.record(acting, recording.draft(), Text.of(recording.digest()))));
        return ResponseEntity.created(URI.create("/api/v1/region-changes?region="
                        + change.from().getFirst().code()))
                .body(change);
    }
}
