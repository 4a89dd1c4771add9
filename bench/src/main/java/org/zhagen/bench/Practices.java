package org.zhagen.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The ten thousand made-up practices of {@code practices.sql} in the tables of a city, and questions that find some of them. */
final class Practices {

    private static final List<String> PLACES = List.of("老旧小区", "农贸市场", "村级卫生室", "背街小巷", "产业园区", "学校周边", "河道沿线");
    private static final List<String> MATTERS =
            List.of("错时停车", "垃圾分类", "积分兑换", "网格巡查", "电梯加装", "噪声治理", "飞线整治", "助餐配送", "防汛值守", "就业帮扶");
    private static final List<String> WAYS = List.of("一张清单", "三方协商", "限时办结", "分片包干", "一码通办");

    private Practices() {}

    /** Adds them and answers the ids of those that everybody may see. */
    static List<UUID> add(Connection owner) throws SQLException, IOException {
        try (InputStream in = Practices.class.getResourceAsStream("practices.sql");
                Statement statement = owner.createStatement()) {
            if (in == null) {
                throw new IOException("practices.sql is not in the build");
            }
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select key::uuid from registry_library where key in (select id::text from registry_display where slug like 'bench-%')")) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /** A question as somebody would type it: a matter, a way, a place and a matter, a single character, or a number that is rare. */
    static String question(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> one(MATTERS, random);
            case 1 -> one(WAYS, random);
            case 2 -> one(PLACES, random) + " " + one(MATTERS, random);
            case 3 -> "梯";
            default -> String.valueOf(1 + random.nextInt(10_000));
        };
    }

    private static String one(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
