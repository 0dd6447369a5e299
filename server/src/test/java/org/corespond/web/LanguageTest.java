package org.corespond.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import jakarta.servlet.http.Cookie;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorespondTest
class LanguageTest {
    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"es, es", "en, en", "fr, en", "zz-x-made-up, en", "es-MX-x-1, en", "%00, en"})
    void aPageIsInEnglishOrSpanishWhateverTheCookieSays(String cookie, String language) throws Exception {
        mvc.perform(get("/sign-in").cookie(new Cookie(PreferencesController.LANGUAGE, cookie)))
                .andExpect(content().string(containsString("<html lang=\"" + language + "\"")));
    }
}
