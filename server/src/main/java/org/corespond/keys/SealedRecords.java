package org.corespond.keys;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A module that keeps sealed words: which tables they stand in, and which records are about a person. */
public interface SealedRecords {
    List<SealedTable> tables();

    /**
     * Under whose keys words about the person lie that the agency that acts holds: the ids of the records. It is asked when
     * the person is erased, so that a record from before the person had a name goes too (docs/adr/0057).
     *
     * @param person or a record itself, where nobody ever had a name
     */
    Collection<UUID> about(UUID person);

    /** Records of the agency that acts which people call by this number, as C-5012; most have none. */
    default Collection<UUID> numbered(String typed) {
        return List.of();
    }

    /** What stands behind the letter, with the hyphen of a keyboard or of a page; nothing when that is no number. */
    static Optional<Long> behind(String letter, String typed) {
        Matcher number =
                Pattern.compile("(?i)" + letter + "[-\u2011](\\d{1,18})").matcher(typed.strip());
        return number.matches() ? Optional.of(Long.valueOf(number.group(1))) : Optional.empty();
    }
}
