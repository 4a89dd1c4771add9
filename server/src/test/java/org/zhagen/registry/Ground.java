package org.zhagen.registry;

import static org.zhagen.access.Outcomes.done;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Permission;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.NamedRegions;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;

/** Two districts with a unit each, and people who act for them: what tests of displays stand on. */
public final class Ground {

    public static final String HERE = "990102";
    public static final String ELSEWHERE = "990103";

    private static final Acting SYSTEM =
            Acting.system("test", Jurisdiction.COUNTRY, DirectoryPermission.READ, DirectoryPermission.EDIT);

    private final ApplicationContext context;

    public final Unit unit;
    public final Unit other;

    public Ground(ApplicationContext context) {
        this.context = context;
        NamedRegions.add(context, "99", "示例省");
        NamedRegions.add(context, "9901", "清河市");
        NamedRegions.add(context, HERE, "澜亭区");
        NamedRegions.add(context, ELSEWHERE, "望舟区");
        this.unit = unit(HERE, "柳荫街道办事处");
        this.other = unit(ELSEWHERE, "智谷街道办事处");
    }

    private Unit unit(String region, String name) {
        String unique = name + UUID.randomUUID().toString().substring(0, 8);
        return done(context.getBean(Units.class).open(SYSTEM, new UnitDraft(region, "sub-district", unique, "", "")));
    }

    /** Somebody of the unit here who writes displays. */
    public Acting writer() {
        return person(unit.name() + " · 干部", HERE, RegistryPermission.READ, RegistryPermission.DISPLAY);
    }

    /** Somebody of the unit elsewhere who reviews displays, and writes its own. */
    public Acting peer() {
        return person(
                other.name() + " · 干部",
                ELSEWHERE,
                RegistryPermission.READ,
                RegistryPermission.DISPLAY,
                RegistryPermission.REVIEW);
    }

    /** The reform office of the city. */
    public Acting office() {
        return person(
                "市委改革办 · 科长",
                "9901",
                RegistryPermission.READ,
                RegistryPermission.REVIEW,
                RegistryPermission.CURATE,
                RegistryPermission.PUBLISH);
    }

    public Acting person(String office, String region, Permission... permissions) {
        Set<String> ids = Arrays.stream(permissions).map(Permission::id).collect(Collectors.toSet());
        ids.add(DirectoryPermission.READ.id());
        return new Acting(
                UUID.randomUUID(),
                "测试员",
                office,
                new Jurisdiction(region),
                ids,
                new Origin(Origin.Channel.PAGE, "192.0.2.1"));
    }

    /** All that is needed for submitting, with one result that was compared. */
    public DisplayDraft draft() {
        return draft(unit, "错时共享停车");
    }

    public static DisplayDraft draft(Unit unit, String title) {
        EvidenceDraft parking = new EvidenceDraft(
                "占用消防通道车辆数",
                "outcome",
                "down",
                "辆/晚",
                "31",
                "",
                "2024",
                "6",
                "2025",
                "",
                "before-after",
                "",
                "",
                "",
                "居民监督员夜间计数");
        return new DisplayDraft(
                unit.id().toString(),
                "测试员",
                "community-governance",
                title,
                "社区有车户比车位多四成，晚上停在消防通道上。",
                List.of("数清夜间缺口和写字楼空位", "议定时段、价格和超时办法"),
                "先数再谈。",
                "4.2万元",
                "9600元",
                "60",
                "道闸改造和标线",
                "0",
                "1",
                "78%",
                "共享车位夜间使用率",
                "2025-06-01",
                List.of(parking));
    }

    /** A display that the reform office put on show. */
    public Display shown() {
        Displays displays = context.getBean(Displays.class);
        Acting writer = writer();
        Display draft = done(displays.write(writer, draft()));
        Display submitted = done(displays.step(writer, draft.id(), draft.version(), DisplayStep.SUBMIT, ""));
        return done(displays.step(office(), draft.id(), submitted.version(), DisplayStep.DISPLAY, ""));
    }
}
