package org.corespond.sharing.consents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Ids;
import org.springframework.stereotype.Component;

/** The hands of a worker who takes a consent, for whoever tells what happened there: the same deeds as on the pages. */
@Component
public class WrittenConsents {
    private final RecordConsent recordConsent;
    private final SignConsent signConsent;
    private final Ids ids;

    WrittenConsents(RecordConsent recordConsent, SignConsent signConsent, Ids ids) {
        this.recordConsent = recordConsent;
        this.signConsent = signConsent;
        this.ids = ids;
    }

    /**
     * Written down, and signed by the person with a typed name.
     *
     * @param fields as the form names them; the statements are read out whole
     */
    public UUID give(UUID person, Map<String, List<String>> fields, String signer) {
        Map<String, List<String>> whole = new HashMap<>(fields);
        whole.put("statements", ConsentWords.STATEMENTS);
        UUID consent =
                recordConsent.record(person, new Typed(whole), ids.next()).orThrow();
        Map<String, List<String>> signature = Map.of(
                "signer",
                List.of(signer),
                "capacity",
                List.of("SELF"),
                "method",
                List.of("TYPED"),
                "agree",
                List.of("true"));
        return signConsent
                .sign(new SignConsent.Attempt(person, consent, new Typed(signature), new byte[0]), ids.next())
                .orThrow();
    }
}
