package org.corespond.sharing.consents;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A consent is signed, taken back, ended; and its signed paper is looked at. */
@Controller
class SigningController {
    private static final Map<String, String> ENDINGS =
            Map.of("application/pdf", "pdf", "image/png", "png", "image/jpeg", "jpg");

    private final ConsentPages pages;
    private final SignConsent signConsent;
    private final RevokeConsent revokeConsent;

    SigningController(ConsentPages pages, SignConsent signConsent, RevokeConsent revokeConsent) {
        this.pages = pages;
        this.signConsent = signConsent;
        this.revokeConsent = revokeConsent;
    }

    @AllowConsents
    @PostMapping("/people/{person}/consents/{consent}/signature")
    ModelAndView sign(
            @PathVariable UUID person,
            @PathVariable UUID consent,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile paper)
            throws IOException {
        byte[] upload = paper == null ? new byte[0] : paper.getBytes();
        Typed typed = new Typed(fields);
        SignConsent.Attempt attempt = new SignConsent.Attempt(person, consent, typed, upload);
        return answer(signConsent.sign(attempt, key), person, consent, typed);
    }

    @AllowConsents
    @PostMapping("/people/{person}/consents/{consent}/revocation")
    ModelAndView revoke(
            @PathVariable UUID person,
            @PathVariable UUID consent,
            @RequestParam RevokeConsent.How how,
            @RequestParam UUID key) {
        return answer(revokeConsent.revoke(person, consent, how, key), person, consent, Typed.NOTHING);
    }

    @AllowConsents
    @PostMapping("/people/{person}/consents/{consent}/end")
    ModelAndView end(
            @PathVariable UUID person,
            @PathVariable UUID consent,
            @RequestParam RevokeConsent.Ending ending,
            @RequestParam UUID key) {
        return answer(revokeConsent.end(person, consent, ending, key), person, consent, Typed.NOTHING);
    }

    /** Never opened in the page's own place: it came from outside. */
    @AllowReadingConsents
    @GetMapping("/people/{person}/consents/{consent}/paper")
    ResponseEntity<byte[]> paper(@PathVariable UUID person, @PathVariable UUID consent) {
        Paper paper = pages.paper(person, consent);
        String name = "consent." + ENDINGS.get(paper.mediaType());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(paper.content());
    }

    private ModelAndView answer(Result<UUID> result, UUID person, UUID consent, Typed typed) {
        if (!(result instanceof Refused<UUID> no)) {
            return new ModelAndView("redirect:/people/" + person + "/consents/" + consent);
        }
        ModelAndView again = new ModelAndView("consents/one", "page", pages.one(person, consent));
        again.addObject("typed", typed);
        again.addObject("refused", no);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
