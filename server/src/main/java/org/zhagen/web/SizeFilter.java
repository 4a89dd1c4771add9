package org.zhagen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Refuses what is too large before anything reads it. Uploads are read here, too: when one is too large or stops half-way,
 * everything behind would only miss the token of the form in it and say the wrong thing.
 */
final class SizeFilter extends OncePerRequestFilter {

    private static final String TOO_LARGE = "too-large";

    private final LimitSettings settings;

    SizeFilter(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean upload = isUpload(request);
        long most = (upload ? settings.upload() : settings.body()).toBytes();
        if (request.getContentLengthLong() > most) {
            EarlyAnswer.send(request, response, HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        } else if (!upload) {
            counted(request, response, chain, most);
        } else if (isWhole(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    private static boolean isWhole(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException tooLarge) {
            unread(request, new MaxUploadSizeExceededException(-1, tooLarge));
            EarlyAnswer.send(request, response, HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        } catch (IOException | ServletException | InvalidFileNameException broken) {
            unread(request, new MultipartException("an upload that can't be read", broken));
            EarlyAnswer.send(request, response, HttpStatus.BAD_REQUEST, "upload-broken");
        }
        return false;
    }

    /** Says so to the page of errors, which would read the parts once more and break as well. */
    private static void unread(HttpServletRequest request, MultipartException why) {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, why);
    }

    /** A body that does not say how long it is, is counted while it is read. */
    private static void counted(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long most)
            throws ServletException, IOException {
        if (request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes((int) most + 1);
        if (body.length > most) {
            EarlyAnswer.send(request, response, HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        } else {
            chain.doFilter(new Kept(request, body), response);
        }
    }

    /** A request whose body has been read and can be read again. */
    static final class Kept extends HttpServletRequestWrapper {

        private final byte[] body;

        Kept(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("bodies are read by the thread of the request");
        }
    }
}
