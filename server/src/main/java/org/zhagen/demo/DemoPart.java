package org.zhagen.demo;

/** What a room puts into the demo city, through its own front door. A bean of the profile {@code demo}. */
public interface DemoPart {

    /** Where it stands in the order of loading: a part may rely on those with smaller numbers. */
    int order();

    /** The key of the words that the progress shows. */
    String name();

    /** Puts it in; the same files give the same city. */
    void load(DemoFiles files);
}
