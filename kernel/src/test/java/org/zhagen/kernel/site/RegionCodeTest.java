package org.zhagen.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    /** The coding rule's own example is 东华门街道 in 东城区, 北京市, with its communities. */
    @ParameterizedTest
    @CsvSource({
        "110101001001, 110101001001, VILLAGE",
        "110101001000, 110101001, TOWNSHIP",
        "110101000000, 110101, COUNTY",
        "110100000000, 1101, PREFECTURE",
        "110000000000, 11, PROVINCE",
        "110000, 11, PROVINCE",
        "130100, 1301, PREFECTURE",
        "130102, 130102, COUNTY",
        "110101001001002, 110101001001002, GRID",
        "' 110101 ', 110101, COUNTY"
    })
    void readsWhatOfficialTablesPrint(String written, String digits, RegionCode.Level level) {
        RegionCode code = RegionCode.read(written).orElseThrow();
        assertEquals(digits, code.digits());
        assertEquals(level, code.level());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "110", "11010", "1101010", "11010100100", "1101011", "abcdef", "１１", "-1"})
    void refusesWhatIsNoCode(String written) {
        assertEquals(Optional.empty(), RegionCode.read(written));
        assertThrows(IllegalArgumentException.class, () -> new RegionCode(written));
    }

    @Test
    void whatLiesInADivisionBeginsWithItsDigits() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int round = 0; round < 2_000; round++) {
            RegionCode grid =
                    new RegionCode("%015d".formatted(random.nextLong(100_000_000_000_000L, 999_999_999_999_999L)));
            RegionCode above = grid;
            while (above.parent().isPresent()) {
                RegionCode parent = above.parent().orElseThrow();
                assertTrue(parent.contains(grid));
                assertTrue(parent.contains(above));
                assertFalse(above.contains(parent));
                assertEquals(Optional.of(parent), grid.at(parent.level()));
                above = parent;
            }
            assertEquals(RegionCode.Level.PROVINCE, above.level());
        }
    }

    @Test
    void paddingAndReadingAreInverseBelowThePrefecture() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 2_000; round++) {
            RegionCode township = new RegionCode("%02d%02d%02d%03d"
                    .formatted(
                            random.nextInt(11, 66),
                            random.nextInt(1, 90),
                            random.nextInt(1, 90),
                            random.nextInt(1, 999)));
            assertEquals(Optional.of(township), RegionCode.read(township.padded()));
        }
    }
}
