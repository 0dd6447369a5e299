package org.corespond.workgroup.community;

import java.util.UUID;
import org.corespond.access.QrPicture;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who takes the feedback of the community, and the card that responders leave. */
@Controller
class DeskController {
    private static final String DESK = "/community/desk";

    private final FeedbackDesks desks;
    private final KeepDesk keepDesk;
    private final Directory directory;
    private final String publicUrl;

    DeskController(
            FeedbackDesks desks,
            KeepDesk keepDesk,
            Directory directory,
            @Value("${corespond.public-url:http://localhost:8080}") String publicUrl) {
        this.desks = desks;
        this.keepDesk = keepDesk;
        this.directory = directory;
        this.publicUrl = publicUrl;
    }

    @Allow(Role.COORDINATOR)
    @GetMapping(DESK)
    ModelAndView show() {
        return page(desks.find().map(DeskForm::of).orElseGet(DeskForm::empty), null);
    }

    @Allow(Role.COORDINATOR)
    @PostMapping(DESK)
    ModelAndView keep(DeskForm form, @RequestParam UUID key) {
        return keepDesk.keep(form, key)
                .fold(done -> new ModelAndView("redirect:" + FeedbackController.ALL), no -> page(form, no));
    }

    /** A card to print and cut: the address as a picture and in letters, in both languages. */
    @Allow({Role.COORDINATOR, Role.ADVOCATE, Role.PEER, Role.SUPERVISOR})
    @GetMapping("/community/card")
    ModelAndView card() {
        String address = publicUrl + "/c/" + directory.here().slug();
        return new ModelAndView("community/card", "address", address)
                .addObject("community", directory.here())
                .addObject("qr", QrPicture.of(address + "/feedback"));
    }

    private ModelAndView page(DeskForm form, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("community/desk", "form", form)
                .addObject("agencies", directory.agencies())
                .addObject("slug", directory.here().slug())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
