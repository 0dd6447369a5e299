package org.corespond.sharing.retention;

import java.time.LocalDate;
import java.util.Set;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.Nav;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is due by the retention rules, and who stands for the rules. */
@Controller
class RetentionController {
    private static final String PAGE = "/privacy/retention";

    private final LookAtRetention look;

    RetentionController(LookAtRetention look) {
        this.look = look;
    }

    @Configuration(proxyBeanMethods = false)
    static class RetentionNav {
        @Bean
        Nav retentionNav() {
            return new Nav("nav.retention", PAGE, "delete", 36, Set.of(Role.PRIVACY_OFFICER));
        }
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(PAGE)
    ModelAndView show() {
        return page(null);
    }

    /** Reading the rules anew changes no record, so it needs no key. */
    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(PAGE)
    ModelAndView lookAgain() {
        look.look();
        return new ModelAndView("redirect:" + PAGE);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(PAGE + "/rules/{rule}")
    ModelAndView review(
            @PathVariable String rule,
            @RequestParam(required = false) @Nullable String reviewer,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String period) {
        return look.review(rule, reviewer, on, period).fold(done -> new ModelAndView("redirect:" + PAGE), this::page);
    }

    private ModelAndView page(@Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("retention/retention")
                .addObject("page", look.read())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
