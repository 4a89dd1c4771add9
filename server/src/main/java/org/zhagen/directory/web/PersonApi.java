package org.zhagen.directory.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.directory.People;
import org.zhagen.directory.Person;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PersonView;
import org.zhagen.directory.Position;
import org.zhagen.directory.PositionDraft;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** People for programs. */
@RestController
@RequestMapping("/api/v1/people")
class PersonApi {

    private final People people;

    PersonApi(People people) {
        this.people = people;
    }

    /** A person as programs read one; the telephone number is masked. */
    record PersonJson(
            UUID id,
            String name,
            String region,
            String regionName,
            @Nullable UUID unit,
            String unitName,
            String title,
            String phone,
            String note,
            int version,
            @Nullable List<Position> positions) {

        static PersonJson of(Person person, @Nullable List<Position> positions) {
            return new PersonJson(
                    person.id(),
                    person.name(),
                    person.region().digits(),
                    person.regionName(),
                    person.unit(),
                    person.unitName(),
                    person.title(),
                    person.phone(),
                    person.note(),
                    person.version(),
                    positions);
        }
    }

    /** Somebody new, with the main position. */
    record Joining(String name, String phone, String note, String unit, String title, String since) {}

    /** A telephone number in full. */
    record Phone(String phone) {}

    @GetMapping
    Listing<PersonJson> list(Acting acting, PersonFilter filter, Paging paging) {
        return Answers.value(people.list(acting, filter.search(), paging)).map(person -> PersonJson.of(person, null));
    }

    @GetMapping("/{id}")
    ResponseEntity<PersonJson> find(Acting acting, @PathVariable UUID id) {
        return versioned(Answers.value(people.find(acting, id)));
    }

    /** The telephone number in full; the reading is kept in the audit. */
    @PostMapping("/{id}/phone")
    Phone phone(Acting acting, @PathVariable UUID id) {
        return new Phone(Answers.value(people.phone(acting, id)));
    }

    @PostMapping
    ResponseEntity<PersonJson> open(Acting acting, @RequestBody Joining joining) {
        PersonView view = Answers.value(people.open(
                acting,
                new PersonDraft(joining.name(), joining.phone(), joining.note()),
                new PositionDraft(joining.unit(), joining.title(), joining.since())));
        return ResponseEntity.created(
                        URI.create("/api/v1/people/" + view.person().id()))
                .eTag("\"" + view.person().version() + "\"")
                .body(PersonJson.of(view.person(), view.positions()));
    }

    @PutMapping("/{id}")
    ResponseEntity<PersonJson> change(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody PersonDraft draft) {
        return versioned(Answers.value(people.change(acting, id, seen.version(), draft)));
    }

    /** The main position passes to another unit or title. */
    @PostMapping("/{id}/hand-over")
    ResponseEntity<PersonJson> handOver(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody PositionDraft draft) {
        return versioned(Answers.value(people.handOver(acting, id, seen.version(), draft)));
    }

    /** A further position beside the main one. */
    @PostMapping("/{id}/positions")
    ResponseEntity<PersonJson> add(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody PositionDraft draft) {
        return versioned(Answers.value(people.add(acting, id, seen.version(), draft)));
    }

    @PostMapping("/{id}/positions/{position}/end")
    ResponseEntity<PersonJson> end(Acting acting, @PathVariable UUID id, @PathVariable UUID position, IfMatch seen) {
        return versioned(Answers.value(people.end(acting, id, seen.version(), position)));
    }

    private static ResponseEntity<PersonJson> versioned(PersonView view) {
        return Answers.versioned(
                PersonJson.of(view.person(), view.positions()), view.person().version());
    }
}
