package org.zhagen.matrix;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTTP by hand: a client library would refuse to send what strangers send. One connection for each request. */
final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /**
     * Sends a request as it is.
     *
     * @param target what stands behind the method, each character one byte
     * @param headers lines without their ends, each character one byte
     */
    Answer send(String method, String target, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, head.toString(), body);
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + target, broken);
        }
    }

    private static void write(Socket socket, String head, byte[] body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        try {
            socket.getOutputStream().write(all.toByteArray());
        } catch (SocketException refusedMeanwhile) {
            // the answer is there before all was sent
            socket.shutdownOutput();
        }
    }

    private static Answer read(InputStream in) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        String first = line(in);
        if (first.isEmpty()) {
            return new Answer(0, headers, new byte[0]);
        }
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(":", 2);
            headers.computeIfAbsent(header[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header[1].strip());
        }
        boolean chunked = headers.containsKey("transfer-encoding");
        return new Answer(status, headers, chunked ? chunks(in) : in.readAllBytes());
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            throw new EOFException("an answer that breaks off");
        }
        return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }
}
