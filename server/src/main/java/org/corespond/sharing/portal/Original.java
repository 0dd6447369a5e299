package org.corespond.sharing.portal;

/** The signed original of a directive, as it came in. */
final class Original {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    Original(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
