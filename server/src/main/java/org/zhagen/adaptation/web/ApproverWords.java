package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.adaptation.Approval;
import org.zhagen.adaptation.Approver;
import org.zhagen.directory.Regions;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.site.RegionCode;

/** Who decides, in words: a role at a place. */
@Component
class ApproverWords {

    private final Roles roles;
    private final Regions regions;
    private final PlanWords words;

    ApproverWords(Roles roles, Regions regions, PlanWords words) {
        this.roles = roles;
        this.regions = regions;
        this.words = words;
    }

    /** A link of the chain. */
    record Link(Approval approval, String by) {}

    List<Link> of(Acting acting, List<Approval> approvals, Locale language) {
        return approvals.stream()
                .map(approval -> new Link(approval, of(acting, approval.by(), language)))
                .toList();
    }

    String of(Acting acting, Approver approver, Locale language) {
        if (approver.person() != null) {
            return words.word("plans.approver.person", language);
        }
        String place = RegionCode.read(approver.region())
                .flatMap(code -> regions.find(acting, code))
                .map(region -> region.name())
                .orElse("");
        return (place + " " + role(approver.role(), language)).strip();
    }

    String role(String id, Locale language) {
        return roles.all().stream()
                .filter(role -> role.id().equals(id))
                .map((RoleView role) -> role.name(language))
                .findFirst()
                .orElse(id);
    }
}
