package org.zhagen.kernel.rate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which tickets are asked about: a share of all, drawn by a digest of the id, so that nobody chooses and everybody can draw again. Who
 * said that it was bad is always asked (好差评: 实名差评回访率 100%).
 *
 * @param share from 0 to 1
 * @param seed another one draws others
 */
public record Sample(double share, String seed) {

    public Sample {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share);
        }
    }

    /**
     * Whether a ticket is drawn.
     *
     * @param bad whether whoever raised it said that it was not done well
     */
    public boolean draws(String ticket, boolean bad) {
        return bad || position(ticket) < share;
    }

    /** Where a ticket lies between 0 and 1; evenly spread over all. */
    private double position(String ticket) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((seed + "\n" + ticket).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
