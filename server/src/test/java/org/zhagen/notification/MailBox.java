package org.zhagen.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server of this machine that takes every letter (RFC 5321, as little of it as is needed). */
public final class MailBox implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    /** A letter as it came over the line, its text decoded. */
    public record Letter(String to, String source) {

        public String text() {
            try {
                return new jakarta.mail.internet.MimeMessage(
                                null, new java.io.ByteArrayInputStream(source.getBytes(StandardCharsets.ISO_8859_1)))
                        .getContent()
                        .toString();
            } catch (jakarta.mail.MessagingException | IOException broken) {
                throw new AssertionError(broken);
            }
        }

        public String subject() {
            try {
                return new jakarta.mail.internet.MimeMessage(
                                null, new java.io.ByteArrayInputStream(source.getBytes(StandardCharsets.ISO_8859_1)))
                        .getSubject();
            } catch (jakarta.mail.MessagingException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    /** Lets the letters of a context come here. */
    public MailBox(ApplicationContext context) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        Thread.ofVirtual().start(this::serve);
        JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
        sender.setPort(socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = line.getOutputStream();
            say(out, "220 test");
            String to = "";
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                if (said.startsWith("RCPT TO:")) {
                    to = said.replaceAll(".*<|>.*", "");
                }
                if (said.equals("DATA")) {
                    say(out, "354 go on");
                    letters.add(new Letter(to, data(in)));
                }
                say(out, said.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            // whoever sends hangs up when it likes
        }
    }

    private static String data(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        return String.join("\r\n", lines);
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    public List<Letter> to(String address) {
        return letters.stream().filter(letter -> letter.to.equals(address)).toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
