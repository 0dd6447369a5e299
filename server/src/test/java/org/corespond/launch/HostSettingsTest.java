package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostSettingsTest {
    private static final Path HOME = Path.of("/srv/corespond");

    @Test
    void nothingSetMeansLoopbackAndPort8080() {
        HostSettings settings = HostSettings.from(Map.of(), HOME);
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEmpty();
        assertThat(settings.database()).isEmpty();
        assertThat(settings.behindProxy()).isFalse();
    }

    @Test
    void anEmptyVariableIsNotSet() {
        assertThat(HostSettings.from(Map.of("CORESPOND_PORT", " ", "CORESPOND_DATA", ""), HOME)
                        .port())
                .isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "8080a", "123456"})
    void aPortIsANumberThatExists(String port) {
        assertThatThrownBy(() -> HostSettings.from(Map.of("CORESPOND_PORT", port), HOME))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CORESPOND_PORT")
                .hasMessageContaining(port);
    }

    @Test
    void aSwitchIsTrueOrFalse() {
        assertThatThrownBy(() -> HostSettings.from(Map.of("CORESPOND_BEHIND_PROXY", "yes"), HOME))
                .hasMessageContaining("CORESPOND_BEHIND_PROXY must be true or false");
        assertThat(HostSettings.from(Map.of("CORESPOND_BEHIND_PROXY", "true"), HOME)
                        .behindProxy())
                .isTrue();
    }

    @Test
    void noOutsideHostGivesTheMapItsBackgroundUnlessOneIsNamed() {
        String tiles = "https://tiles.example.org:8443/{z}/{x}/{y}.png?key=1";

        assertThat(HostSettings.from(Map.of(), HOME).mapTiles()).isEmpty();
        assertThat(HostSettings.from(Map.of("CORESPOND_MAP_TILES", tiles), HOME).mapTiles())
                .isEqualTo(tiles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org; script-src *;/{z}/{x}/{y}.png",
                "https:///{z}/{x}/{y}.png"
            })
    void anAddressOfTilesNamesOneHostAndCannotWidenThePolicy(String tiles) {
        assertThatThrownBy(() -> HostSettings.from(Map.of("CORESPOND_MAP_TILES", tiles), HOME))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CORESPOND_MAP_TILES must be an https address");
    }

    @Test
    void aCertificateThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> HostSettings.from(Map.of("CORESPOND_TLS_CERT", "/no/such/file.pem"), HOME))
                .hasMessage("CORESPOND_TLS_CERT names /no/such/file.pem, which cannot be read.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:p%40ss@db.example.org:5433/corespond",
                "postgres://app:p%40ss@db.example.org:5433/corespond",
                "jdbc:postgresql://db.example.org:5433/corespond?user=app&password=p%40ss",
                "jdbc:postgresql://app:p%40ss@db.example.org:5433/corespond"
            })
    void aDatabaseAddressComesInTheUsualForms(String text) {
        DatabaseUrl url = DatabaseUrl.parse("CORESPOND_DATABASE_URL", text);
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example.org:5433/corespond");
        assertThat(url.user()).isEqualTo("app");
        assertThat(url.password()).isEqualTo("p@ss");
    }

    @Test
    void otherOptionsOfADatabaseAddressStay() {
        assertThat(DatabaseUrl.parse("X", "postgresql://app:a+b@db/corespond?sslmode=verify-full")
                        .jdbc())
                .isEqualTo("jdbc:postgresql://db/corespond?sslmode=verify-full");
        assertThat(DatabaseUrl.parse("X", "postgresql://app:a+b@db/corespond").password())
                .isEqualTo("a+b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://app:secret@db/corespond",
                "postgresql://app:secret@db",
                "postgresql://db/corespond?password=secret",
                "postgresql://app:sec ret@db/corespond"
            })
    void aWrongDatabaseAddressIsExplainedWithoutItsPassword(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse("CORESPOND_DATABASE_URL", text))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("CORESPOND_DATABASE_URL must read postgresql://")
                .message()
                .doesNotContain("secret")
                .doesNotContain("sec ret");
    }

    @Test
    void passwordsStayOutOfText() {
        assertThat(DatabaseUrl.parse("X", "postgresql://app:secret@db/corespond")
                        .toString())
                .doesNotContain("secret");
        assertThat(new Databases("jdbc:postgresql://h/d", "a", "secret", "o", "secret").toString())
                .doesNotContain("secret");
        assertThat(new PostgresSecrets("secret", "secret", "secret").toString()).doesNotContain("secret");
    }

    @Test
    void theOwnerAddressAloneIsNotEnough() {
        HostSettings settings =
                HostSettings.from(Map.of("CORESPOND_DATABASE_OWNER_URL", "postgresql://o:p@db/corespond"), HOME);
        assertThatThrownBy(() -> Source.forServer(settings, HOME))
                .hasMessageContaining("CORESPOND_DATABASE_OWNER_URL is set without CORESPOND_DATABASE_URL");
    }

    @Test
    void theTwoAddressesNameOneDatabase() {
        HostSettings settings = HostSettings.from(
                Map.of(
                        "CORESPOND_DATABASE_URL", "postgresql://a:secret@db/one",
                        "CORESPOND_DATABASE_OWNER_URL", "postgresql://o:secret@db/two"),
                HOME);
        assertThatThrownBy(() -> Source.forServer(settings, HOME))
                .hasMessageContaining("different databases")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void withTheOwnerKnownTheTablesAreBroughtUpToDate() throws java.io.IOException {
        Map<String, String> app = Map.of("CORESPOND_DATABASE_URL", "postgresql://a:x@db/one");
        assertThat(Source.forServer(HostSettings.from(app, HOME), HOME).migrate())
                .isFalse();
        Map<String, String> both = Map.of(
                "CORESPOND_DATABASE_URL", "postgresql://a:x@db/one",
                "CORESPOND_DATABASE_OWNER_URL", "postgresql://o:y@db/one");
        Source source = Source.forWord(HostSettings.from(both, HOME), HOME);
        assertThat(source.migrate()).isTrue();
        assertThat(source.databases().ownerUser()).isEqualTo("o");
    }
}
