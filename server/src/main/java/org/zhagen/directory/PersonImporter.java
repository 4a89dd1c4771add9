package org.zhagen.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/**
 * People from a table: one is that one by the id, or by unit and name when only one there has it. Who is found by the id in
 * another unit hands over to it.
 */
@Component
class PersonImporter implements RowImporter {

    /** Which column holds which field of a draft. */
    private static final Map<String, String> COLUMNS =
            Map.of("name", "person-name", "unit", "unit", "title", "title", "since", "since");

    private final UnitRows units;
    private final PersonRows rows;
    private final PositionRows positions;
    private final Clock clock;

    PersonImporter(UnitRows units, PersonRows rows, PositionRows positions, Clock clock) {
        this.units = units;
        this.rows = rows;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public DirectoryTable kind() {
        return DirectoryTable.PEOPLE;
    }

    @Override
    public void plan(Acting acting, List<ImportRow> table, ImportPlan plan) {
        List<PositionDraft> drafts =
                table.stream().map(PersonImporter::position).toList();
        UnitsMeant meant = UnitsMeant.of(
                acting, units, drafts.stream().map(PositionDraft::unit).toList());
        Work work = new Work(plan, meant, LocalDate.now(clock));
        known(table, drafts, meant, work);
        for (int i = 0; i < drafts.size(); i++) {
            work.row(table.get(i), drafts.get(i));
        }
        plan.step(() -> rows.insert(work.inserts));
        plan.step(() -> rows.update(work.updates));
        plan.step(() -> positions.endMain(work.endings));
        plan.step(() -> positions.retitleMain(work.titles));
        plan.step(() -> positions.insert(work.begins));
    }

    private static PositionDraft position(ImportRow row) {
        String code = row.get("code");
        String unit = code.isEmpty() || Ids.read(row.get("unit")).isPresent()
                ? row.get("unit")
                : row.get("unit") + " " + code;
        return new PositionDraft(unit, row.get("title"), row.get("since"));
    }

    private void known(List<ImportRow> table, List<PositionDraft> drafts, UnitsMeant meant, Work work) {
        List<Finding> saidLater = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<PersonRows.Key> keys = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            Ids.read(table.get(i).get("id")).ifPresent(ids::add);
            String name = table.get(i).get("person-name");
            meant.one(drafts.get(i).unit(), "unit", saidLater)
                    .ifPresent(unit -> keys.add(new PersonRows.Key(unit.id(), name)));
        }
        rows.all(ids).forEach(person -> work.byId.put(person.id(), person));
        work.byKey.putAll(rows.at(keys.stream().distinct().toList()).stream()
                .collect(Collectors.groupingBy(
                        person -> new PersonRows.Key(Objects.requireNonNull(person.unit()), person.name()))));
        List<UUID> all = new ArrayList<>(work.byId.keySet());
        work.byKey.values().forEach(people -> people.forEach(person -> all.add(person.id())));
        work.phones.putAll(rows.phones(all));
    }

    /** What the rows seen so far come to. */
    private static final class Work {

        private final ImportPlan plan;
        private final UnitsMeant meant;
        private final LocalDate today;
        private final Map<UUID, Person> byId = new HashMap<>();
        private final Map<PersonRows.Key, List<Person>> byKey = new HashMap<>();
        private final Map<UUID, String> phones = new HashMap<>();
        private final Map<Object, Integer> seen = new HashMap<>();
        private final List<PersonRows.Insert> inserts = new ArrayList<>();
        private final List<PersonRows.Update> updates = new ArrayList<>();
        private final List<PositionRows.End> endings = new ArrayList<>();
        private final List<PositionRows.Title> titles = new ArrayList<>();
        private final List<PositionRow> begins = new ArrayList<>();

        Work(ImportPlan plan, UnitsMeant meant, LocalDate today) {
            this.plan = plan;
            this.meant = meant;
            this.today = today;
        }

        void row(ImportRow row, PositionDraft position) {
            List<Finding> findings = new ArrayList<>();
            PersonDraft draft = new PersonDraft(row.get("person-name"), row.get("phone"), row.get("note"));
            PersonCheck.person(draft, findings);
            Optional<PersonCheck.Held> held = PersonCheck.position(position, meant, findings);
            Optional<Person> known = held.flatMap(each -> known(row, draft, each.unit(), findings));
            if (Phones.isMasked(draft.phone())
                    && known.filter(person -> person.phone().equals(draft.phone()))
                            .isEmpty()) {
                findings.add(Finding.of(DirectoryCode.PHONE, Place.of("phone")));
            }
            held.ifPresent(each -> twice(row, draft, each.unit(), known, findings));
            if (!findings.isEmpty()) {
                plan.bad(row.at(findings, COLUMNS));
            } else if (held.isPresent()) {
                known.ifPresentOrElse(
                        person -> compared(row, person, draft, held.get()), () -> added(row, draft, held.get()));
            }
        }

        private Optional<Person> known(ImportRow row, PersonDraft draft, Unit unit, List<Finding> findings) {
            String id = row.get("id");
            if (!id.isEmpty()) {
                Optional<Person> person = Ids.read(id).map(byId::get);
                if (person.isEmpty()) {
                    findings.add(Finding.of(DirectoryCode.IMPORT_ID_UNKNOWN, Place.of("id"), id));
                }
                return person;
            }
            List<Person> people = byKey.getOrDefault(new PersonRows.Key(unit.id(), draft.name()), List.of());
            if (people.size() > 1) {
                findings.add(Finding.of(
                        DirectoryCode.PERSON_AMBIGUOUS, Place.of("name"), draft.name(), unit.name(), people.size()));
            }
            return people.stream().findFirst();
        }

        private void twice(
                ImportRow row, PersonDraft draft, Unit unit, Optional<Person> known, List<Finding> findings) {
            Object key = known.<Object>map(Person::id).orElseGet(() -> new PersonRows.Key(unit.id(), draft.name()));
            Integer first = seen.putIfAbsent(key, row.number());
            if (first != null) {
                findings.add(Finding.of(DirectoryCode.IMPORT_ROW_TWICE, Place.of("name"), draft.name(), first));
            }
        }

        private void added(ImportRow row, PersonDraft draft, PersonCheck.Held held) {
            UUID id = Ids.next();
            PersonRow person = new PersonRow(held.unit().region(), draft.name(), draft.phone(), draft.note());
            inserts.add(new PersonRows.Insert(id, person));
            begin(id, held, held.since());
            plan.does(
                    row.number(),
                    ImportLine.Verdict.ADDED,
                    draft.name(),
                    held.unit().name(),
                    List.of(person, held));
        }

        private void compared(ImportRow row, Person person, PersonDraft draft, PersonCheck.Held held) {
            String before = phones.getOrDefault(person.id(), "");
            boolean keepsPhone = Phones.isMasked(draft.phone()) || !row.has("phone");
            String phone = keepsPhone ? before : draft.phone();
            String note = row.has("note") ? draft.note() : person.note();
            boolean moves = !held.unit().id().equals(person.unit());
            String detail = Differences.between(
                    person.name(), draft.name(),
                    Phones.masked(before), Phones.masked(phone),
                    person.note(), note,
                    person.unitName(), held.unit().name(),
                    person.title(), held.title());
            if (detail.isEmpty() && !moves && before.equals(phone)) {
                plan.unchanged();
                return;
            }
            PersonRow after = new PersonRow(held.unit().region(), draft.name(), phone, note);
            updates.add(new PersonRows.Update(person.id(), person.version(), after));
            if (moves) {
                LocalDate since = Optional.ofNullable(held.since()).orElse(today);
                endings.add(new PositionRows.End(person.id(), since.minusDays(1)));
                begin(person.id(), held, since);
            } else if (!person.title().equals(held.title())) {
                titles.add(new PositionRows.Title(person.id(), held.title()));
            }
            plan.does(row.number(), ImportLine.Verdict.CHANGED, draft.name(), detail, List.of(updates.getLast(), held));
        }

        private void begin(UUID person, PersonCheck.Held held, @Nullable LocalDate since) {
            begins.add(new PositionRow(person, held.unit().id(), held.unit().region(), held.title(), since, true));
        }
    }
}
