package org.zhagen.access;

/**
 * Where an act came from.
 *
 * @param address the network address of the client, or the name of the part of the program that acts by itself
 */
public record Origin(Channel channel, String address) {

    /** By which way somebody acts. */
    public enum Channel {
        /** A person in a browser. */
        PAGE,
        /** A program with a personal token. */
        API,
        /** The product itself, such as a reminder or the loading of the demo. */
        SYSTEM
    }
}
