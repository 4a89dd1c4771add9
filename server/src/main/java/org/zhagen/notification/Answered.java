package org.zhagen.notification;

/** What a receiver did with what was sent. */
sealed interface Answered {

    /** It has it. */
    record Taken(String answer) implements Answered {}

    /** It has not, as far as we know. */
    record Failed(Trouble trouble, String answer) implements Answered {}

    static Answered failed(Trouble trouble) {
        return new Failed(trouble, "");
    }
}
