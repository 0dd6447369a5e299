package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionValuesTest {
    private final SerializingConverter writer = new SerializingConverter();
    private final SessionValues values = new SessionValues(getClass().getClassLoader());

    @Test
    void whoIsSignedInIsReadOnceAndEachRequestHasAContextOfItsOwn() {
        byte[] first = writer.convert(signedIn("clerk"));
        byte[] again = first.clone();

        SecurityContext one = (SecurityContext) values.convert(first);
        SecurityContext other = (SecurityContext) values.convert(again);

        assertThat(other).isNotSameAs(one).isEqualTo(one);
        assertThat(other.getAuthentication()).isSameAs(one.getAuthentication());
        one.setAuthentication(null);
        assertThat(((SecurityContext) values.convert(first)).getAuthentication())
                .isEqualTo(signedIn("clerk").getAuthentication());
    }

    @Test
    void otherBytesAreSomebodyElse() {
        values.convert(writer.convert(signedIn("clerk")));

        SecurityContext other = (SecurityContext) values.convert(writer.convert(signedIn("deputy")));

        assertThat(other.getAuthentication()).isEqualTo(signedIn("deputy").getAuthentication());
    }

    @Test
    void theLifeOfASessionIsWhatStandsInItsRow() {
        SessionLife life = new SessionLife(Instant.EPOCH, Instant.EPOCH.plusSeconds(7));

        assertThat(values.convert(writer.convert(life))).isEqualTo(life);
        assertThat(values.convert(writer.convert(life))).isEqualTo(life);
    }

    @Test
    void whatCanBeChangedInPlaceIsReadAnewEachTime() {
        byte[] bytes = writer.convert(new ArrayList<>(List.of("told once")));

        assertThat(values.convert(bytes)).isNotSameAs(values.convert(bytes));
    }

    private static SecurityContext signedIn(String name) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
    }
}
