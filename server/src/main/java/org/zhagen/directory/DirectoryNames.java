package org.zhagen.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.RegionNames;

/** Answers rooms that know regions only by their codes. */
@Component
class DirectoryNames implements RegionNames {

    private static final int KEPT = 50_000;

    private final RegionRows rows;
    private final Regions regions;
    /** Names change a few times a year; a minute later everybody sees the new one. */
    private final Cache<RegionCode, Optional<String>> names = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    DirectoryNames(RegionRows rows, Regions regions) {
        this.rows = rows;
        this.regions = regions;
    }

    @Override
    public Optional<String> name(RegionCode code) {
        return names.get(
                code, unknown -> rows.all(List.of(unknown)).stream().findFirst().map(Region::name));
    }

    @Override
    public Optional<RegionCode> meant(Acting acting, String text) {
        return switch (regions.meant(acting, text)) {
            case Outcome.Done<Region>(Region region) -> Optional.of(region.code());
            case Outcome.Refused<Region> unclear -> Optional.empty();
        };
    }

    @Override
    public Optional<RegionCode> sought(Acting acting, String text) {
        return RegionGround.code(text)
                .or(() -> meant(acting, text))
                .or(() -> regions.search(acting, text, 1).stream().findFirst().map(Region::code));
    }
}
