package org.corespond.sharing.portal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My psychiatric advance directive. */
@Controller
class DirectiveController {
    private static final String HERE = "/portal/directive";
    private final KeepDirective keepDirective;

    DirectiveController(KeepDirective keepDirective) {
        this.keepDirective = keepDirective;
    }

    @Allow(Role.PERSON)
    @GetMapping(HERE)
    ModelAndView show() {
        return page(DirectiveForm.EMPTY, null);
    }

    @Allow(Role.PERSON)
    @PostMapping(HERE)
    ModelAndView keep(DirectiveForm form, @RequestParam UUID key) {
        return keepDirective.keep(form, key).fold(done -> new ModelAndView("redirect:" + HERE), no -> page(form, no));
    }

    @Allow(Role.PERSON)
    @PostMapping(HERE + "/{id}/withdraw")
    String withdraw(@PathVariable UUID id) {
        keepDirective.withdraw(id);
        return "redirect:" + HERE;
    }

    @Allow(Role.PERSON)
    @GetMapping(HERE + "/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        Original original = keepDirective.original(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, original.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(original.bytes());
    }

    private ModelAndView page(DirectiveForm form, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("portal/directive")
                .addObject("kept", keepDirective.find().orElse(null))
                .addObject("form", form)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
