package org.zhagen.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a number of people who ask at the same time got.
 *
 * @param milliseconds of each answer, sorted
 * @param seconds how long they asked
 */
record Load(double[] milliseconds, double seconds) {

    private static final long SEED = 20261122;

    /** Which path to ask for next. */
    @FunctionalInterface
    interface Paths {
        String next(SplittableRandom random);
    }

    /**
     * Lets all visitors ask for pages.
     *
     * @param pause milliseconds between an answer and the next question, on average; 0 for as fast as answers come
     */
    static Load of(List<Visitor> visitors, Paths paths, double seconds, double pause) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        SplittableRandom seeds = new SplittableRandom(SEED);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<double[]>> asked = visitors.stream()
                    .map(visitor -> people.submit(asking(visitor, paths, end, pause, seeds.split())))
                    .toList();
            double[] all = new double[0];
            for (Future<double[]> one : asked) {
                double[] taken = one.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + taken.length);
                System.arraycopy(taken, 0, all, before, taken.length);
            }
            double lasted = (System.nanoTime() - start) / 1e9;
            Arrays.sort(all);
            return new Load(all, lasted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("An answer was no page", failed);
        }
    }

    private static Callable<double[]> asking(
            Visitor visitor, Paths paths, long end, double pause, SplittableRandom random) {
        return () -> {
            double[] taken = new double[1024];
            int count = 0;
            while (System.nanoTime() < end) {
                if (pause > 0) {
                    Thread.sleep((long) (2 * pause * random.nextDouble()));
                }
                long before = System.nanoTime();
                visitor.get(paths.next(random));
                if (count == taken.length) {
                    taken = Arrays.copyOf(taken, 2 * count);
                }
                taken[count] = (System.nanoTime() - before) / 1e6;
                count++;
            }
            return Arrays.copyOf(taken, count);
        };
    }

    double perSecond() {
        return milliseconds.length / seconds;
    }

    /** The time within which this share of the answers came. */
    double within(double share) {
        int last = (int) Math.ceil(share * milliseconds.length) - 1;
        return milliseconds[Math.max(0, last)];
    }

    /** A line of a Markdown table; the last cell is free. */
    String line(String what, String remark) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.1f | %,.1f | %,.1f | %,d | %s |",
                what,
                perSecond(),
                within(0.5),
                within(0.95),
                within(0.99),
                milliseconds.length,
                remark);
    }
}
