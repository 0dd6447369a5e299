package org.corespond.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The wire to one browser. It is not a person's input and does not keep a session awake (decisions 22). */
@Controller
class LiveController {
    private final LiveWire wire;
    private final LiveLease lease;

    LiveController(LiveWire wire, LiveLease lease) {
        this.wire = wire;
        this.lease = lease;
    }

    @AllowSignedIn
    @GetMapping("/live")
    SseEmitter listen(@RequestParam List<String> topic, HttpServletRequest request) throws IOException {
        return wire.subscribe(CurrentActor.get().communityId(), topic, lease.of(request));
    }
}
