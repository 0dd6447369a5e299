package org.corespond.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The texts that a policy set is made from. */
record PolicyFiles(String rules, String matrix, String overlays, String overlayTests) {

    /** The set that the product ships. */
    static PolicyFiles shipped() {
        return new PolicyFiles(
                resource("policy-set.yaml"),
                resource("disclosure-matrix.csv"),
                resource("overlays.yaml"),
                resource("overlay-tests.yaml"));
    }

    List<String> matrixLines() {
        return matrix.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String resource(String name) {
        String path = "/sharing/" + name;
        try (InputStream in = Objects.requireNonNull(PolicyFiles.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
