package org.corespond.workgroup.community;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has the code reads where it stands and what was answered. */
@Component
class ReadAnswer {
    private final FeedbackBook book;

    ReadAnswer(FeedbackBook book) {
        this.book = book;
    }

    @Transactional(readOnly = true)
    Optional<FeedbackStanding> read(String code) {
        return book.readByCode(TrackingCode.digest(code));
    }
}
