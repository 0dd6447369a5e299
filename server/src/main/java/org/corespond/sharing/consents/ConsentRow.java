package org.corespond.sharing.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.corespond.sharing.consents.GivenConsent.Moments;
import org.corespond.sharing.consents.GivenConsent.Signature;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Purpose;
import org.jspecify.annotations.Nullable;

/** A row of {@code sharing.consent_now} as a record. */
final class ConsentRow {
    private ConsentRow() {}

    static Supplier<GivenConsent> read(ResultSet row, Seals.Opener opener) throws SQLException {
        GivenConsent plain = new GivenConsent(
                id(row, "id"),
                id(row, "subject_id"),
                id(row, "agency_id"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                wording(row),
                signature(row),
                new Moments(
                        instant(row, "revoked_at"),
                        row.getBoolean("written"),
                        instant(row, "event_at"),
                        instant(row, "final_at"),
                        row.getBoolean("known_false")));
        Opened described = opener.of(ConsentSeals.CONSENT);
        Opened signed = opener.of(ConsentSeals.SIGNATURE);
        return () -> plain.told(
                described.find("information"),
                Objects.requireNonNullElse(signed.find("signer"), ""),
                signed.find("witness"));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                ConsentKind.valueOf(row.getString("kind")),
                new Wording.From(
                        row.getObject("discloser_id", UUID.class), one(row, "discloser_class", PartyClass.class)),
                null,
                new Wording.To(
                        Set.of((UUID[]) row.getArray("recipient_ids").getArray()),
                        all(row, "recipient_classes", PartyClass.class)),
                all(row, "classes", DataClass.class),
                texts(row, "fields"),
                all(row, "purposes", Purpose.class),
                texts(row, "statements"),
                new Wording.Length(
                        instant(row, "from_at"),
                        instant(row, "until_at"),
                        one(row, "event", ConsentEnd.class),
                        row.getBoolean("no_expiry"),
                        row.getBoolean("irrevocable")));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        Instant at = instant(row, "signed_at");
        return at == null
                ? null
                : new Signature(
                        SigningMethod.valueOf(row.getString("method")),
                        "",
                        Capacity.valueOf(row.getString("capacity")),
                        null,
                        at,
                        row.getObject("paper_id", UUID.class),
                        row.getString("paper_sha256"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    static <E extends Enum<E>> Set<E> all(ResultSet row, String column, Class<E> type) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> @Nullable E one(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    static String[] names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
