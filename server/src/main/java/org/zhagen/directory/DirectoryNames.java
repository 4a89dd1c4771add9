package org.zhagen.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.RegionNames;

/** Answers rooms that know regions only by their codes. */
@Component
class DirectoryNames implements RegionNames {

    private static final int KEPT = 50_000;

    private final RegionRows rows;
    private final Doors doors;
    /** Names change a few times a year; a minute later everybody sees the new one. */
    private final Cache<RegionCode, Optional<String>> names = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    DirectoryNames(RegionRows rows, Doors doors) {
        this.rows = rows;
        this.doors = doors;
    }

    @Override
    public Optional<String> name(RegionCode code) {
        return names.get(
                code, unknown -> rows.all(List.of(unknown)).stream().findFirst().map(Region::name));
    }

    @Override
    public Optional<RegionCode> meant(Acting acting, String text) {
        return doors.read(
                acting,
                () -> RegionGround.of(acting, rows, List.of(text))
                        .one(text, "region", new ArrayList<>())
                        .map(Region::code));
    }

    @Override
    public Optional<RegionCode> sought(Acting acting, String text) {
        return RegionGround.code(text)
                .or(() -> meant(acting, text))
                .or(() -> doors.read(
                        acting,
                        () -> new RegionSearch(rows)
                                .search(text, acting.jurisdiction(), 1).stream()
                                        .findFirst()
                                        .map(Region::code)));
    }
}
