package org.corespond.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and night mode, kept in a cookie so that they hold before sign-in too. */
@Controller
class PreferencesController {
    static final String THEME = "theme";
    static final String LANGUAGE = "lang";

    @AllowAnyone
    @PostMapping("/preferences")
    ResponseEntity<Void> choose(@RequestParam String name, @RequestParam String value, @RequestParam String back) {
        boolean known = (name.equals(THEME) && (value.equals("day") || value.equals("night")))
                || (name.equals(LANGUAGE) && (value.equals("en") || value.equals("es")));
        if (!known) {
            return ResponseEntity.badRequest().build();
        }
        String cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build()
                .toString();
        boolean local = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie)
                .header(HttpHeaders.LOCATION, local ? back : "/")
                .build();
    }
}
