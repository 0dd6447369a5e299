package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private final PasswordPolicy policy = new PasswordPolicy(Set.of("sunshine", "12345678", "correct horse"));

    @ParameterizedTest
    @ValueSource(strings = {"abcd efg", "wörter übers meer", "日本語のひみつの言葉", "no digits or signs needed"})
    void eightOrMoreCharactersOfAnyKindWillDo(String password) {
        assertThat(policy.objection(password, "robin")).isEmpty();
    }

    @Test
    void sevenCharactersAreTooShort() {
        assertThat(policy.objection("abcd ef", "robin")).contains("password.short");
    }

    @Test
    void charactersAreCountedNotBytes() {
        assertThat(policy.objection("😀😃😄😁😆😅😂", "robin")).contains("password.short");
        assertThat(policy.objection("😀😃😄😁😆😅😂🤣", "robin")).isEmpty();
    }

    @Test
    void upTo128CharactersAreTakenWhole() {
        assertThat(policy.objection("abcd".repeat(32), "robin")).isEmpty();
        assertThat(policy.objection("abcd".repeat(32) + "e", "robin")).contains("password.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sunshine", "SunShine", "sunshine2026!", "12345678", "correct horse", "Correct Horse!!"})
    void whatPeopleGuessFirstIsRefusedWithOrWithoutATail(String password) {
        assertThat(policy.objection(password, "robin")).contains("password.common");
    }

    @Test
    void theLoginNameInsideIsRefused() {
        assertThat(policy.objection("my robin nests", "robin")).contains("password.common");
    }

    @Test
    void threeDifferentCharactersAreTooFew() {
        assertThat(policy.objection("abcabcabcabc", "robin")).contains("password.common");
        assertThat(policy.objection("abcdabcdabcd", "robin")).isEmpty();
    }

    @Test
    void theSamePasswordFromAnotherKeyboardIsTheSame() {
        assertThat(PasswordPolicy.normal("e\u0301cole")).isEqualTo(PasswordPolicy.normal("\u00e9cole"));
    }

    @Test
    void signsAloneAreNotCutAwayToNothing() {
        assertThat(new PasswordPolicy(Set.of("")).objection("$%&/()=?", "robin"))
                .contains("password.common");
        assertThat(policy.objection("$%&/()=?", "robin")).isEmpty();
    }
}
