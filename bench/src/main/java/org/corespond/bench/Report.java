package org.corespond.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints one figure a line: what, how much, what it aims at, and its ratio to the peer of the same run. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void machine(Machine machine) {
        out.println(machine.line());
    }

    void title(String text) {
        out.println();
        out.println("== " + text);
        out.printf(Locale.ROOT, "%-58s %14s   %-18s %s%n", "", "figure", "aim", "ratio to the peer");
    }

    void note(String text) {
        out.println("   " + text);
        out.flush();
    }

    void figure(String what, String value, String aim, String peer) {
        out.printf(Locale.ROOT, "%-58s %14s   %-18s %s%n", what, value, aim, peer);
        out.flush();
    }

    void figure(String what, String value) {
        figure(what, value, "", "");
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    static String milliseconds(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.2f ms" : "%.1f ms", milliseconds);
    }

    static String microseconds(double microseconds) {
        return String.format(Locale.ROOT, "%.1f µs", microseconds);
    }

    static String perSecond(double count) {
        return String.format(Locale.ROOT, "%,.0f /s", count);
    }

    static String megabytes(long megabytes) {
        return String.format(Locale.ROOT, "%,d MB", megabytes);
    }

    static String ratio(double mine, double peer, String name) {
        return peer <= 0 ? "no " + name : String.format(Locale.ROOT, "%.2f of %s", mine / peer, name);
    }
}
