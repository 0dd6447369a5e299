package org.corespond.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

    private final HttpClient client;
    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Visitor(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    /** Somebody of the made-up county, by the chooser of the demonstration. */
    static Visitor as(String role, HttpClient client, URI address) throws IOException, InterruptedException {
        return first("data-role=\"" + role + "\"", client, address);
    }

    /** Whoever has that membership. */
    static Visitor in(String membership, HttpClient client, URI address) throws IOException, InterruptedException {
        return first("value=\"" + membership + "\"", client, address);
    }

    /** The first in that role whose page has those words. */
    static Visitor whoSees(String role, String path, String words, HttpClient client, URI address)
            throws IOException, InterruptedException {
        for (String form : seats("data-role=\"" + role + "\"", new Visitor(client, address).page("/demo"))) {
            Visitor visitor = in(form, client, address);
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

    private static Visitor first(String words, HttpClient client, URI address)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(client, address);
        String chooser = visitor.page("/demo");
        Map<String, String> seat = FORM.matcher(chooser)
                .results()
                .map(MatchResult::group)
                .filter(form -> form.contains(words))
                .findFirst()
                .map(Visitor::hidden)
                .orElseThrow(() -> new IOException("the chooser of the demonstration has no " + words));
        int status = visitor.post("/demo", seat).statusCode();
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

    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString());
        keep(answer);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    int status(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.discarding()).statusCode();
    }

    /** The body, whatever the status; what stands for one request only is taken out. */
    byte[] bytes(String path) throws IOException, InterruptedException {
        String body =
                client.send(request(path).build(), BodyHandlers.ofString()).body();
        return ONE_TIME.matcher(body.replace(path, "")).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    /** As a browser asks: the page comes compressed. */
    int statusCompressed(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).header("Accept-Encoding", "gzip").build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Part", "advice")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        keep(answer);
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keep(HttpResponse<?> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
