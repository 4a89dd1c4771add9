package org.zhagen.ticket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.kernel.site.RegionCode;

/**
 * The front door to schematic maps. No region has a shape here, so one follows from where tickets of the region lie: all of them
 * together give its extent, and the mean of at least five points of a part gives the place of the part, to about a hundred metres,
 * so that nobody learns where a single one is. Confidential ones and homes are left out.
 */
@Service
public class Sketches {

    private static final Acting PRODUCT = Acting.system("sketches", Jurisdiction.COUNTRY);

    /** How much larger than what is known it is drawn, at each side. */
    private static final double MARGIN = 0.15;

    private static final double SMALLEST = 400;
    private static final double FLATTEST = 0.6;
    private static final double STEEPEST = 0.9;

    /** So wide is a character of a name, and so high a line, in units of the drawing. */
    private static final double CHARACTER = 14;

    private static final double LINE = 18;
    private static final double DOT = 9;

    /** So many regions are remembered, and for so long. */
    private static final int MOST = 2_000;

    static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** What the words of the scale bar take. */
    private static final double BESIDE_BAR = 70;

    private final Doors doors;
    private final SketchRows rows;
    private final Regions regions;
    /** Everybody may ask, and to read it is dear; nobody misses the last ten minutes. */
    private final Cache<RegionCode, Known> remembered;

    Sketches(Doors doors, SketchRows rows, Regions regions, Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.regions = regions;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The parts of a region, and what is known of them and of itself. */
    private record Known(List<Region> parts, List<SketchRows.Located> located) {}

    /** Of a region; nothing where too little of it is known. */
    public Optional<Sketch> of(RegionCode region) {
        return of(region, null, null);
    }

    /** Of the community in which a ticket is, or of the wider place; nothing where the ticket has no point. */
    public Optional<Sketch> around(Ticket.Where where) {
        return where.longitude() == null
                ? Optional.empty()
                : of(
                        new RegionCode(PublicFilter.community(where.region().digits())),
                        where.longitude(),
                        where.latitude());
    }

    /** The same, wide enough for a point that is to be shown on it and lies not far away. */
    public Optional<Sketch> of(RegionCode region, @Nullable Double longitude, @Nullable Double latitude) {
        Known known = remembered.get(region, this::read);
        SketchRows.Extent all = SketchRows.Extent.of(known.located);
        if (all == null) {
            return Optional.empty();
        }
        SketchRows.Extent drawn = longitude != null && latitude != null && all.isNear(longitude, latitude)
                ? all.with(longitude, latitude)
                : all;
        return Optional.of(marked(framed(drawn), known.located, known.parts));
    }

    private Known read(RegionCode region) {
        List<Region> parts = regions.children(PRODUCT, region).stream()
                .filter(part -> !part.isClosed())
                .toList();
        List<SketchRows.Located> located = doors.read(
                PRODUCT,
                () -> rows.located(region, parts.stream().map(Region::code).toList()));
        return new Known(parts, located);
    }

    /** With a margin, at least some hundred metres wide, and neither too flat nor too steep. */
    private static Sketch framed(SketchRows.Extent extent) {
        double shorter = Math.cos(Math.toRadians((extent.south() + extent.north()) / 2));
        double width = Math.max(SMALLEST, (extent.east() - extent.west()) * Sketch.METRES * shorter) * (1 + 2 * MARGIN);
        double height =
                Math.max(SMALLEST * FLATTEST, (extent.north() - extent.south()) * Sketch.METRES) * (1 + 2 * MARGIN);
        width = Math.max(width, height / STEEPEST);
        height = Math.max(height, width * FLATTEST);
        double x = (extent.west() + extent.east()) / 2;
        double y = (extent.south() + extent.north()) / 2;
        double besides = width / 2 / Sketch.METRES / shorter;
        double above = height / 2 / Sketch.METRES;
        return Sketch.of(round(x - besides), round(y - above), round(x + besides), round(y + above));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    private static Sketch marked(Sketch sketch, List<SketchRows.Located> located, List<Region> parts) {
        List<Sketch.Mark> marks = new ArrayList<>();
        List<Box> taken = new ArrayList<>(List.of(
                new Box(0, sketch.height() - 2 * LINE, sketch.barWidth() + BESIDE_BAR, sketch.height()),
                new Box(Sketch.WIDTH - 2 * LINE, 0, Sketch.WIDTH, 2.5 * LINE)));
        for (SketchRows.Located each : located) {
            Optional<Region> part = parts.stream()
                    .filter(region -> region.code().equals(each.region()))
                    .findFirst();
            if (part.isPresent()) {
                double x = sketch.x(each.longitude());
                double y = sketch.y(each.latitude());
                taken.add(new Box(x - DOT, y - DOT, x + DOT, y + DOT));
                marks.add(new Sketch.Mark(part.get().name(), each.longitude(), each.latitude(), x, y, false, false));
            }
        }
        return sketch.with(
                marks.stream().map(mark -> named(mark, sketch, taken)).toList());
    }

    /** The name goes where there is room: right of the dot, else left of it, else only on request. */
    private static Sketch.Mark named(Sketch.Mark mark, Sketch sketch, List<Box> taken) {
        double width = mark.name()
                .codePoints()
                .mapToDouble(each -> each < 0x2e80 ? CHARACTER * 0.6 : CHARACTER)
                .sum();
        for (boolean left : new boolean[] {false, true}) {
            double from = left ? mark.x() - DOT - 1 - width : mark.x() + DOT + 1;
            Box box = new Box(from, mark.y() - LINE / 2, from + width, mark.y() + LINE / 2);
            if (box.isIn(sketch) && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return new Sketch.Mark(mark.name(), mark.longitude(), mark.latitude(), mark.x(), mark.y(), true, left);
            }
        }
        return mark;
    }

    /** What is drawn over already. */
    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isIn(Sketch sketch) {
            return left >= 2 && right <= Sketch.WIDTH - 2 && top >= 2 && bottom <= sketch.height() - 2;
        }
    }
}
