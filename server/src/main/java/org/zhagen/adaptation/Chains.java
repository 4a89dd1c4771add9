package org.zhagen.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;

/** The front door to who has to approve plans: each jurisdiction may set a chain of its own, and the nearest one counts. */
@Service
public class Chains {

    private static final int LONGEST = 6;
    private static final int TITLE = 40;

    private final Doors doors;
    private final ApprovalChainRows rows;
    private final NearestRole nearest;
    private final Roles roles;
    private final Audit audit;

    Chains(Doors doors, ApprovalChainRows rows, NearestRole nearest, Roles roles, Audit audit) {
        this.doors = doors;
        this.rows = rows;
        this.nearest = nearest;
        this.roles = roles;
        this.audit = audit;
    }

    /** The chain that counts at a site. */
    public Chain of(Acting acting, RegionCode site) {
        return doors.read(acting, () -> rows.nearest(site).orElse(Chain.USUAL));
    }

    /** Those that were set in the jurisdiction. */
    public Outcome<List<Chain>> list(Acting acting) {
        return doors.query(acting, AdaptationPermission.CONFIGURE, () -> Outcome.done(rows.all()));
    }

    /**
     * Sets the chain of a region of the jurisdiction.
     *
     * @param version that the person saw; 0 where there was none
     */
    public Outcome<Chain> set(Acting acting, RegionCode region, int version, ChainDraft draft) {
        return doors.command(acting, AdaptationPermission.CONFIGURE, () -> {
            if (!acting.in(region)) {
                return Outcome.missing();
            }
            Said said = new Said();
            Chain chain = chain(draft, said);
            return said.then(() -> {
                boolean done = rows.find(region).isPresent()
                        ? rows.update(acting, region, chain, version)
                        : rows.insert(acting, region, chain);
                return done ? traced(acting, region, "chain-set").then(set -> found(region)) : Outcome.stale();
            });
        });
    }

    /** Takes a chain away, so that the one above counts. */
    public Outcome<Chain> remove(Acting acting, RegionCode region, int version) {
        return doors.command(acting, AdaptationPermission.CONFIGURE, () -> {
            Optional<Chain> known = rows.find(region).filter(chain -> acting.in(region));
            if (known.isEmpty()) {
                return Outcome.missing();
            }
            return rows.delete(region, version)
                    ? traced(acting, region, "chain-remove")
                            .map(removed -> rows.nearest(region).orElse(Chain.USUAL))
                    : Outcome.stale();
        });
    }

    private Outcome<Chain> found(RegionCode region) {
        return rows.find(region).map(Outcome::done).orElseGet(Outcome::missing);
    }

    private Outcome<RegionCode> traced(Acting acting, RegionCode region, String act) {
        Subject subject = Subject.of("chain", region.digits(), region.digits());
        audit.record(acting, Act.done("adaptation." + act, subject, region.digits()));
        return Outcome.done(region);
    }

    private Chain chain(ChainDraft draft, Said said) {
        List<ChainLink> links = new ArrayList<>();
        if (draft.links().isEmpty()) {
            said.wrong(PlanCode.CHAIN_EMPTY, "links");
        } else if (draft.links().size() > LONGEST) {
            said.wrong(PlanCode.CHAIN_LONG, "links", draft.links().size(), LONGEST);
        }
        for (int i = 0; i < draft.links().size(); i++) {
            links.add(link("links[" + i + "].", draft.links().get(i), AdaptationPermission.APPROVE, said));
        }
        ChainDraft.LinkDraft waiver = ChainDraft.LinkDraft.of(draft.waiver());
        return new Chain(null, links, link("waiver.", waiver, AdaptationPermission.WAIVE, said), null, "", 0);
    }

    private ChainLink link(String field, ChainDraft.LinkDraft draft, AdaptationPermission needed, Said said) {
        role(field + "role", draft.role(), needed, said);
        Optional<ChainLink.Level> level = Code.read(ChainLink.Level.class, draft.level());
        if (level.isEmpty()) {
            said.wrong(PlanCode.LEVEL_UNKNOWN, field + "level", draft.level());
        }
        return new ChainLink(
                said.needed(field + "title", draft.title(), TITLE), draft.role(), level.orElse(ChainLink.Level.SITE));
    }

    /** A plan would wait for ever at a link whose role may not decide. */
    private void role(String field, String id, AdaptationPermission needed, Said said) {
        List<RoleView> all = roles.all();
        Optional<RoleView> role =
                all.stream().filter(each -> each.id().equals(id)).findFirst();
        if (role.isEmpty()) {
            List<String> known = all.stream().map(RoleView::id).toList();
            said.wrong(Finding.of(PlanCode.ROLE_NAME, Place.of(field), id).maybe(Nearest.to(id, known)));
        } else if (!role.get().permissions().contains(needed.id())) {
            List<String> able = all.stream()
                    .filter(each -> each.permissions().contains(needed.id()))
                    .map(RoleView::id)
                    .toList();
            said.wrong(Finding.of(PlanCode.ROLE_MAY_NOT, Place.of(field), id).maybe(String.join("、", able)));
        }
    }

    /** Who is asked at a site: the nearest, from the level of the link upwards, of whom somebody holds the role today. */
    Approver approver(ChainLink link, RegionCode site) {
        RegionCode from = link.level().of(site);
        return new Approver(null, link.role(), nearest.from(from, link.role()).orElse(from.digits()));
    }
}
