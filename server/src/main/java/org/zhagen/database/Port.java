package org.zhagen.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of the own database: remembered, so that people with a tool connected find it again. */
final class Port {

    /** Below the range from which Linux takes the ports of outgoing connections. */
    private static final int FIRST = 15432;

    private static final int LAST = 16431;

    private Port() {}

    /** The remembered port if it is free, else the next free one. */
    static int choose(Path remembered) throws IOException {
        int before = remembered(remembered);
        if (before > 0 && isFree(before)) {
            return before;
        }
        for (int port = FIRST; port <= LAST; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw DatabaseFault.of("port.none", FIRST, LAST);
    }

    static void remember(Path file, int port) throws IOException {
        Files.writeString(file, Integer.toString(port));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int remembered(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("\\d{4,5}") ? Integer.parseInt(text) : 0;
    }
}
