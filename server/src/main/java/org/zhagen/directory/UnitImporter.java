package org.zhagen.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Units from a table: one is that one by its id, or by its region and name. */
@Component
class UnitImporter implements RowImporter {

    /** Which column holds which field of a draft. */
    private static final Map<String, String> COLUMNS =
            Map.of("name", "unit-name", "kind", "kind", "region", "code", "shortName", "short-name", "note", "note");

    private final UnitCheck check;
    private final UnitRows rows;
    private final PersonRows people;
    private final MessageSource words;

    UnitImporter(UnitCheck check, UnitRows rows, PersonRows people, MessageSource words) {
        this.check = check;
        this.rows = rows;
        this.people = people;
        this.words = words;
    }

    @Override
    public DirectoryTable kind() {
        return DirectoryTable.UNITS;
    }

    @Override
    public void plan(Acting acting, List<ImportRow> table, ImportPlan plan) {
        Map<String, String> kinds = kinds();
        List<UnitDraft> drafts = table.stream().map(row -> draft(row, kinds)).toList();
        UnitGround ground = check.ground(acting, drafts);
        Work work = new Work(acting, plan, ground, byId(table));
        for (int i = 0; i < drafts.size(); i++) {
            work.row(table.get(i), drafts.get(i));
        }
        plan.step(() -> rows.insert(work.inserts));
        plan.step(() -> rows.update(work.updates));
        plan.step(() -> rows.close(work.closing));
        plan.step(() -> people.followUnits(
                work.updates.stream().map(UnitRows.Update::id).toList()));
    }

    private static UnitDraft draft(ImportRow row, Map<String, String> kinds) {
        String kind = row.get("kind");
        return new UnitDraft(
                row.get("code"),
                kinds.getOrDefault(kind, kind),
                row.get("unit-name"),
                row.get("short-name"),
                row.get("note"));
    }

    private Map<UUID, Unit> byId(List<ImportRow> table) {
        List<UUID> ids =
                table.stream().flatMap(row -> Ids.read(row.get("id")).stream()).toList();
        return rows.all(ids).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    /** The kinds by their ids and by their words in both languages. */
    private Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (UnitKind kind : UnitKind.values()) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                kinds.put(words.getMessage("directory.kind." + kind.id(), null, language), kind.id());
            }
        }
        return kinds;
    }

    /** What the rows seen so far come to. */
    private static final class Work {

        private final Acting acting;
        private final ImportPlan plan;
        private final UnitGround ground;
        private final Map<UUID, Unit> byId;
        private final Map<Object, Integer> seen = new HashMap<>();
        private final List<UnitRows.Insert> inserts = new ArrayList<>();
        private final List<UnitRows.Update> updates = new ArrayList<>();
        private final List<UnitRows.Close> closing = new ArrayList<>();

        Work(Acting acting, ImportPlan plan, UnitGround ground, Map<UUID, Unit> byId) {
            this.acting = acting;
            this.plan = plan;
            this.ground = ground;
            this.byId = byId;
        }

        void row(ImportRow row, UnitDraft draft) {
            List<Finding> findings = new ArrayList<>();
            Optional<Unit> known = known(row, draft, findings);
            LocalDate closed =
                    GivenDays.read(row.get("closed"), "closed", findings).orElse(null);
            UnitCheck.Result result =
                    UnitCheck.of(draft, ground, known.map(Unit::id).orElse(null));
            if (result instanceof UnitCheck.Wrong(List<Finding> wrong)) {
                findings.addAll(wrong);
            }
            if (known.filter(unit -> unit.isClosed() && closed == null).isPresent()) {
                findings.add(Finding.of(
                        DirectoryCode.UNIT_CLOSED,
                        Place.of("closed"),
                        String.valueOf(known.get().closed())));
            }
            if (findings.isEmpty() && result instanceof UnitCheck.Right(UnitRow right)) {
                twice(row, right, known, findings);
            }
            if (!findings.isEmpty()) {
                plan.bad(row.at(findings, COLUMNS));
            } else if (result instanceof UnitCheck.Right(UnitRow right)) {
                known.ifPresentOrElse(unit -> compared(row, unit, right, closed), () -> added(row, right));
            }
        }

        /** The unit that a row is about: by id, or else by region and name. */
        private Optional<Unit> known(ImportRow row, UnitDraft draft, List<Finding> findings) {
            String id = row.get("id");
            if (id.isEmpty()) {
                return ground.region(draft, new ArrayList<>())
                        .flatMap(region -> ground.named(region.code(), draft.name()));
            }
            Optional<Unit> unit = Ids.read(id).map(byId::get);
            if (unit.isEmpty() || !acting.in(unit.get().region())) {
                findings.add(Finding.of(DirectoryCode.IMPORT_ID_UNKNOWN, Place.of("id"), id));
                return Optional.empty();
            }
            return unit;
        }

        private void twice(ImportRow row, UnitRow right, Optional<Unit> known, List<Finding> findings) {
            Integer name = seen.putIfAbsent(new UnitGround.Key(right.region(), right.name()), row.number());
            Integer id =
                    known.map(unit -> seen.putIfAbsent(unit.id(), row.number())).orElse(null);
            Integer first = name == null ? id : name;
            if (first != null) {
                findings.add(Finding.of(DirectoryCode.IMPORT_ROW_TWICE, Place.of("name"), right.name(), first));
            }
        }

        private void added(ImportRow row, UnitRow right) {
            inserts.add(new UnitRows.Insert(Ids.next(), right));
            plan.does(row.number(), ImportLine.Verdict.ADDED, right.name(), "", right);
        }

        private void compared(ImportRow row, Unit unit, UnitRow right, @Nullable LocalDate closed) {
            if (unit.isClosed()) {
                plan.unchanged();
                return;
            }
            if (closed != null) {
                closing.add(new UnitRows.Close(unit.id(), unit.version(), closed));
                plan.does(row.number(), ImportLine.Verdict.CLOSED, unit.name(), closed.toString(), closing.getLast());
                return;
            }
            String detail = Differences.between(
                    unit.name(), right.name(),
                    unit.kind().id(), right.kind().id(),
                    unit.region().digits(), right.region().digits(),
                    unit.shortName(), right.shortName(),
                    unit.note(), right.note());
            if (detail.isEmpty()) {
                plan.unchanged();
                return;
            }
            updates.add(new UnitRows.Update(unit.id(), unit.version(), right));
            plan.does(row.number(), ImportLine.Verdict.CHANGED, right.name(), detail, updates.getLast());
        }
    }
}
