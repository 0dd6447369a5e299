package org.corespond.county;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How large and how untidy a synthetic county is: one YAML file of samples/county. */
public record CountySettings(
        String name,
        String title,
        ZoneId zone,
        String seed,
        int callsPerYear,
        int counties,
        CrewSize crews,
        double callsPerPerson,
        double otherCalls,
        double unknownPerson,
        Noise noise) {

    /** Crews of one county, by kind. */
    public record CrewSize(int patrol, int coResponder, int mobileCrisis, int communityResponder, int ems) {}

    /** Share of register rows that get each blemish; a row gets one at most. */
    public record Noise(
            double duplicate,
            double correction,
            double blankArrival,
            double blankOutcome,
            double blankMet,
            double date1900,
            double misspelt,
            double unknownCode,
            double unreadableDate,
            double missingNumber,
            double impossibleSpan) {}

    /** The settings that ship with the program: village, county or state. */
    public static CountySettings named(String size) throws IOException {
        try (InputStream file = CountySettings.class.getResourceAsStream("/samples/county/" + size + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException(
                        "No size of that name: " + size + ". Known: village, county, state.");
            }
            return new YAMLMapper().readValue(file, CountySettings.class);
        }
    }

    public static CountySettings read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new YAMLMapper().readValue(content, CountySettings.class);
        }
    }

    /** The same county with another seed: another year, other people, the same shape. */
    public CountySettings withSeed(String other) {
        return new CountySettings(
                name,
                title,
                zone,
                other,
                callsPerYear,
                counties,
                crews,
                callsPerPerson,
                otherCalls,
                unknownPerson,
                noise);
    }
}
