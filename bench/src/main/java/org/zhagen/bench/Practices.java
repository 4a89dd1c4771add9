package org.zhagen.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.zhagen.registry.search.SearchText;

/**
 * Made-up displayed practices in the tables of a demo city: each takes units, figures and dates of one of the city's own, with
 * problem, actions and title put together from words of the field, so that common and rare words both occur.
 */
final class Practices {

    private static final long SEED = 20261122;

    private static final List<String> PLACES =
            List.of("老旧小区", "山区乡镇", "城中村", "商务楼宇", "产业园区", "移民安置点", "学校周边", "农贸市场", "城乡结合部", "滨河社区", "高校片区", "边远村寨");
    private static final List<String> MATTERS = List.of(
            "停车难", "独居老人照护", "楼道堆物", "物业纠纷", "噪声扰民", "社区食堂运营", "儿童暑期看护", "电动自行车充电", "垃圾分类", "邻里矛盾调解", "用工登记", "土地流转",
            "农产品外销", "低效用地", "企业办证", "高龄补贴认证", "流动人口服务", "河道保洁", "加装电梯", "志愿服务");
    private static final List<String> WAYS = List.of(
            "吹哨报到", "院坝会", "积分制", "时间银行", "三张清单", "网格通", "议事厅", "红色物业", "一件事一次办", "亩均论英雄", "智库对接", "首接负责", "邻里互助队",
            "巡回法庭", "共享厨房", "数据回流");
    private static final List<String> ACTIONS = List.of(
            "先入户走访，把问题逐户记清，再由街道牵头开会定下谁来办。",
            "把部门职责写成清单，吹哨后两小时内响应，一天内到场。",
            "推选楼栋代表，议题由居民提出，表决结果当天公布。",
            "用村集体收入支持第一年的开支，第二年起由受益单位分担。",
            "登记的事项直接从网格系统带出，不让社区再填一张表。",
            "每月只看一张汇总表，不评比个人，不要求照片留痕。",
            "请高校的老师每季度来一次，帮助分析哪些办法有效。",
            "对做不到的情形写明替代办法，由镇里备案。",
            "把闲置房屋改成活动室，钥匙由志愿者轮流保管。",
            "用短信提醒临近期限的事项，逾期自动转给牵头单位。");

    private static final String DISPLAY = """
            insert into registry_display
            select (jsonb_populate_record(d, jsonb_build_object('id', ?::text, 'slug', ?::text, 'title', ?::text, 'problem', ?::text))).*
              from registry_display d where d.id = ?
            """;
    private static final String EVIDENCE = """
            insert into registry_evidence
            select (jsonb_populate_record(e, jsonb_build_object('display_id', ?::text))).*
              from registry_evidence e where e.display_id = ?
            """;
    private static final String ENTRY = """
            insert into registry_library (kind, key, title, plain_title, summary, problem, body, topics, levels, region, place,
                                          strength, dated, url, title_words, words)
            select 'display', ?, ?, ?, ?, ?, ?, topics, levels, region, place, strength, ?, ?, ?::tsvector, ?::tsvector
              from registry_library where kind = 'display' and key = ?
            """;

    private final Connection connection;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private Practices(Connection connection) {
        this.connection = connection;
    }

    /** Adds so many, in one transaction, and answers the ids of their pages. */
    static List<UUID> add(Connection connection, int count) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // As the application does it: its role, and the whole country as jurisdiction.
            statement.execute("set local role zhagen_app");
            statement.execute(
                    "select set_config('zhagen.region_from', '0', true), set_config('zhagen.region_to', ':', true)");
            List<UUID> ids = new Practices(connection).add(count);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
            return ids;
        }
    }

    private List<UUID> add(int count) throws SQLException {
        List<UUID> models = models();
        List<UUID> ids = new ArrayList<>(count);
        try (PreparedStatement display = connection.prepareStatement(DISPLAY);
                PreparedStatement evidence = connection.prepareStatement(EVIDENCE);
                PreparedStatement entry = connection.prepareStatement(ENTRY)) {
            for (int i = 0; i < count; i++) {
                UUID model = models.get(i % models.size());
                UUID id = UUID.nameUUIDFromBytes(("practice " + i).getBytes(StandardCharsets.UTF_8));
                add(i, id, model, display, entry);
                fill(evidence, id.toString(), model);
                ids.add(id);
            }
            display.executeBatch();
            evidence.executeBatch();
            entry.executeBatch();
        }
        return ids;
    }

    private void add(int i, UUID id, UUID model, PreparedStatement display, PreparedStatement entry)
            throws SQLException {
        String place = one(PLACES);
        String matter = one(MATTERS);
        String way = one(WAYS);
        String title = place + "的" + matter + "：" + way + "做法之" + i;
        String problem = place + "的" + matter + "长期没有人管，居民反映多，部门之间互相推。";
        String actions =
                one(ACTIONS) + "\n" + one(ACTIONS) + "\n" + "用" + way + "的办法回应" + matter + "。\n" + one(ACTIONS);
        fill(display, id.toString(), "practice-" + i, title, problem, model);
        fill(
                entry,
                id.toString(),
                title,
                SearchText.plain(title),
                problem,
                problem,
                actions,
                Date.valueOf(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2400))),
                "/registry/displays/" + id,
                SearchText.vector(title, "", "", ""),
                SearchText.vector(title, problem, actions, place),
                model.toString());
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private List<UUID> models() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select d.id from registry_display d
                          join registry_library l on l.kind = 'display' and l.key = d.id::text order by d.slug
                        """)) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** A question as somebody would type it: a way, a matter, two words, a single character, or a word that is rare. */
    static String question(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> WAYS.get(random.nextInt(WAYS.size()));
            case 1 -> MATTERS.get(random.nextInt(MATTERS.size()));
            case 2 -> PLACES.get(random.nextInt(PLACES.size())) + " " + MATTERS.get(random.nextInt(MATTERS.size()));
            case 3 -> "梯";
            default -> "做法之" + random.nextInt(10_000);
        };
    }
}
