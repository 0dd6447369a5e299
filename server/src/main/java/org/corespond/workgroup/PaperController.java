package org.corespond.workgroup;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What leaves the workgroup on paper. */
@Controller
class PaperController {
    private final ReleasePaper release;

    PaperController(ReleasePaper release) {
        this.release = release;
    }

    @AllowWorkgroup
    @GetMapping(MeetingController.ALL + "/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id) {
        return file("minutes.pdf", release.minutes(id));
    }

    @AllowWorkgroup
    @GetMapping("/workgroup/binder.pdf")
    ResponseEntity<byte[]> binder() {
        return file("binder.pdf", release.binder());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
