package org.corespond.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Coverage of trained people.
 *
 * @param now by sector, on duty at the moment
 * @param grid of the chosen sector and day: one row an area, one cell a shift
 * @param gaps shifts of the next seven days with somebody on duty and nobody trained
 */
public record CoveragePage(
        Instant at,
        List<Line> now,
        ResponsePart sector,
        LocalDate day,
        List<Shift> shifts,
        List<Row> grid,
        List<Gap> gaps,
        List<Coverage.Share> staff,
        List<Unit> units) {
    public CoveragePage {
        now = List.copyOf(now);
        shifts = List.copyOf(shifts);
        grid = List.copyOf(grid);
        gaps = List.copyOf(gaps);
        staff = List.copyOf(staff);
        units = List.copyOf(units);
    }

    /** Trained and all of a sector. */
    public record Line(ResponsePart sector, long trained, long of) {}

    /** An area ("" for none named) with a cell for each shift. */
    public record Row(String area, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Trained and all of an area and shift. */
    public record Cell(long trained, long of) {
        public boolean bare() {
            return of > 0 && trained == 0;
        }
    }

    /** A shift of an area where nobody is trained. */
    public record Gap(Shift shift, String area, long of) {}

    /** A unit of the rosters with the area that it is counted for. */
    public record Unit(UUID id, String name, String area) {}

    /** The widest bar of the picture. */
    public long most() {
        return Math.max(1, now.stream().mapToLong(Line::of).max().orElse(1));
    }

    public static long width(long part, long whole) {
        return Math.round(100.0 * part / whole);
    }
}
