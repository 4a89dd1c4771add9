package org.zhagen.kernel.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void aFigureAtTheBoundReachesWhatSaysAtLeastOrAtMost() {
        assertTrue(new Target(Target.Sign.AT_LEAST, 90).isMet(90));
        assertFalse(new Target(Target.Sign.AT_LEAST, 90).isMet(89.9));
        assertTrue(new Target(Target.Sign.AT_MOST, 2).isMet(2));
        assertFalse(new Target(Target.Sign.AT_MOST, 2).isMet(2.1));
        assertFalse(new Target(Target.Sign.ABOVE, 2).isMet(2));
        assertTrue(new Target(Target.Sign.ABOVE, 2).isMet(2.1));
        assertFalse(new Target(Target.Sign.BELOW, 2).isMet(2));
        assertTrue(new Target(Target.Sign.BELOW, 2).isMet(1.9));
        assertTrue(new Target(Target.Sign.EXACTLY, 0).isMet(0));
        assertFalse(new Target(Target.Sign.EXACTLY, 0).isMet(1));
    }

    @Test
    void eachSignIsReadAsItIsWritten() {
        for (Target.Sign sign : Target.Sign.values()) {
            Matcher signed = Target.signed(" " + sign.written() + " params.whistles_high");
            assertTrue(signed.matches());
            assertEquals(sign, Target.Sign.of(signed.group(1)));
            assertEquals("params.whistles_high", signed.group(2));
        }
        assertFalse(Target.signed("90").matches());
    }
}
