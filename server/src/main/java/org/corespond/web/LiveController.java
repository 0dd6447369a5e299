package org.corespond.web;

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

    LiveController(LiveWire wire) {
        this.wire = wire;
    }

    @AllowSignedIn
    @GetMapping("/live")
    SseEmitter listen(@RequestParam List<String> topic) throws IOException {
        return wire.subscribe(CurrentActor.get().communityId(), topic);
    }
}
