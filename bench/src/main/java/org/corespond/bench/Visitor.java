package org.corespond.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser with its cookies, as far as a measurement needs one. */
final class Visitor {
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*>.*?</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final Pattern ONE_TIME = Pattern.compile("(value|data-csrf-token)=\"[A-Za-z0-9_-]{30,}\"");

    private static final byte[] NOTHING = {};

    private final URI address;
    private final Wire wire;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Visitor(URI address) {
        this.address = address;
        this.wire = new Wire(address);
    }

    /** Another window of the same browser: its own connection, the same session. */
    Visitor window() {
        Visitor other = new Visitor(address);
        other.cookies.putAll(cookies);
        return other;
    }

    /** Somebody of the made-up county, by the chooser of the demonstration. */
    static Visitor as(String role, URI address) throws IOException {
        return first("data-role=\"" + role + "\"", address);
    }

    /** Whoever has that membership. */
    static Visitor in(String membership, URI address) throws IOException {
        return first("value=\"" + membership + "\"", address);
    }

    /** The first in that role whose page has those words. */
    static Visitor whoSees(String role, String path, String words, URI address) throws IOException {
        for (String form : seats("data-role=\"" + role + "\"", new Visitor(address).page("/demo"))) {
            Visitor visitor = in(form, address);
            if (visitor.page(path).contains(words)) {
                return visitor;
            }
        }
        throw new IOException("no " + role + " of the demonstration sees " + words + " on " + path);
    }

    /** The memberships of the chooser's forms that have these words. */
    private static List<String> seats(String words, String chooser) {
        return FORM.matcher(chooser)
                .results()
                .map(MatchResult::group)
                .filter(form -> form.contains(words))
                .map(form -> hidden(form).getOrDefault("membership", ""))
                .toList();
    }

    private static Visitor first(String words, URI address) throws IOException {
        Visitor visitor = new Visitor(address);
        String chooser = visitor.page("/demo");
        Map<String, String> seat = FORM.matcher(chooser)
                .results()
                .map(MatchResult::group)
                .filter(form -> form.contains(words))
                .findFirst()
                .map(Visitor::hidden)
                .orElseThrow(() -> new IOException("the chooser of the demonstration has no " + words));
        int status = visitor.post("/demo", seat);
        if (status != 302 && status != 303) {
            throw new IOException("the chooser of the demonstration answered " + status);
        }
        return visitor;
    }

    /** The hidden fields of a form, or of all forms of a page; the last of a name counts. */
    static Map<String, String> hidden(String html) {
        Map<String, String> fields = new TreeMap<>();
        HIDDEN.matcher(html).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    String page(String path) throws IOException {
        Wire.Answer answer = wire.ask("GET", path, cookies(), NOTHING, true);
        keep(answer);
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status());
        }
        return answer.text();
    }

    int status(String path) throws IOException {
        return wire.ask("GET", path, cookies(), NOTHING, false).status();
    }

    /** The body, whatever the status; what stands for one request only is taken out. */
    byte[] bytes(String path) throws IOException {
        String body = wire.ask("GET", path, cookies(), NOTHING, true).text();
        return ONE_TIME.matcher(body.replace(path, "")).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    /** As a browser asks: the page comes compressed. */
    int statusCompressed(String path) throws IOException {
        return wire.ask("GET", path, cookies() + "Accept-Encoding: gzip\r\n", NOTHING, false)
                .status();
    }

    /** The status of the answer to a form. */
    int post(String path, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String head = cookies() + "Content-Type: application/x-www-form-urlencoded\r\nX-Part: advice\r\n";
        Wire.Answer answer = wire.ask("POST", path, head, body.getBytes(StandardCharsets.UTF_8), false);
        keep(answer);
        return answer.status();
    }

    private String cookies() {
        return cookies.isEmpty()
                ? ""
                : "Cookie: "
                        + cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "))
                        + "\r\n";
    }

    private void keep(Wire.Answer answer) {
        for (String cookie : answer.cookies()) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
