package org.corespond.workgroup;

import org.corespond.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How the pages of the workgroup answer: they go on, or show again what was typed and what is wrong with it. */
final class Answers {
    private Answers() {}

    static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }

    static ModelAndView page(String template, Object page, Typed typed, @Nullable Refused<?> refused) {
        ModelAndView answer = new ModelAndView(template, "page", page)
                .addObject("typed", typed)
                .addObject("refused", refused);
        if (refused != null) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }

    /** A form on a page of its own. */
    static ModelAndView ask(Asking asking, String back, Typed typed, @Nullable Refused<?> refused) {
        return page("workgroup/ask", asking, typed, refused).addObject("back", back);
    }
}
