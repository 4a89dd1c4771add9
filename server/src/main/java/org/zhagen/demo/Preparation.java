package org.zhagen.demo;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How far the loading of the demo city has come. */
@Component
@Profile("demo")
class Preparation {

    private final AtomicReference<State> state = new AtomicReference<>(new State(0, 0, "", false));

    /**
     * A moment of the loading.
     *
     * @param number the part that is loaded now, from 1; 0 before the first
     * @param of how many parts there are
     * @param ready whether all of them are in
     */
    record State(int number, int of, String part, boolean ready) {

        /** How much is done, in percent. */
        public int percent() {
            return of == 0 ? 0 : (number - 1) * 100 / of;
        }
    }

    State state() {
        return state.get();
    }

    @EventListener
    void loading(DemoProgress progress) {
        state.set(new State(progress.number(), progress.of(), progress.part(), false));
    }

    void ready() {
        state.updateAndGet(last -> new State(last.number(), last.of(), last.part(), true));
    }
}
