package org.zhagen.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.site.RegionCode;

/**
 * The region that a filter looks for, read from a code, a name or a part of one. A text that means no region looks for none.
 *
 * @param digits of the region's code
 * @param label code and name, as the filter shows what it understood
 */
public record SoughtRegion(String digits, String label) {

    /** The digits, or none where no region is looked for. */
    public static String digitsOf(@Nullable SoughtRegion region) {
        return region == null ? "" : region.digits;
    }

    /** Its code, or null where no region is looked for. */
    public static @Nullable RegionCode codeOf(@Nullable SoughtRegion region) {
        return region == null ? null : RegionCode.read(region.digits).orElse(null);
    }

    @Override
    public String toString() {
        return label;
    }

    @Component
    static final class Read implements Converter<String, @Nullable SoughtRegion> {

        private final RegionTexts regions;

        Read(RegionTexts regions) {
            this.regions = regions;
        }

        @Override
        public @Nullable SoughtRegion convert(String text) {
            String digits = ActingResolver.acting()
                    .map(acting -> regions.sought(acting, text))
                    .orElse("");
            return digits.isEmpty() ? null : new SoughtRegion(digits, regions.label(digits));
        }
    }
}
