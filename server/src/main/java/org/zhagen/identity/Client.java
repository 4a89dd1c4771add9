package org.zhagen.identity;

/**
 * The other end of the line.
 *
 * @param address its network address
 * @param agent what the browser calls itself, cut to 200 characters
 */
public record Client(String address, String agent) {

    private static final int LONGEST = 200;

    public Client {
        agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }
}
