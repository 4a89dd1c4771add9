package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.access.Permission;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.RegionDraft;
import org.zhagen.directory.Regions;
import org.zhagen.identity.As;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.LibraryFixture;
import org.zhagen.registry.RegistryPermission;

/** Two counties of a province of their own with townships that are fit, nearly fit and unfit for whistle. */
public final class FitGround {

    private FitGround() {}

    /** Opens the regions, publishes the standard playbooks and gives values. */
    public static void furnish(ApplicationContext context, String province) {
        LibraryFixture.publish(context);
        Regions regions = context.getBean(Regions.class);
        Acting directory = As.person(province, DirectoryPermission.values());
        List<List<String>> all = List.of(
                List.of("", "试验省"),
                List.of("01", "试验市"),
                List.of("0101", "东县"),
                List.of("0102", "西县"),
                List.of("0101101", "安镇"),
                List.of("0101102", "白镇"),
                List.of("0102101", "陈镇"),
                List.of("0102102", "丁镇"));
        if (regions.find(directory, new RegionCode(province)).isPresent()) {
            return;
        }
        all.forEach(region -> Outcomes.done(
                regions.open(directory, new RegionDraft(province + region.getFirst(), region.getLast(), ""))));
        Acting clerk = clerk(province);
        Profiles profiles = context.getBean(Profiles.class);
        List<List<String>> towns = List.of(
                List.of(
                        "0101101",
                        "departments",
                        "9",
                        "leader-commitment",
                        "是",
                        "cross-department-issues",
                        "30",
                        "joint-enforcement",
                        "是",
                        "grid-workers",
                        "20",
                        "data-platform",
                        "是",
                        "systems-in-use",
                        "5",
                        "distance-to-county",
                        "12",
                        "terrain",
                        "plain"),
                List.of(
                        "0101102",
                        "departments",
                        "4",
                        "leader-commitment",
                        "是",
                        "cross-department-issues",
                        "15",
                        "systems-in-use",
                        "12",
                        "distance-to-county",
                        "30",
                        "terrain",
                        "hill",
                        "grid-workers",
                        "8"),
                List.of(
                        "0102101",
                        "departments",
                        "3",
                        "leader-commitment",
                        "否",
                        "cross-department-issues",
                        "2",
                        "distance-to-county",
                        "66",
                        "terrain",
                        "mountain",
                        "budget",
                        "20万元"),
                List.of("0102102", "leader-commitment", "是", "population", "5000", "terrain", "mountain"));
        for (List<String> town : towns) {
            String[] values = town.subList(1, town.size()).toArray(String[]::new);
            Outcomes.done(profiles.save(
                    clerk,
                    new RegionCode(province + town.getFirst()),
                    Plain.draft("2025-12-31", "2025 年统计公报", values)));
        }
    }

    /** Somebody who may do all that the assessment has, and read the library. */
    public static Acting clerk(String prefix) {
        return As.person(prefix, permissions(AssessmentPermission.values()));
    }

    public static Acting reader(String prefix) {
        return As.person(prefix, permissions(AssessmentPermission.READ));
    }

    static Set<String> permissions(Permission... own) {
        List<Permission> all = new ArrayList<>(Arrays.asList(own));
        all.add(RegistryPermission.READ);
        all.add(DirectoryPermission.READ);
        return all.stream().map(Permission::id).collect(Collectors.toSet());
    }
}
