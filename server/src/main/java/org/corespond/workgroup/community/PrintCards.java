package org.corespond.workgroup.community;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.corespond.audit.Audit;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes survey cards with codes that are shown once, to be printed and handed out. */
@Component
class PrintCards {
    private static final int MOST = 48;
    private static final int MOST_LABEL = 80;

    private final Surveys surveys;
    private final Once once;
    private final Ids ids;
    private final Audit audit;

    PrintCards(Surveys surveys, Once once, Ids ids, Audit audit) {
        this.surveys = surveys;
        this.once = once;
        this.ids = ids;
        this.audit = audit;
    }

    /** The codes; the same form sent again shows the same ones. */
    @Transactional
    Result<List<String>> print(String label, String cards, UUID key) {
        String named = FormText.plain(label);
        Optional<Integer> many = FormText.number(cards, 1, MOST);
        if (named.isEmpty() || named.length() > MOST_LABEL) {
            return Refused.at("label", "survey.label");
        }
        if (many.isEmpty()) {
            return Refused.at("cards", "survey.cards", MOST);
        }
        List<String> codes = IntStream.range(0, many.get())
                .mapToObj(i -> TrackingCode.of("survey " + i, key))
                .toList();
        if (!once.spent(key)) {
            UUID batch = ids.next();
            surveys.add(batch, named, codes.stream().map(TrackingCode::digest).toList());
            once.spend(key);
            audit.changed("survey.cards", batch);
        }
        return Result.done(codes);
    }
}
