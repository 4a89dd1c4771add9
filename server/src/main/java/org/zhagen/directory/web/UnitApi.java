package org.zhagen.directory.web;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Units for programs. */
@RestController
@RequestMapping("/api/v1/units")
class UnitApi {

    private final Units units;

    UnitApi(Units units) {
        this.units = units;
    }

    @GetMapping
    Listing<UnitJson> list(Acting acting, UnitFilter filter, Paging paging) {
        return Answers.value(units.list(acting, filter.search(), paging)).map(UnitJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<UnitJson> find(Acting acting, @PathVariable UUID id) {
        return versioned(Answers.value(units.find(acting, id)));
    }

    @PostMapping
    ResponseEntity<UnitJson> open(Acting acting, @RequestBody UnitDraft draft) {
        Unit unit = Answers.value(units.open(acting, draft));
        return ResponseEntity.created(URI.create("/api/v1/units/" + unit.id()))
                .eTag("\"" + unit.version() + "\"")
                .body(UnitJson.of(unit));
    }

    @PutMapping("/{id}")
    ResponseEntity<UnitJson> change(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody UnitDraft draft) {
        return versioned(Answers.value(units.change(acting, id, seen.version(), draft)));
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.OK)
    ResponseEntity<UnitJson> close(Acting acting, @PathVariable UUID id, IfMatch seen) {
        return versioned(Answers.value(units.close(acting, id, seen.version())));
    }

    private static ResponseEntity<UnitJson> versioned(Unit unit) {
        return Answers.versioned(UnitJson.of(unit), unit.version());
    }
}
