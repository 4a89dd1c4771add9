package org.zhagen.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.PageTest;
import org.zhagen.intake.ImportCounts;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportView;
import org.zhagen.intake.Imports;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.value.Percent;

/** Profiles that come in by a table: looked at first, each bad row named, then taken over as they were looked at. */
@PageTest
class ProfileImportTest {

    private static final String HEAD = "序号,区划代码,名称,数据日期,来源,责任单位,常住人口（人）,60岁以上老年人口占比（%）,聚落类型,备注\n";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Imports imports;

    @Test
    void aTableIsLookedAtAndThenTakenOver() {
        Acting clerk = at("38");
        ImportView view = upload(
                clerk,
                HEAD
                        + "1,380101101000,东镇,2025-12-31,统计公报,东镇政府,\"4,870\",21.5%,乡村,模拟数据\n"
                        + "2,380101102,西镇,2025/12/31,统计公报,西镇政府,3200,,,\n");
        assertEquals(List.of(), view.preview().findings());
        assertEquals(new ImportCounts(2, 0, 0, 0, 0), view.preview().counts());
        RegionCode east = new RegionCode("380101101");
        assertEquals(1, Outcomes.done(profiles.find(clerk, east)).known());
        take(clerk, view);
        SiteProfile site = Outcomes.done(profiles.find(clerk, east));
        assertEquals(new Percent(21.5), site.profile().values().get("elderly-share"));
        assertEquals("rural", site.profile().values().get("settlement"));
        assertEquals(true, site.isSimulated());
        assertEquals(
                false,
                Outcomes.done(profiles.find(clerk, new RegionCode("380101102"))).isSimulated());
        ImportView again = upload(clerk, HEAD + "1,380101101,东镇,2026-10-31,台账,东镇政府,4800,21.5%,乡村,\n");
        assertEquals(
                ImportLine.Verdict.CHANGED, again.preview().lines().getFirst().verdict());
        take(clerk, again);
        assertEquals(
                4800L, Outcomes.done(profiles.profile(clerk, east)).values().get("population"));
    }

    @Test
    void whatHoldsAlreadyNeedsNoSource() {
        Acting clerk = at("39");
        take(clerk, upload(clerk, HEAD + "1,390101101,东镇,2025-12-31,公报,东镇政府,4870,,,\n"));
        ImportView back = upload(clerk, HEAD + "1,390101101,东镇,,,,4870,,,\n");
        assertEquals(new ImportCounts(0, 0, 1, 0, 0), back.preview().counts());
        assertEquals(
                List.of("import-nothing"),
                Plain.wrong(imports.takeOver(
                        clerk, back.summary().id(), back.preview().digest())));
    }

    @Test
    void eachBadRowIsNamedWithItsColumnAndTheOthersComeIn() {
        Acting clerk = at("30");
        ImportView view = upload(
                clerk,
                HEAD.replace("备注", "常驻人口,备注")
                        + "1,300101101,东镇,2025-12-31,公报,东镇政府,4870,,,,\n"
                        + "2,300101102,西镇,2025-12-31,公报,西镇政府,0,,,,\n"
                        + "3,300101102,西镇,2025-12-31,公报,西镇政府,1,130%,沼泽,,\n"
                        + "4,300101999,无镇,2025-12-31,公报,无镇政府,1,,,,\n"
                        + "5,110101001,外地,2025-12-31,公报,外地政府,1,,,,\n"
                        + "6,300101101000,东镇,2025-12-31,公报,东镇政府,1,,,,\n"
                        + "7,300101,试验县,昨天,,县政府,1,,,,\n"
                        + "8,3001,试验市,2099-01-01,公报,市政府,1,,,,\n");
        assertEquals(new ImportCounts(1, 0, 0, 0, 7), view.preview().counts());
        assertEquals(
                List.of(
                        "1:10 column-unknown",
                        "3:7 cell-out-of-range",
                        "4:2 code-repeated",
                        "5:2 site-unknown",
                        "6:2 site-outside",
                        "7:2 site-twice",
                        "8:4 day",
                        "8:5 missing",
                        "9:4 day-ahead"),
                view.preview().findings().stream()
                        .map(finding -> finding.at().line() + ":" + finding.at().column() + " "
                                + finding.code().id())
                        .toList());
        take(clerk, view);
        assertEquals(
                4870L,
                Outcomes.done(profiles.profile(clerk, new RegionCode("300101101")))
                        .values()
                        .get("population"));
    }

    @Test
    void whoMayNotWriteMayNotBringATableIn() {
        Plain.open(context, "29");
        byte[] table = (HEAD + "1,290101101,东镇,2025-12-31,公报,东镇政府,1,,,\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("NotYours"), Plain.wrong(imports.upload(Plain.reader("29"), "profiles", "画像.csv", table)));
    }

    private Acting at(String province) {
        Plain.open(context, province);
        return Plain.clerk(province);
    }

    private ImportView upload(Acting clerk, String table) {
        return Outcomes.done(imports.upload(clerk, "profiles", "画像.csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private void take(Acting clerk, ImportView view) {
        Outcomes.done(
                imports.takeOver(clerk, view.summary().id(), view.preview().digest()));
    }
}
