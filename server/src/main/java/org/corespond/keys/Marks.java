package org.corespond.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.corespond.kernel.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is sealed: keyed hashes (HMAC-SHA-256 under a key of the agency) of the words that an agency searches by.
 * They go with the key of the person. A mark leads to a candidate only; who asks compares with what the key opens.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Marks {
    private static final String HMAC = "HmacSHA256";

    private final JdbcClient jdbc;
    private final InstanceKey instance;
    private final ConcurrentHashMap<UUID, SecretKey> agencies = new ConcurrentHashMap<>();

    Marks(JdbcClient jdbc, InstanceKey instance) {
        this.jdbc = jdbc;
        this.instance = instance;
    }

    /** From now on the subject of my agency is found by these words and by no others. */
    public void put(UUID subject, Collection<String> words) {
        UUID agency = CurrentActor.get().agency();
        jdbc.sql("delete from keys.mark where agency_id = :agency and subject_id = :subject")
                .param("agency", agency)
                .param("subject", subject)
                .update();
        jdbc.sql("""
                insert into keys.mark (agency_id, mark, subject_id, community_id)
                select :agency, m, :subject, kernel.current_community() from unnest(:marks) m on conflict do nothing
                """)
                .param("agency", agency)
                .param("subject", subject)
                .param(
                        "marks",
                        words.stream()
                                .distinct()
                                .map(word -> mark(agency, word))
                                .toArray(Long[]::new))
                .update();
    }

    /** Subjects of my agency that may be found by the word, the latest first. */
    public List<UUID> find(String word, int most) {
        UUID agency = CurrentActor.get().agency();
        return jdbc.sql("""
                select subject_id from keys.mark where agency_id = :agency and mark = :mark
                order by subject_id desc limit :most
                """)
                .param("agency", agency)
                .param("mark", mark(agency, word))
                .param("most", most)
                .query((row, index) -> row.getObject("subject_id", UUID.class))
                .list();
    }

    private long mark(UUID agency, String word) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(agencies.computeIfAbsent(agency, id -> instance.derived("marks of " + id)));
            return ByteBuffer.wrap(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
