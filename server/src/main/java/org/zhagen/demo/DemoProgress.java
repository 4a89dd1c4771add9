package org.zhagen.demo;

import org.springframework.context.ApplicationEvent;

/** A part of the demo city is about to be loaded. */
public final class DemoProgress extends ApplicationEvent {

    private static final long serialVersionUID = 1;

    private final int number;
    private final int of;
    private final String part;

    DemoProgress(Object source, int number, int of, String part) {
        super(source);
        this.number = number;
        this.of = of;
        this.part = part;
    }

    /** Which part it is, from 1. */
    public int number() {
        return number;
    }

    /** How many parts there are. */
    public int of() {
        return of;
    }

    /** What the part is called, in both languages. */
    public String part() {
        return part;
    }
}
