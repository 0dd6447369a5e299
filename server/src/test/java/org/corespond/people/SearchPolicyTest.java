package org.corespond.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SearchPolicyTest {
    private static final Identity JOSE = new Identity(
            "José", "Álvarez  Quill", "Finch", LocalDate.of(1990, 5, 4), AgeBand.ADULT, "555-0100", "blue coat");

    @Test
    void aNameIsFoundWithoutCaseAccentsAndDoubleSpaces() {
        assertThat(SearchPolicy.plain(" JOSÉ   Álvarez ")).isEqualTo("jose alvarez");
        assertThat(SearchPolicy.plain(null)).isEmpty();
        assertThat(SearchPolicy.begins(JOSE, "jose alvarez q")).isTrue();
        assertThat(SearchPolicy.begins(JOSE, "ALVAREZ")).isTrue();
        assertThat(SearchPolicy.begins(JOSE, "fin")).isTrue();
        assertThat(SearchPolicy.begins(JOSE, "quill")).isFalse();
    }

    @Test
    void beginningsOfTwoToEightLettersAndTheBirthDateLeadToIt() {
        assertThat(SearchPolicy.words(JOSE))
                .contains("name jo", "name jose alv", "name al", "name alvarez ", "name finch", "born 1990-05-04")
                .doesNotContain("name j", "name jose alva", "name 555-0100")
                .hasSize(7 + 7 + 4 + 1);
        assertThat(SearchPolicy.words(Identity.UNKNOWN)).isEmpty();
    }

    @Test
    void aLongBeginningIsLookedUpByItsFirstEightLettersAndOneLetterNotAtAll() {
        assertThat(SearchPolicy.word("José Alvarez")).isEqualTo("name jose alv");
        assertThat(SearchPolicy.word("Jo")).isEqualTo("name jo");
        assertThat(SearchPolicy.word("j")).isEmpty();
        assertThat(SearchPolicy.word("  ")).isEmpty();
    }
}
