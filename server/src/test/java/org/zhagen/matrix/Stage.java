package org.zhagen.matrix;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.identity.People;
import org.zhagen.registry.Ground;

/** What the things of a scene are made with. */
final class Stage {

    private final ApplicationContext context;
    private final People people;
    private final Acting owner;
    private final Scene scene;
    private @Nullable Ground ground;

    /** @param owner whom personal things belong to */
    Stage(ApplicationContext context, Acting owner, Scene scene) {
        this.context = context;
        this.people = new People(context);
        this.owner = owner;
        this.scene = scene;
    }

    ApplicationContext context() {
        return context;
    }

    People people() {
        return people;
    }

    Acting owner() {
        return owner;
    }

    /** Where the other things are. */
    Scene scene() {
        return scene;
    }

    /** Two districts with a unit each, made when the first thing needs them. */
    Ground ground() {
        Ground known = ground;
        if (known == null) {
            known = new Ground(context);
            ground = known;
        }
        return known;
    }
}
