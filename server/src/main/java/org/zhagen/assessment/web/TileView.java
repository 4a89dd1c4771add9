package org.zhagen.assessment.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zhagen.assessment.PlaybookSites;
import org.zhagen.kernel.fit.Verdict;

/**
 * A region on the schematic map.
 *
 * @param place classes that say where it stands; empty where tiles stand in the order of their codes
 * @param dominant id of the verdict that most of its sites have
 * @param share how many have it
 * @param counts of all verdicts, the best first
 * @param site whether it is itself the only site
 */
record TileView(
        String code,
        String name,
        String shortName,
        String place,
        int sites,
        String dominant,
        int share,
        List<Integer> counts,
        boolean site) {

    /** Provinces about where they lie, in a grid of eight by eight: row, then column. */
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            at("23", 1, 8),
            at("65", 2, 1),
            at("15", 2, 5),
            at("22", 2, 8),
            at("62", 3, 3),
            at("64", 3, 4),
            at("14", 3, 5),
            at("11", 3, 6),
            at("12", 3, 7),
            at("21", 3, 8),
            at("63", 4, 2),
            at("61", 4, 4),
            at("41", 4, 5),
            at("13", 4, 6),
            at("37", 4, 7),
            at("54", 5, 1),
            at("51", 5, 3),
            at("50", 5, 4),
            at("42", 5, 5),
            at("34", 5, 6),
            at("32", 5, 7),
            at("31", 5, 8),
            at("53", 6, 3),
            at("52", 6, 4),
            at("43", 6, 5),
            at("36", 6, 6),
            at("33", 6, 7),
            at("45", 7, 4),
            at("44", 7, 5),
            at("35", 7, 7),
            at("71", 7, 8),
            at("46", 8, 4),
            at("82", 8, 5),
            at("81", 8, 6));

    private static Map.Entry<String, String> at(String code, int row, int column) {
        return Map.entry(code, "map-r" + row + " map-c" + column);
    }

    /** All verdicts, the best first. */
    static List<Verdict> verdicts() {
        return List.of(
                Verdict.READY,
                Verdict.ADAPT,
                Verdict.PREPARE_FIRST,
                Verdict.UNKNOWN,
                Verdict.CORE_IDEA_ONLY,
                Verdict.UNSUITABLE);
    }

    static List<TileView> of(PlaybookSites sites) {
        return sites.tiles().stream().map(tile -> of(tile, sites)).toList();
    }

    private static TileView of(PlaybookSites.Tile tile, PlaybookSites sites) {
        String code = tile.code().digits();
        return new TileView(
                code,
                tile.name(),
                shortened(tile.name()),
                PROVINCES.getOrDefault(code, ""),
                tile.sites(),
                tile.dominant().id(),
                tile.counts().getOrDefault(tile.dominant(), 0),
                verdicts().stream()
                        .map(verdict -> tile.counts().getOrDefault(verdict, 0))
                        .toList(),
                code.length() == sites.level().length());
    }

    /** What fits on a tile: 内蒙古自治区 is 内蒙古, 清川县 stays. */
    private static String shortened(String name) {
        String plain = Arrays.stream(new String[] {"特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省"})
                .filter(name::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
        return plain.length() > 2 && name.length() <= 3 && name.endsWith("市")
                ? name.substring(0, name.length() - 1)
                : plain;
    }
}
