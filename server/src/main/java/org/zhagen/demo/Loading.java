package org.zhagen.demo;

/** Whether the demo is being loaded: what it opens nobody is told of. */
public final class Loading {

    private static final ScopedValue<Boolean> NOW = ScopedValue.newInstance();

    private Loading() {}

    /** Whether whoever asks works for the loader. */
    public static boolean isNow() {
        return NOW.isBound();
    }

    static void load(DemoPart part, DemoFiles files) {
        ScopedValue.where(NOW, true).run(() -> part.load(files));
    }
}
