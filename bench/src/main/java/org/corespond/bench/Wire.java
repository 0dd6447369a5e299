package org.corespond.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One kept connection over which a visitor asks and waits. The load generator shares the cores with what it measures,
 * and Java's own client took more of them than the server did.
 */
final class Wire {
    /** What came back; the body is empty when it was not asked for. */
    record Answer(int status, List<String> cookies, String text) {}

    /** Shorter than the server waits (Tomcat: 20 s): a line that was left alone for longer may be hung up at any moment. */
    private static final long LEFT_ALONE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final URI address;
    private long lastUsed;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean open;

    Wire(URI address) {
        this.address = address;
    }

    /** Sends one request and reads its answer to the end; {@code head} ends each of its lines with CR LF. */
    Answer ask(String method, String path, String head, byte[] body, boolean keep) throws IOException {
        connect();
        String start = method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + head
                + (body.length > 0 ? "Content-Length: " + body.length + "\r\n\r\n" : "\r\n");
        byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        OutputStream out = socket.getOutputStream();
        out.write(whole);
        return answer(keep);
    }

    private void connect() throws IOException {
        if (open && System.nanoTime() - lastUsed > LEFT_ALONE_NANOS) {
            socket.close();
            open = false;
        }
        if (!open) {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            open = true;
        }
    }

    private Answer answer(boolean keep) throws IOException {
        String line = line();
        int status = Integer.parseInt(line, 9, 12, 10);
        List<String> cookies = new ArrayList<>(0);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            if (named(line, "Set-Cookie:")) {
                cookies.add(value(line));
            } else if (named(line, "Content-Length:")) {
                length = Long.parseLong(value(line));
            }
            chunked |= named(line, "Transfer-Encoding:");
            last |= named(line, "Connection:") && value(line).equalsIgnoreCase("close");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(0);
        if (chunked) {
            chunks(keep ? body : null);
        } else {
            take(length, keep ? body : null);
        }
        if (last) {
            socket.close();
            open = false;
        }
        lastUsed = System.nanoTime();
        return new Answer(status, cookies, body.toString(StandardCharsets.UTF_8));
    }

    private void chunks(@Nullable ByteArrayOutputStream body) throws IOException {
        for (long size = size(); size > 0; size = size()) {
            take(size, body);
            line();
        }
        line();
    }

    private long size() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private void take(long length, @Nullable ByteArrayOutputStream body) throws IOException {
        if (body == null) {
            in.skipNBytes(length);
        } else {
            body.write(in.readNBytes((int) length));
        }
    }

    private static boolean named(String line, String name) {
        return line.regionMatches(true, 0, name, 0, name.length());
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
