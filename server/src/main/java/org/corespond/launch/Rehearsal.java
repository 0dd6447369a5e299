package org.corespond.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * The start that only records which classes a start needs (JEP 514): looks at a few pages and ends. The next starts read
 * the recording and are faster.
 */
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/outcomes", "/no-such-page");

    private Rehearsal() {}

    static void inCaseOfOne(String publicUrl) {
        if (Boolean.getBoolean("corespond.rehearsal")) {
            Thread.ofPlatform().name("rehearsal").start(() -> {
                look(publicUrl);
                System.exit(Word.DONE);
            });
        }
    }

    private static void look(String publicUrl) {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String page : PAGES) {
                client.send(HttpRequest.newBuilder(URI.create(publicUrl + page)).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            // A page that is not there teaches less, no more.
            System.err.println("rehearsal: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
