package org.corespond.county;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes register.csv with its planted blemishes and keeps what a careful import must find in it. */
final class Register {
    /** A row that comes a second time, some rows later, as the second entry of a busy desk does. */
    private record Later(long due, List<String> cells) {}

    private final CsvWriter file;
    private final RegisterRow rows;
    private final Odds<Blemish> odds;
    private final long purpose;
    private final OutcomeTally tally;
    private final Map<Blemish, Long> planted = new EnumMap<>(Blemish.class);
    private final Deque<Later> later = new ArrayDeque<>();
    private long written;

    Register(CsvWriter file, SyntheticCounty county) {
        this.file = file;
        this.rows = new RegisterRow(new Stamps(county.settings().zone()));
        this.odds = Blemish.odds(county.settings().noise());
        this.purpose = Dice.seedOf(county.settings().seed() + "/noise");
        this.tally = new OutcomeTally(county.peopleCount());
        file.writeRecord(RegisterRow.HEADER);
    }

    void add(SyntheticCall call) {
        Blemish drawn = odds.draw(Dice.numbered(purpose, call.number()));
        Blemish blemish = drawn.fits(call) ? drawn : Blemish.NONE;
        planted.merge(blemish, 1L, Long::sum);
        write(List.of(rows.spoilt(call, blemish)));
        if (blemish == Blemish.DUPLICATE || blemish == Blemish.CORRECTION) {
            later.add(new Later(written + 40, List.of(rows.cells(call))));
        }
        while (!later.isEmpty() && later.getFirst().due() <= written) {
            write(later.removeFirst().cells());
        }
        blemish.leaves(TrueFact.of(call)).ifPresent(tally::add);
    }

    void finish() {
        while (!later.isEmpty()) {
            write(later.removeFirst().cells());
        }
    }

    private void write(List<String> cells) {
        file.writeRecord(cells);
        written++;
    }

    /** Rows by fate; their sum is the number of rows, always (decisions 4). */
    Map<String, Object> truth(Instant cutOff) {
        long corrections = count(Blemish.CORRECTION);
        Map<String, Object> filtered = new LinkedHashMap<>();
        filtered.put("not-behavioral-health", tally.count("filtered.not-behavioral-health"));
        filtered.put("not-dispatched", tally.count("filtered.not-dispatched"));
        Map<String, Object> quarantined = new LinkedHashMap<>();
        quarantined.put("unknown-code", count(Blemish.UNKNOWN_CODE));
        quarantined.put("unreadable-date", count(Blemish.UNREADABLE_DATE));
        quarantined.put("missing-number", count(Blemish.MISSING_NUMBER));
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("rows", written);
        truth.put("facts", tally.count("dispatches"));
        truth.put("corrections", corrections);
        truth.put("duplicates", count(Blemish.DUPLICATE));
        truth.put("filtered", filtered);
        truth.put("quarantined", quarantined);
        Map<String, Object> blemishes = new LinkedHashMap<>();
        planted.forEach((blemish, count) -> blemishes.put(blemish.toString(), count));
        truth.put("planted", blemishes);
        truth.put("outcomes", tally.figures(cutOff));
        return truth;
    }

    private long count(Blemish blemish) {
        return planted.getOrDefault(blemish, 0L);
    }
}
