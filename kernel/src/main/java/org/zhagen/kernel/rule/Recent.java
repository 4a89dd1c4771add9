package org.zhagen.kernel.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps what was made last, up to a number; safe for several threads. */
final class Recent<K, V> {

    private final Map<K, V> kept;

    Recent(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept under a key, made where it is not. Two threads may make the same twice; the first one made stays. */
    V get(K key, Supplier<V> make) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = make.get();
        synchronized (kept) {
            V known = kept.putIfAbsent(key, made);
            return known == null ? made : known;
        }
    }
}
