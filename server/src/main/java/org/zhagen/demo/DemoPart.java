package org.zhagen.demo;

/** What a room puts into the demo city, through its own front door. A bean of the profile {@code demo}. */
public interface DemoPart {

    /** Where it stands in the order of loading: a part may rely on those with smaller numbers. */
    int order();

    /** What the progress shows, in both languages, such as {@code 区划 · regions}; it also marks the part as loaded. */
    String name();

    /** Puts it in; the same files give the same city. */
    void load(DemoFiles files);
}
