package org.zhagen.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonName;
import org.zhagen.directory.Unit;
import org.zhagen.directory.Units;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;

/** The front door to who holds the roles of a plan at its site. They can be named until the plan comes into force. */
@Service
public class PlanHolders {

    private final PlanLife life;
    private final PlanRows rows;
    private final PlanHolderRows holders;
    private final PlanGround ground;
    private final People people;
    private final Units units;
    private final PlanTraces traces;

    PlanHolders(
            PlanLife life,
            PlanRows rows,
            PlanHolderRows holders,
            PlanGround ground,
            People people,
            Units units,
            PlanTraces traces) {
        this.life = life;
        this.rows = rows;
        this.holders = holders;
        this.ground = ground;
        this.people = people;
        this.units = units;
        this.traces = traces;
    }

    /** Those that are named; the other roles are open. */
    public Outcome<List<RoleHolder>> of(Acting acting, UUID plan) {
        return life.query(acting, plan, found -> Outcome.done(holders.of(plan)));
    }

    /**
     * Names who holds a role, or leaves it open again.
     *
     * @param version of the plan that the person saw
     */
    public Outcome<Plan> name(Acting acting, UUID id, int version, HolderDraft draft) {
        return name(acting, id, version, plan -> {
            Said said = new Said();
            Naming naming = naming(acting, roles(plan), draft, said);
            return said.then(() -> Outcome.done(List.of(naming)));
        });
    }

    /**
     * Names who holds several roles: all of them, or none where something is wrong with one.
     *
     * @param version of the plan that the person saw
     * @return what is wrong has as its place the field behind {@code holders[<number from 0>].}
     */
    public Outcome<Plan> name(Acting acting, UUID id, int version, List<HolderDraft> drafts) {
        return name(acting, id, version, plan -> {
            List<String> roles = roles(plan);
            List<Naming> all = new ArrayList<>();
            Said said = new Said();
            for (int i = 0; i < drafts.size(); i++) {
                Said own = new Said();
                all.add(naming(acting, roles, drafts.get(i), own));
                said.wrong("holders[" + i + "].", own);
            }
            return said.then(() -> Outcome.done(all));
        });
    }

    /**
     * What becomes of a role.
     *
     * @param holder null where it is open again
     */
    private record Naming(String role, @Nullable RoleHolder holder) {}

    private Naming naming(Acting acting, List<String> roles, HolderDraft draft, Said said) {
        if (!roles.contains(draft.role())) {
            said.wrong(PlanCode.ROLE_UNKNOWN, "role", draft.role());
        }
        return new Naming(draft.role(), holder(acting, draft, said));
    }

    private Outcome<Plan> name(Acting acting, UUID id, int version, Function<Plan, Outcome<List<Naming>>> read) {
        return life.command(acting, AdaptationPermission.EDIT, id, plan -> {
            if (!plan.state().isOpen() && plan.state() != PlanState.APPROVED) {
                return Said.notNow(PlanCode.NOT_OPEN, plan.state().id());
            }
            return read.apply(plan).then(all -> {
                if (!rows.move(acting, id, version, plan.state())) {
                    return Outcome.stale();
                }
                all.forEach(naming -> keep(id, naming));
                traces.audited(acting, plan, "plan-holder");
                return Outcome.done(rows.get(id));
            });
        });
    }

    private void keep(UUID plan, Naming naming) {
        RoleHolder holder = naming.holder();
        if (holder == null) {
            holders.remove(plan, naming.role());
        } else {
            holders.put(plan, holder);
        }
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
        if (!draft.person().isEmpty() && !draft.unit().isEmpty()) {
            said.wrong(PlanCode.HOLDER_TWO, "person");
            return null;
        }
        return draft.person().isEmpty() ? unit(acting, draft, said) : person(acting, draft, said);
    }

    private @Nullable RoleHolder person(Acting acting, HolderDraft draft, Said said) {
        PersonName name = id(draft.person())
                .map(id -> people.names(acting, List.of(id)).get(id))
                .orElse(null);
        if (name == null) {
            said.wrong(PlanCode.PERSON_UNKNOWN, "person");
            return null;
        }
        return new RoleHolder(draft.role(), name.id(), null, name.name());
    }

    private @Nullable RoleHolder unit(Acting acting, HolderDraft draft, Said said) {
        if (draft.unit().isEmpty()) {
            return null;
        }
        Unit unit = id(draft.unit()).flatMap(id -> found(acting, id)).orElse(null);
        if (unit == null) {
            said.wrong(PlanCode.UNIT_UNKNOWN, "unit");
            return null;
        }
        return new RoleHolder(draft.role(), null, unit.id(), unit.name());
    }

    private Optional<Unit> found(Acting acting, UUID id) {
        return units.find(acting, id) instanceof Outcome.Done<Unit>(Unit unit) ? Optional.of(unit) : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
