package org.zhagen.kernel.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValueRangeTest {

    @Test
    void bothBoundsAreIncluded() {
        ValueRange range = ValueRange.of(ValueType.PERCENT, "10%", "30%");
        assertTrue(range.contains(new Percent(10)));
        assertTrue(range.contains(new Percent(30)));
        assertFalse(range.contains(new Percent(9.9)));
        assertFalse(range.contains(new Percent(30.1)));
    }

    @Test
    void aBoundThatIsMissingOrUnreadableBoundsNothing() {
        assertEquals(new ValueRange(null, null), ValueRange.of(ValueType.COUNT, null, "many"));
        assertTrue(ValueRange.of(ValueType.COUNT, null, "5").contains(-1L));
        assertTrue(ValueRange.of(ValueType.COUNT, "5", null).contains(Long.MAX_VALUE));
    }

    @Test
    void boundsInTheWrongOrderLeaveNoValue() {
        assertTrue(ValueRange.of(ValueType.DURATION, "2h", "30m").isEmpty());
        assertFalse(ValueRange.of(ValueType.DURATION, "2h", "2h").isEmpty());
    }
}
