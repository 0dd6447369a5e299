package org.corespond.launch;

import java.util.regex.Pattern;

/** Where the server may listen, and under which name (decisions 20). */
final class NetworkPolicy {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");
    private static final Pattern LOCAL_NAME = Pattern.compile("https?://localhost(:\\d+)?/?");

    private NetworkPolicy() {}

    /**
     * What the operator asked for.
     *
     * @param publicUrl empty when not set
     * @param certificate path, empty when not set
     * @param key path, empty when not set
     */
    record Wish(
            boolean demo,
            String address,
            int port,
            String publicUrl,
            String certificate,
            String key,
            boolean behindProxy) {}

    sealed interface Answer permits Listen, Refused {}

    /** Allowed, with the address that people type into a browser. */
    record Listen(String publicUrl) implements Answer {}

    record Refused(String sentence) implements Answer {}

    static Answer decide(Wish wish) {
        if (wish.certificate().isEmpty() != wish.key().isEmpty()) {
            return new Refused("Set both CORESPOND_TLS_CERT and CORESPOND_TLS_KEY, or neither.");
        }
        boolean loopback = isLoopback(wish.address());
        if (wish.demo() && !(loopback && isLocalName(wish))) {
            return new Refused(
                    "The demo lets anybody sign in as anybody, so it listens on 127.0.0.1 only;"
                            + " unset CORESPOND_ADDRESS, CORESPOND_PUBLIC_URL and CORESPOND_BEHIND_PROXY, or use ./corespond run.");
        }
        boolean encrypted = !wish.certificate().isEmpty() || wish.behindProxy();
        if (loopback && wish.publicUrl().isEmpty() && !wish.behindProxy()) {
            String scheme = wish.certificate().isEmpty() ? "http" : "https";
            return new Listen(scheme + "://localhost:" + wish.port());
        }
        if (loopback
                && !wish.behindProxy()
                && LOCAL_NAME.matcher(wish.publicUrl()).matches()) {
            return new Listen(withoutSlash(wish.publicUrl()));
        }
        return open(wish, encrypted);
    }

    private static Answer open(Wish wish, boolean encrypted) {
        if (!wish.publicUrl().startsWith("https://")) {
            return new Refused("To be reached from other machines (address " + wish.address()
                    + ") set CORESPOND_PUBLIC_URL to the https address that people will use.");
        }
        if (!encrypted) {
            return new Refused("To be reached as " + wish.publicUrl()
                    + " set CORESPOND_TLS_CERT and CORESPOND_TLS_KEY, or CORESPOND_BEHIND_PROXY=true when a proxy"
                    + " in front of Corespond holds the certificate.");
        }
        return new Listen(withoutSlash(wish.publicUrl()));
    }

    private static boolean isLocalName(Wish wish) {
        return !wish.behindProxy()
                && (wish.publicUrl().isEmpty()
                        || LOCAL_NAME.matcher(wish.publicUrl()).matches());
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.matcher(address).matches();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
