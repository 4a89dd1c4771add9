package org.zhagen.adaptation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonName;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitKind;
import org.zhagen.directory.Units;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.work.WorkPermission;

/**
 * The front door to who holds the roles of a plan at its site, and does what its dispatch tables give to bodies. They can be named
 * until the plan comes into force. Where several hold one, what is dispatched goes to whoever has the least to do.
 */
@Service
public class PlanHolders {

    private final PlanLife life;
    private final PlanRows rows;
    private final PlanHolderRows holders;
    private final PlanGround ground;
    private final People people;
    private final Units units;
    private final Roles roles;
    private final PlanTraces traces;

    PlanHolders(
            PlanLife life,
            PlanRows rows,
            PlanHolderRows holders,
            PlanGround ground,
            People people,
            Units units,
            Roles roles,
            PlanTraces traces) {
        this.life = life;
        this.rows = rows;
        this.holders = holders;
        this.ground = ground;
        this.people = people;
        this.units = units;
        this.roles = roles;
        this.traces = traces;
    }

    /** The kinds of units to which a dispatch table gives matters. */
    private static final Set<UnitKind> OFFICES =
            EnumSet.of(UnitKind.DEPARTMENT, UnitKind.COMMITTEE, UnitKind.REFORM_OFFICE, UnitKind.SUB_DISTRICT);

    /** Those that are named; the other roles and bodies are open. */
    public Outcome<List<RoleHolder>> of(Acting acting, UUID plan) {
        return life.query(acting, plan, found -> Outcome.done(holders.of(plan)));
    }

    /** The bodies of the dispatch tables of a plan; for those whom nobody is named for, with a unit that may be meant. */
    public Outcome<List<DispatchBody>> bodies(Acting acting, UUID plan) {
        return life.query(acting, plan, found -> {
            List<String> bodies = bodies(found);
            Set<String> named = holders.of(plan).stream().map(RoleHolder::role).collect(Collectors.toSet());
            List<Unit> near = bodies.isEmpty() ? List.of() : offices(acting, found);
            return Outcome.done(bodies.stream()
                    .map(body -> new DispatchBody(
                            body,
                            named.contains(body)
                                    ? null
                                    : Likeness.best(body, near).orElse(null)))
                    .toList());
        });
    }

    private List<Unit> offices(Acting acting, Plan plan) {
        return units.upwards(acting, plan.site()).stream()
                .filter(unit -> OFFICES.contains(unit.kind()))
                .toList();
    }

    /**
     * Names all who hold a role, or leaves it open again.
     *
     * @param version of the plan that the person saw
     */
    public Outcome<Plan> name(Acting acting, UUID id, int version, HolderDraft draft) {
        return name(acting, id, version, List.of(draft));
    }

    /**
     * Names who holds several roles: all of them, or none where something is wrong with one. Drafts of the same role name those who
     * hold it beside each other; who held it before holds it no longer.
     *
     * @param version of the plan that the person saw
     * @return what is wrong has as its place the field, with several drafts behind {@code holders[<number from 0>].}
     */
    public Outcome<Plan> name(Acting acting, UUID id, int version, List<HolderDraft> drafts) {
        return life.command(acting, AdaptationPermission.EDIT, id, plan -> {
            if (!plan.state().isOpen() && plan.state() != PlanState.APPROVED) {
                return Said.notNow(PlanCode.NOT_OPEN, plan.state().id());
            }
            return read(acting, plan, drafts).then(all -> {
                if (!rows.move(acting, id, version, plan.state())) {
                    return Outcome.stale();
                }
                all.forEach((role, held) -> holders.name(id, role, List.copyOf(held)));
                traces.audited(acting, plan, "plan-holder");
                return Outcome.done(rows.get(id));
            });
        });
    }

    /** By role all who are to hold it. */
    private Outcome<SequencedMap<String, Set<RoleHolder>>> read(Acting acting, Plan plan, List<HolderDraft> drafts) {
        List<String> named = named(plan);
        SequencedMap<String, Set<RoleHolder>> all = new LinkedHashMap<>();
        Said said = new Said();
        for (int i = 0; i < drafts.size(); i++) {
            Said own = new Said();
            HolderDraft draft = drafts.get(i);
            if (!named.contains(draft.role())) {
                own.wrong(PlanCode.ROLE_UNKNOWN, "role", draft.role());
            }
            RoleHolder holder = holder(acting, draft, own);
            Set<RoleHolder> held = all.computeIfAbsent(draft.role(), role -> new LinkedHashSet<>());
            if (holder != null) {
                held.add(holder);
            }
            said.wrong(drafts.size() == 1 ? "" : "holders[" + i + "].", own);
        }
        return said.then(() -> Outcome.done(all));
    }

    /** What somebody can be named for. */
    private List<String> named(Plan plan) {
        return Stream.concat(roles(plan).stream(), bodies(plan).stream()).toList();
    }

    private List<String> bodies(Plan plan) {
        return ground.check(plan) instanceof Outcome.Done<PlanCheck>(PlanCheck check)
                ? DispatchBody.of(
                        check.effective() == null
                                ? check.playbook().playbook().model()
                                : check.effective().plan().model())
                : List.of();
    }

    /** The roles of the playbook with those that the site added. */
    private List<String> roles(Plan plan) {
        return ground.check(plan) instanceof Outcome.Done<PlanCheck>(PlanCheck check)
                ? Tree.ids(TreePath.of("roles")
                        .in(
                                check.effective() == null
                                        ? check.playbook().playbook().tree()
                                        : check.effective().plan().tree()))
                : List.of();
    }

    private @Nullable RoleHolder holder(Acting acting, HolderDraft draft, Said said) {
        long given = Stream.of(draft.person(), draft.unit(), draft.standardRole())
                .filter(text -> !text.isEmpty())
                .count();
        if (given > 1) {
            said.wrong(PlanCode.HOLDER_TWO, "person");
            return null;
        }
        if (!draft.standardRole().isEmpty()) {
            return standardRole(draft, said);
        }
        return draft.person().isEmpty() ? unit(acting, draft, said) : person(acting, draft, said);
    }

    private @Nullable RoleHolder person(Acting acting, HolderDraft draft, Said said) {
        PersonName name = Ids.read(draft.person())
                .map(id -> people.names(acting, List.of(id)).get(id))
                .orElse(null);
        if (name == null) {
            said.wrong(PlanCode.PERSON_UNKNOWN, "person");
            return null;
        }
        return new RoleHolder(draft.role(), name.id(), null, null, name.name());
    }

    private @Nullable RoleHolder unit(Acting acting, HolderDraft draft, Said said) {
        if (draft.unit().isEmpty()) {
            return null;
        }
        Unit unit = Ids.read(draft.unit()).flatMap(id -> found(acting, id)).orElse(null);
        if (unit == null) {
            said.wrong(PlanCode.UNIT_UNKNOWN, "unit");
            return null;
        }
        return new RoleHolder(draft.role(), null, unit.id(), null, unit.name());
    }

    private @Nullable RoleHolder standardRole(HolderDraft draft, Said said) {
        List<RoleView> able = standardRoles();
        Optional<RoleView> role = able.stream()
                .filter(each -> each.id().equals(draft.standardRole()))
                .findFirst();
        if (role.isEmpty()) {
            List<String> known = able.stream().map(RoleView::id).toList();
            said.wrong(Finding.of(PlanCode.ROLE_NAME, Place.of("standardRole"), draft.standardRole())
                    .maybe(Nearest.to(draft.standardRole(), known)));
            return null;
        }
        String name = role.get().name(Locale.CHINESE);
        return new RoleHolder(draft.role(), null, null, role.get().id(), name);
    }

    /** The standard roles whose holders have an inbox and do what is in it. */
    public List<RoleView> standardRoles() {
        return roles.all().stream()
                .filter(role -> role.permissions().contains(WorkPermission.HANDLE.id()))
                .toList();
    }

    private Optional<Unit> found(Acting acting, UUID id) {
        return units.find(acting, id) instanceof Outcome.Done<Unit>(Unit unit) ? Optional.of(unit) : Optional.empty();
    }
}
