package org.zhagen.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a plan read of large tables.
 *
 * @param sequential those that it read from end to end
 */
public record Touched(long rows, List<String> sequential) {

    public static Touched by(JsonNode plan, Set<String> tables) {
        List<String> sequential = new ArrayList<>();
        return new Touched(rows(plan, tables, sequential), sequential);
    }

    private static long rows(JsonNode node, Set<String> tables, List<String> sequential) {
        long rows = 0;
        String table = node.path("Relation Name").asString("");
        if (tables.contains(table)) {
            if (node.path("Node Type").asString().equals("Seq Scan")) {
                sequential.add(table);
            }
            double each = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble(0)
                    + node.path("Rows Removed by Index Recheck").asDouble(0);
            rows = Math.round(each * node.path("Actual Loops").asDouble());
        }
        for (JsonNode part : node.path("Plans")) {
            rows += rows(part, tables, sequential);
        }
        return rows;
    }
}
