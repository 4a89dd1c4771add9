package org.zhagen.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles that every installation has. A new permission is one word here: {@code room.*} stands for all that a room can
 * allow. What a person sees of it is up to the jurisdiction in which the role is given.
 */
final class StandardRoles {

    static final String INSTALLER = "installer";
    static final String SYSTEM = "system-admin";
    static final String SECURITY = "security-admin";
    static final String AUDIT = "audit-admin";

    /** In the hands of three different people. */
    static final List<String> ADMINISTRATORS = List.of(SYSTEM, SECURITY, AUDIT);

    private static final List<Row> TABLE = List.of(
            row(
                    SYSTEM,
                    "系统管理员",
                    "System administrator",
                    "identity.read identity.manage-accounts identity.read-personal identity.metrics",
                    "directory.read directory.edit directory.import directory.read-personal notification.configure",
                    "portal.connect ticket.calendar"),
            row(SECURITY, "安全管理员", "Security administrator", "identity.read identity.grant directory.read"),
            row(AUDIT, "审计管理员", "Audit administrator", "audit.read"),
            row(
                    "reform-office",
                    "改革办",
                    "Reform office",
                    "directory.read registry.read registry.display registry.review registry.curate registry.publish assessment.*",
                    "files.* work.* notification.configure",
                    "adaptation.read adaptation.comment adaptation.approve adaptation.waive adaptation.configure adaptation.merge-upstream",
                    "ticket.read ticket.open ticket.handle ticket.oversee ticket.configure ledger.read",
                    "review.read review.judge review.conclude review.configure"),
            row(
                    "site-team",
                    "落地专班",
                    "Site team",
                    "directory.read registry.read registry.display registry.review assessment.* files.* work.* notification.configure",
                    "adaptation.read adaptation.edit adaptation.comment",
                    "ticket.read ticket.open ticket.handle ticket.dispatch ticket.oversee ticket.read-contact ticket.configure",
                    "portal.release portal.connect review.* ledger.*"),
            row(
                    "guidance",
                    "指导组",
                    "Guidance group",
                    "directory.read registry.read registry.review assessment.read files.* work.read work.handle work.oversee",
                    "adaptation.read adaptation.comment adaptation.approve",
                    "ticket.read ticket.oversee ledger.read",
                    "review.read review.judge review.conclude"),
            row(
                    "department",
                    "部门",
                    "Department",
                    "directory.read registry.read registry.display registry.review assessment.* files.* work.read work.handle work.assign work.hand-over",
                    "adaptation.read adaptation.comment",
                    "ticket.read ticket.open ticket.handle ticket.read-contact ledger.read",
                    "review.read review.appeal"),
            row(
                    "sub-district",
                    "镇街",
                    "Sub-district",
                    "directory.read registry.read registry.display registry.review assessment.* files.* work.*",
                    "adaptation.read adaptation.comment",
                    "ticket.read ticket.open ticket.handle ticket.dispatch ticket.oversee ticket.read-contact portal.release",
                    "review.read review.appeal review.conclude ledger.*"),
            row(
                    "community",
                    "村社",
                    "Village or community",
                    "directory.read registry.read registry.display registry.review assessment.* files.* work.*",
                    "adaptation.read adaptation.comment",
                    "ticket.read ticket.open ticket.handle ticket.read-contact ledger.*",
                    "review.read review.appeal"),
            row(
                    "grid-worker",
                    "网格员",
                    "Grid worker",
                    "directory.read registry.read files.* work.read work.handle",
                    "adaptation.read adaptation.comment",
                    "ticket.read ticket.open ticket.handle ticket.read-contact ledger.read"),
            row(
                    "callback",
                    "回访员",
                    "Follow-up caller",
                    "directory.read work.read work.handle",
                    "ticket.read ticket.read-contact",
                    "review.read review.visit"),
            row(
                    "expert",
                    "专家",
                    "Expert",
                    "registry.read registry.review files.* work.read work.handle",
                    "adaptation.read adaptation.comment"),
            row(
                    "leader",
                    "领导",
                    "Leader",
                    "directory.read registry.read assessment.read files.* work.read work.handle work.assign work.oversee",
                    "adaptation.read adaptation.comment adaptation.approve adaptation.waive",
                    "ticket.read ticket.oversee ledger.read",
                    "review.read"),
            row(
                    "resident",
                    "居民",
                    "Resident",
                    "registry.read",
                    "adaptation.read adaptation.comment",
                    "ticket.read ticket.open"),
            row(
                    INSTALLER,
                    "首次安装",
                    "First installation",
                    "identity.read identity.read-personal identity.manage-accounts identity.grant"));

    /** Roles that may give what their holders do not hold; there is no other way to a first holder. */
    private static final Set<String> GIVERS = Set.of(SECURITY, INSTALLER);

    private StandardRoles() {}

    /**
     * @param permissions ids, or {@code room.*}
     */
    record Row(String id, String nameZh, String nameEn, List<String> permissions) {}

    private static Row row(String id, String nameZh, String nameEn, String... permissions) {
        List<String> ids = Arrays.stream(permissions)
                .flatMap(several -> Arrays.stream(several.split(" ", -1)))
                .toList();
        return new Row(id, nameZh, nameEn, ids);
    }

    static List<Row> table() {
        return TABLE;
    }

    /**
     * The roles of this installation.
     *
     * @param declared all permissions that the rooms declare; what none declares is left out of the roles
     */
    static List<Role> of(Collection<String> declared) {
        Set<String> every =
                TABLE.stream().flatMap(row -> expanded(row, declared)).collect(Collectors.toCollection(TreeSet::new));
        return TABLE.stream()
                .map(row -> new Role(
                        row.id(),
                        row.nameZh(),
                        row.nameEn(),
                        expanded(row, declared).collect(Collectors.toSet()),
                        GIVERS.contains(row.id()) ? every : Set.of()))
                .toList();
    }

    private static Stream<String> expanded(Row row, Collection<String> declared) {
        return declared.stream()
                .filter(id -> row.permissions().contains(id)
                        || row.permissions().contains(id.substring(0, id.indexOf('.')) + ".*"));
    }
}
