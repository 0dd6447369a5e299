package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Dispatch consoles that do not lock: named by an administrator who stands at the console (AC-11). */
@Controller
class DevicesController {
    private static final String PAGE = "/admin/devices";

    private final Devices devices;

    DevicesController(Devices devices) {
        this.devices = devices;
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(PAGE)
    ModelAndView list() {
        return new ModelAndView("access/devices").addObject("devices", devices.list());
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(PAGE)
    ResponseEntity<Void> add(@RequestParam String name, HttpServletRequest request) {
        if (name.isBlank()) {
            return ResponseEntity.badRequest().build();
        }
        String cookie = ResponseCookie.from(Devices.COOKIE, devices.add(name.strip()))
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build()
                .toString();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie)
                .header(HttpHeaders.LOCATION, PAGE)
                .build();
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(PAGE + "/{id}/remove")
    String remove(@PathVariable UUID id) {
        devices.remove(id);
        return "redirect:" + PAGE;
    }
}
