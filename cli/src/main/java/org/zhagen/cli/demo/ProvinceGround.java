package org.zhagen.cli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the generator assumes of a province ({@code demo/ground.csv}).
 *
 * @param region east, central, west or northeast
 * @param terrain weights of plain, hill, mountain, plateau and water, in the order of the dictionary's options
 * @param elderly share of residents aged 60 and over, 0 to 1
 */
record ProvinceGround(String region, List<Double> terrain, double elderly) {

    static Map<String, ProvinceGround> read() {
        Map<String, ProvinceGround> grounds = new HashMap<>();
        for (String[] row : Divisions.rows("ground.csv")) {
            List<Double> terrain =
                    List.of(row).subList(2, 7).stream().map(Double::valueOf).toList();
            grounds.put(row[0], new ProvinceGround(row[1], terrain, Double.parseDouble(row[7]) / 100));
        }
        return Map.copyOf(grounds);
    }

    /** Shift of the wealth of its townships, in standard deviations. */
    double wealth() {
        return switch (region) {
            case "east" -> 0.6;
            case "west" -> -0.5;
            case "northeast" -> -0.2;
            default -> 0;
        };
    }

    boolean west() {
        return region.equals("west");
    }
}
