package org.zhagen.notification;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where messages may go: nobody may use this server to reach into the network that it stands in. The host is looked up anew before
 * each sending; the client that connects a moment later finds the same addresses, since Java keeps them for half a minute.
 */
@Component
class Reach {

    private static final int LONGEST = 500;

    private final boolean inside;

    Reach(NotificationSettings settings) {
        this.inside = settings.privateReceivers();
    }

    /** Reads an address that somebody gave; what is wrong with it is a finding. */
    Optional<URI> read(String field, String text, Given given) {
        if (text.isEmpty()) {
            given.wrong(NotificationCode.URL_MISSING, field);
            return Optional.empty();
        }
        URI address = uri(text);
        if (address == null || text.length() > LONGEST) {
            given.wrong(NotificationCode.URL_FORM, field, text);
        } else if (!inside && !address.getScheme().equalsIgnoreCase("https")) {
            given.wrong(NotificationCode.URL_NOT_SECURE, field);
        } else if (!inside && isInner(address.getHost())) {
            given.wrong(NotificationCode.URL_PRIVATE, field, address.getHost());
        } else {
            return Optional.of(address);
        }
        return Optional.empty();
    }

    private static @Nullable URI uri(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null;
            return web && plain && address.getHost() != null ? address : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }

    /** What can be said without asking anybody. */
    private static boolean isInner(String host) {
        String bare = host.replaceAll("^\\[|]$", "");
        try {
            return isPrivate(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException name) {
            return bare.equalsIgnoreCase("localhost") || !bare.contains(".");
        }
    }

    /** Why nothing may be sent to a host now; null where it may. */
    @Nullable
    Trouble forbids(URI address) {
        try {
            for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
                if (!inside && isPrivate(one)) {
                    return Trouble.HOST_PRIVATE;
                }
            }
            return null;
        } catch (UnknownHostException unknown) {
            return Trouble.HOST_UNKNOWN;
        }
    }

    /** Loopback, link-local and private addresses, and those of carriers (RFC 6890), in IPv4 and IPv6. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? isPrivate6(bytes) : isPrivate4(bytes));
    }

    private static boolean isPrivate4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second & 0xfe) == 18);
    }

    /** Unique local addresses, and those that carry an address of IPv4 inside: mapped ones become IPv4 in Java, NAT64 does not. */
    private static boolean isPrivate6(byte[] bytes) {
        boolean unique = (bytes[0] & 0xfe) == 0xfc;
        boolean translated = bytes[0] == 0 && (bytes[1] & 0xff) == 0x64 && (bytes[2] & 0xff) == 0xff;
        boolean tunnelled = bytes[0] == 0x20 && bytes[1] == 0x02;
        return unique || translated || tunnelled;
    }
}
