package org.corespond.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The address of a PostgreSQL of the operator's own, with its user and password taken out of it. */
record DatabaseUrl(String jdbc, String user, String password) {
    private static final String JDBC = "jdbc:";

    /** Reads {@code postgresql://user:password@host:port/name} and {@code jdbc:postgresql://host/name?user=…&password=…}. */
    static DatabaseUrl parse(String variable, String text) {
        String plain = text.startsWith(JDBC) ? text.substring(JDBC.length()) : text;
        if (!plain.matches("postgres(ql)?://[^/?#]+/[^/?#]+(\\?.*)?")) {
            throw wrong(variable);
        }
        try {
            return read(variable, URI.create(plain));
        } catch (IllegalArgumentException e) {
            // The text holds a password, so neither it nor the parser's message is repeated.
            throw wrong(variable);
        }
    }

    private static DatabaseUrl read(String variable, URI uri) {
        String user = "";
        String password = "";
        String authority = uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String[] parts = authority.substring(0, at).split(":", 2);
            user = decode(parts[0]);
            password = parts.length > 1 ? decode(parts[1]) : "";
        }
        List<String> rest = new ArrayList<>();
        for (String option :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (option.startsWith("user=")) {
                user = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else {
                rest.add(option);
            }
        }
        if (user.isEmpty()) {
            throw wrong(variable);
        }
        String query = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        return new DatabaseUrl(
                JDBC + "postgresql://" + authority.substring(at + 1) + uri.getRawPath() + query, user, password);
    }

    private static CannotStart wrong(String variable) {
        return new CannotStart(
                variable + " must read postgresql://USER:PASSWORD@HOST:PORT/DATABASE (special characters as %40).");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbc;
    }
}
