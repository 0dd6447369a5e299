package org.corespond.sharing.consents;

import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What my agency is told about consents that were taken back. */
@Controller
class NoticesController {
    private final Reader reader;

    NoticesController(Reader reader) {
        this.reader = reader;
    }

    @AllowReadingConsents
    @GetMapping("/consents/notices")
    ModelAndView list() {
        return new ModelAndView("consents/notices", "notices", reader.read());
    }

    @AllowReadingConsents
    @PostMapping("/consents/notices/{notice}")
    ModelAndView acknowledge(@PathVariable UUID notice, @RequestParam UUID key) {
        reader.acknowledge(notice, key).orThrow();
        return new ModelAndView("redirect:/consents/notices");
    }

    /** Reads the list and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final RevocationNotices notices;
        private final ConsentPages.ConsentViews views;
        private final ConsentDesk desk;
        private final Audit audit;

        Reader(RevocationNotices notices, ConsentPages.ConsentViews views, ConsentDesk desk, Audit audit) {
            this.notices = notices;
            this.views = views;
            this.desk = desk;
            this.audit = audit;
        }

        @Transactional
        public List<NoticeLine> read() {
            List<RevocationNotices.Notice> all = notices.toMe();
            audit.viewed(
                    "consent-notices",
                    all.stream().map(RevocationNotices.Notice::id).toList());
            return all.stream()
                    .map(notice -> new NoticeLine(notice, views.name(notice.from())))
                    .toList();
        }

        @Transactional
        public Result<UUID> acknowledge(UUID notice, UUID key) {
            if (!desk.done(key) && notices.acknowledge(notice, desk.now())) {
                desk.changed(notice, key);
            }
            return Result.done(notice);
        }
    }
}
