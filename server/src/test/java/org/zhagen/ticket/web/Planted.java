package org.zhagen.ticket.web;

import static org.zhagen.access.Outcomes.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.adaptation.HolderDraft;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.Town;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.NamedRegions;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.People;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.work.Clerks;

/** A town where the standard playbooks are in force by plans that were approved, and those who hold their roles. */
final class Planted {

    final String street;
    final String community;
    final UUID officer;
    final UUID secretary;
    final UUID grid;
    final UUID centre;

    /** Of the unit that does what departments, builders and caretakers do. */
    final UUID doer;

    private final ApplicationContext context;
    private final Town town;
    private final Unit unit;
    private final Map<String, Plan> plans = new HashMap<>();

    /**
     * @param city four digits that no other test uses
     */
    Planted(ApplicationContext context, String city) {
        this.context = context;
        this.town = new Town(context, city);
        this.street = town.site.digits();
        this.community = street + "001";
        NamedRegions.add(context, community, "东街社区");
        People people = new People(context);
        this.officer = people.with("sub-district", street);
        this.secretary = people.with("community", community);
        this.grid = people.with("grid-worker", community);
        this.centre = town.team.person();
        Acting editor = Acting.system("test", Jurisdiction.COUNTRY, DirectoryPermission.EDIT);
        String county = street.substring(0, 6);
        this.unit = done(context.getBean(Units.class).open(editor, new UnitDraft(county, "department", "东街所", "", "")));
        this.doer = new Clerks(context).of(unit.id());
        people.give(doer, "department", county);
    }

    /** Lets the unit hold a role, or do what a body does. */
    HolderDraft unit(String role) {
        return new HolderDraft(role, "", unit.id().toString(), "");
    }

    static HolderDraft role(String role, String standard) {
        return new HolderDraft(role, "", "", standard);
    }

    /** A playbook comes into force, unless it was brought there before. */
    Plan plan(String playbook, String where, HolderDraft... held) {
        return plans.computeIfAbsent(playbook, fresh -> town.planted(fresh, where, List.of(held)));
    }

    InstalledCourse course(Plan plan, String procedure) {
        return context.getBean(Courses.class).at(town.team, plan.site()).stream()
                .filter(each -> each.origin().equals(plan.id().toString())
                        && each.course().id().equals(procedure))
                .findFirst()
                .orElseThrow();
    }
}
