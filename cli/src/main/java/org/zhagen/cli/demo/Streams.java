package org.zhagen.cli.demo;

import java.util.SplittableRandom;

/**
 * Independent streams of random numbers, one for each name. A stream depends on seed, code and name only, so that
 * neither the order of the townships nor the order of the fields matters.
 *
 * @param key made of seed and code
 */
record Streams(long key) {

    static Streams of(long seed, String code) {
        return new Streams(mixed(seed, Long.parseLong(code)));
    }

    SplittableRandom random(String name) {
        return new SplittableRandom(mixed(key, name.hashCode()));
    }

    /** The first number, 0 to 1, of a stream that nothing else is drawn from. */
    double single(int nameHash) {
        return (mixed(key, nameHash) >>> 11) * 0x1p-53;
    }

    /** A bijective mix of 64 bits, so that neighbouring codes give unrelated streams. */
    private static long mixed(long a, long b) {
        long z = a * 0x9E3779B97F4A7C15L + b;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
