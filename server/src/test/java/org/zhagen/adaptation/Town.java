package org.zhagen.adaptation;

import static org.zhagen.access.Outcomes.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.assessment.Plain;
import org.zhagen.assessment.Profiles;
import org.zhagen.assessment.ValuesDraft;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.RegionDraft;
import org.zhagen.directory.Regions;
import org.zhagen.identity.As;
import org.zhagen.identity.People;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.LibraryFixture;

/** A township of a city of its own that may take up the whistle, with a team and all who have to approve. */
public final class Town {

    /** The days of the tests are counted from here; tests of other rooms move the clock on. */
    private final Clock clock;

    private final ApplicationContext context;

    public final RegionCode site;
    public final Acting team;
    public final Acting leader;
    public final Acting guidance;
    public final Acting office;

    /**
     * @param city a code of four digits that no other test uses, such as 2401
     */
    public Town(ApplicationContext context, String city) {
        this.context = context;
        this.clock = context.getBean(Clock.class);
        this.site = new RegionCode(city + "01101");
        LibraryFixture.publish(context);
        open(city);
        known(site);
        this.team = somebody("site-team", site.digits());
        this.leader = somebody("leader", site.digits());
        this.guidance = somebody("guidance", city);
        this.office = somebody("reform-office", city);
    }

    private void open(String city) {
        Regions regions = context.getBean(Regions.class);
        String province = city.substring(0, 2);
        Acting editor = As.person(province, DirectoryPermission.values());
        Map<String, String> names = new LinkedHashMap<>();
        names.put(province, "试验省");
        names.put(city, "试验市");
        names.put(city + "01", "试验县");
        names.put(city + "01101", "东镇");
        names.put(city + "01102", "西镇");
        names.forEach((code, name) -> {
            if (regions.find(editor, new RegionCode(code)).isEmpty()) {
                done(regions.open(editor, new RegionDraft(code, name, "")));
            }
        });
    }

    /** What the whistle asks of a township. */
    public void known(RegionCode where) {
        ValuesDraft values = Plain.draft(
                "2025-12-31",
                "台账",
                "population",
                "30000",
                "departments",
                "8",
                "leader-commitment",
                "是",
                "cross-department-issues",
                "40",
                "terrain",
                "plain");
        done(context.getBean(Profiles.class)
                .save(As.person(where.digits(), AssessmentPermission.values()), where, values));
    }

    /** Somebody new who holds a role, acting in it. */
    public Acting somebody(String role, String region) {
        return acting(new People(context).with(role, region), role, region);
    }

    public Acting acting(UUID person, String role, String region) {
        Set<String> may = context.getBean(Roles.class).all().stream()
                .filter(known -> known.id().equals(role))
                .map((RoleView known) -> Set.copyOf(known.permissions()))
                .findFirst()
                .orElseThrow();
        return new Acting(
                person,
                "测试员",
                "测试单位·" + role,
                new Jurisdiction(region),
                role,
                may,
                new Origin(Origin.Channel.PAGE, "192.0.2.1"));
    }

    public String day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead).toString();
    }

    /** A draft of the whistle. */
    public Plan draft(String version) {
        return done(context.getBean(Plans.class).draft(team, new NewPlan(site.digits(), "whistle", version, "")));
    }

    /** A standard playbook in force as it is, at the township or below. */
    public Plan planted(String playbook, String where, List<HolderDraft> held) {
        NewPlan wanted = new NewPlan(where, playbook, "", "");
        Plan plan = done(context.getBean(Plans.class).draft(team, wanted));
        return active(done(context.getBean(PlanHolders.class).name(team, plan.id(), plan.version(), held)));
    }

    public Plan edit(Plan plan, PlanEdit edit) {
        return done(context.getBean(PlanEditing.class).edit(team, plan.id(), plan.version(), edit))
                .plan();
    }

    /** One change of the list of matters, with a reason. */
    public static PlanEdit shorterList(String value) {
        return new PlanEdit.AddChange(new PlanEdit.ChangeDraft(
                "replace", "steps/list/standard", "", Node.of(value, Place.of("")), "下放的执法权限少，先列管用的", "context"));
    }

    /** Leads a plan through the whole chain. */
    public Plan approved(Plan draft) {
        PlanReviews reviews = context.getBean(PlanReviews.class);
        Plan plan = done(reviews.submit(team, draft.id(), draft.version(), ""));
        for (Acting approver : List.of(leader, guidance, office)) {
            plan = done(reviews.approve(approver, plan.id(), plan.version(), "同意"));
        }
        return plan;
    }

    public Plan active(Plan draft) {
        Plan approved = approved(draft);
        return done(context.getBean(Plans.class).activate(team, approved.id(), approved.version(), day(1)));
    }

    static EffectivePlan effective(PlanCheck check) {
        return Objects.requireNonNull(check.effective(), () -> check.findings().toString());
    }

    static Plan.Force force(Plan plan) {
        return Objects.requireNonNull(plan.force());
    }
}
