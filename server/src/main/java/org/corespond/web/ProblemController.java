package org.corespond.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows what failed outside any handler: unknown addresses, refused permissions. */
@Controller
class ProblemController implements ErrorController {

    @AllowAnyone
    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        return Problems.page(HttpStatus.valueOf(code), "");
    }
}
