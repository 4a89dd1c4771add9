package org.zhagen.identity.web;

import java.util.Arrays;

/** What a browser calls itself, in words that its owner knows: Firefox · Windows. For recognising a device, never for deciding. */
final class Agents {

    private static final int LONGEST = 40;

    // the first that fits counts: most call themselves Chrome or Safari as well
    private static final String[][] BROWSERS = {
        {"MicroMessenger/", "WeChat"},
        {"Edg/", "Edge"},
        {"Firefox/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };
    private static final String[][] SYSTEMS = {
        {"HarmonyOS", "HarmonyOS"},
        {"OpenHarmony", "HarmonyOS"},
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"Linux", "Linux"}
    };

    private Agents() {}

    /** Of a User-Agent header; what is not known is shown as it is, cut. */
    static String shown(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return agent.substring(0, Math.min(LONGEST, agent.length()));
        }
        return system.isEmpty() ? browser : browser + " · " + system;
    }

    private static String first(String[][] known, String agent) {
        return Arrays.stream(known)
                .filter(one -> agent.contains(one[0]))
                .map(one -> one[1])
                .findFirst()
                .orElse("");
    }
}
