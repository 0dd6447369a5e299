package org.corespond.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.PolicySet.Cell;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;

/** The 800 cells: each requester, purpose and class has exactly one. */
final class MatrixReader {
    private static final int CELLS = 10 * 8 * 10;

    private MatrixReader() {}

    static Map<Question, Cell> read(List<String> lines) {
        Map<Question, Cell> matrix = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split(",", -1);
            Question question = new Question(
                    Requester.valueOf(columns[1]), Purpose.valueOf(columns[0]), DataClass.valueOf(columns[2]));
            if (matrix.put(question, new Cell(Outcome.valueOf(columns[3]), columns[4])) != null) {
                throw new BadInput("the matrix", "one cell for each question", "two for " + question);
            }
        }
        if (matrix.size() != CELLS) {
            throw new BadInput("the matrix", CELLS + " cells", String.valueOf(matrix.size()));
        }
        return matrix;
    }
}
