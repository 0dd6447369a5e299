package org.corespond.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a browser: plain requests with a cookie jar, for what has to be fast. */
final class Visitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("data-csrf-header=\"([^\"]+)\" data-csrf-token=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String header = "";
    private String token = "";

    /** One click on the demonstration's chooser. */
    static Visitor signedIn(String address, String role) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        String chooser = visitor.get(address + "/demo");
        String seat = chooser.substring(0, chooser.indexOf("data-role=\"" + role + "\""));
        Map<String, String> form = HIDDEN.matcher(seat.substring(seat.lastIndexOf("<form")))
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2), (a, b) -> b, LinkedHashMap::new));
        visitor.post(address + "/demo", form);
        visitor.get(address + "/me");
        return visitor;
    }

    String get(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            header = found.group(1);
            token = found.group(2);
        }
        return answer.body();
    }

    /** The status of the answer; anything but an exception means that the server has acknowledged. */
    int post(String url, Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Part", "advice")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
        if (!header.isEmpty()) {
            request.header(header, token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** All first groups of the pattern on a page. */
    java.util.List<String> read(String url, String pattern) throws IOException, InterruptedException {
        return Pattern.compile(pattern)
                .matcher(get(url))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
