package org.corespond.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the gate costs on a page, how soon a withdrawal counts, and whether a denial can be told from nobody by the clock. */
final class ReleaseScenario {
    private static final int WITHDRAWALS = 40;
    private static final String CARD = "class=\"crisis-card";

    /** Open episodes whose person one agency holds and another was handed, each with a membership of both that reads such pages. */
    private static final String READ_BY_BOTH = """
        select e.id, own.id, other.id
        from episodes.episode e
             join people.holder h on h.person_id = e.person_id
             join people.shared_with s on s.person_id = e.person_id and s.episode_id = e.id and s.agency_id <> h.agency_id
             join access.membership own on own.agency_id = h.agency_id and own.role in ('CALL_TAKER', 'CLINICIAN')
             join access.membership other on other.agency_id = s.agency_id
                  and other.role in ('OFFICER', 'CLINICIAN', 'MOBILE_CRISIS', 'FACILITY')
        where e.closed_at is null order by e.number, own.id, other.id limit 40
        """;

    private static final String LAST_DECISION = "select permit, rule from sharing.decision order by at desc limit 1";

    private final List<String> command;
    private final Path data;

    ReleaseScenario(Path home, Path folder) {
        this.command = List.of(home.resolve("corespond").toString(), "demo");
        this.data = folder.resolve("data");
    }

    void run(Report report) throws IOException, InterruptedException {
        report.title("The gate on a page, one user at a time");
        try (Server server = Server.start(command, data, "", "/demo");
                BareDatabase database = BareDatabase.of(server.data())) {
            report.note("Java options: " + String.join(" ", server.javaOptions()));
            cost(report, server, database);
            denials(report, server, database);
            withdrawal(report, server);
        } catch (SQLException e) {
            throw new IOException("the demonstration's database: " + e.getMessage(), e);
        }
    }

    /** The same page of the same episode: by the agency that holds the person, and by one that it was handed to. */
    private static void cost(Report report, Server server, BareDatabase database)
            throws IOException, InterruptedException, SQLException {
        for (List<String> row : database.rows(READ_BY_BOTH)) {
            String page = "/episodes/" + row.get(0);
            Visitor own = Visitor.in(row.get(1), server.address());
            Visitor other = Visitor.in(row.get(2), server.address());
            if (own.status(page) != 200 || other.status(page) != 200) {
                continue;
            }
            List<String> decision = database.rows(LAST_DECISION).getFirst();
            if (!decision.getFirst().equals("t")) {
                continue;
            }
            Pair pair = Pair.inTurn(() -> own.status(page) == 200, () -> other.status(page) == 200);
            print(report, "page of an episode, own person: read alone", pair.one(), "", "");
            print(
                    report,
                    "the same page, handed over: read and release",
                    pair.other(),
                    "",
                    Report.ratio(pair.other().percentile(0.5), pair.one().percentile(0.5), "the read alone"));
            report.figure(
                    "the release on top, p50",
                    Report.milliseconds(
                            pair.other().percentile(0.5) - pair.one().percentile(0.5)),
                    "< 5 ms",
                    "");
            report.note("the release is a permit by rule " + decision.get(1));
            return;
        }
        report.note("no page was found that two agencies read: the cost of a release is not measured");
    }

    private static void denials(Report report, Server server, BareDatabase database)
            throws IOException, InterruptedException, SQLException {
        String clinician = database.rows(
                        "select id from access.membership where role = 'CLINICIAN' order by id limit 1")
                .getFirst()
                .getFirst();
        List<String> people = database.rows(heldElsewhere(clinician)).stream()
                .map(List::getFirst)
                .toList();
        Visitor visitor = Visitor.in(clinician, server.address());
        int[] count = new int[1];
        byte[] denied = visitor.bytes(page(people.getFirst()));
        byte[] unknown = visitor.bytes(page(UUID.randomUUID().toString()));
        Pair pair = Pair.inTurn(
                () -> visitor.status(page(people.get(count[0]++ % people.size()))) == 404,
                () -> visitor.status(page(UUID.randomUUID().toString())) == 404);
        print(report, "denied: a person whom another agency holds", pair.one(), "", "");
        print(
                report,
                "not found: a person who does not exist",
                pair.other(),
                "",
                Report.ratio(pair.one().percentile(0.5), pair.other().percentile(0.5), "not found (p50)"));
        report.note(String.format(
                Locale.ROOT,
                "p95 %.2f, p99 %.2f of not found; both pages are %s",
                pair.one().percentile(0.95) / pair.other().percentile(0.95),
                pair.one().percentile(0.99) / pair.other().percentile(0.99),
                Arrays.equals(denied, unknown) ? "the same bytes" : "NOT the same bytes"));
    }

    private static String heldElsewhere(String membership) {
        return """
            select h.person_id from people.holder h
            where not exists (select 1 from people.holder own where own.person_id = h.person_id
                  and own.agency_id = (select agency_id from access.membership where id = '%1$s'))
              and not exists (select 1 from people.shared_with s where s.person_id = h.person_id
                  and s.agency_id = (select agency_id from access.membership where id = '%1$s'))
              and not exists (select 1 from sharing.consent c where c.subject_id = h.person_id
                  and (select agency_id from access.membership where id = '%1$s') = any (c.recipient_ids))
            order by h.person_id limit 50
            """.formatted(membership);
    }

    private static String page(String person) {
        return "/people/" + person + "/consents";
    }

    /** The person of the demonstration takes the card away from officers; the deputy asks as soon as that is answered. */
    private static void withdrawal(Report report, Server server) throws IOException, InterruptedException {
        Visitor person = Visitor.as("PERSON", server.address());
        Visitor deputy = Visitor.whoSees("OFFICER", "/field", CARD, server.address());
        long[] taken = new long[WITHDRAWALS];
        int still = 0;
        for (int i = 0; i < WITHDRAWALS; i++) {
            Map<String, String> form = new TreeMap<>(Visitor.hidden(person.page("/portal/who")));
            long click = System.nanoTime();
            choose(person, form, "NOTHING");
            while (deputy.page("/field").contains(CARD)) {
                still++;
            }
            taken[i] = System.nanoTime() - click;
            choose(person, new TreeMap<>(Visitor.hidden(person.page("/portal/who"))), "CARD");
            if (!deputy.page("/field").contains(CARD)) {
                throw new IOException("the card did not come back");
            }
        }
        Timings timings = Timings.of(List.of(taken), 0, 1);
        report.figure(
                "from the click that withdraws to the page without it, p50",
                Report.milliseconds(timings.percentile(0.5)));
        report.figure("    slowest of " + WITHDRAWALS, Report.milliseconds(timings.percentile(1)));
        report.figure("    pages asked for after the answer that still showed it", Integer.toString(still), "0", "");
    }

    private static void choose(Visitor person, Map<String, String> form, String shown)
            throws IOException, InterruptedException {
        form.put("shown-OFFICER", shown);
        form.put("moment-OFFICER", "ANY_CALL");
        int status = person.post("/portal/who", form);
        if (status != 302 && status != 303) {
            throw new IOException("the person's choice answered " + status);
        }
    }

    private static void print(Report report, String what, Timings timings, String aim, String peer) {
        report.figure(what, Report.milliseconds(timings.percentile(0.5)), aim, peer);
        report.figure(
                "    p95 / p99",
                Report.milliseconds(timings.percentile(0.95)),
                Report.milliseconds(timings.percentile(0.99)),
                "");
        if (timings.failures() > 0) {
            report.note(timings.failures() + " were not answered as they should");
        }
    }
}
