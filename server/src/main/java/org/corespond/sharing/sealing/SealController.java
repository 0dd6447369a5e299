package org.corespond.sharing.sealing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.access.Accounts;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.sharing.sealing.SealOrder.Purpose;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Orders of courts to seal or destroy: taken in, matched, carried out, certified. */
@Controller
class SealController {
    private static final String LIST = "/privacy/seals";

    private final SealRecords seals;
    private final SealCertificate certificate;
    private final Accounts accounts;
    private final Directory directory;

    SealController(SealRecords seals, SealCertificate certificate, Accounts accounts, Directory directory) {
        this.seals = seals;
        this.certificate = certificate;
        this.accounts = accounts;
        this.directory = directory;
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST)
    ModelAndView list() {
        return new ModelAndView("sealing/seals").addObject("orders", seals.list());
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/new")
    ModelAndView ask(SealForm form) {
        return form(form, null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST)
    ModelAndView take(SealForm form, @RequestParam UUID key) {
        return seals.take(form, key).fold(done -> new ModelAndView("redirect:" + LIST), no -> form(form, no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/notices")
    ModelAndView notices() {
        return new ModelAndView("sealing/notices")
                .addObject("notices", seals.notices())
                .addObject("agencies", agencies());
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST + "/notices/{id}")
    ModelAndView noticeDone(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String note, @RequestParam UUID key) {
        seals.noticeDone(id, note, key);
        return new ModelAndView("redirect:" + LIST + "/notices");
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, List.of(), null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST + "/{id}")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam boolean confirmed,
            @RequestParam(defaultValue = "") String note,
            @RequestParam UUID key) {
        return seals.answer(id, confirmed, note, key)
                .fold(done -> new ModelAndView("redirect:" + LIST + "/" + id), no -> page(id, List.of(), no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST + "/{id}/opened")
    ModelAndView open(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Purpose purpose,
            @RequestParam(defaultValue = "") String note) {
        return seals.open(id, purpose, note).fold(lines -> page(id, lines, null), no -> page(id, List.of(), no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/{id}/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable UUID id) {
        SealOrder order = seals.certify(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"")
                .body(certificate.pdf(order, hands(order)));
    }

    private ModelAndView form(SealForm form, @Nullable Refused<?> refused) {
        return answer("sealing/seal-new", refused)
                .addObject("form", form)
                .addObject("events", seals.on(form.eventOn()));
    }

    private ModelAndView page(UUID id, List<String> opened, @Nullable Refused<?> refused) {
        SealOrder order = seals.read(id);
        return answer("sealing/seal", refused)
                .addObject("order", order)
                .addObject("events", seals.match(order))
                .addObject("imported", seals.imported(order))
                .addObject("opened", opened)
                .addObject("hands", hands(order))
                .addObject("agencies", agencies())
                .addObject("mine", order.takenBy().equals(CurrentActor.get().account()));
    }

    /** Who took it in, and who answered. */
    private List<String> hands(SealOrder order) {
        return Stream.concat(
                        Stream.of(order.takenBy()),
                        order.answer() == null
                                ? Stream.of()
                                : Stream.of(order.answer().account()))
                .map(this::name)
                .toList();
    }

    private Map<UUID, String> agencies() {
        return directory.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }

    private String name(UUID account) {
        return accounts.find(account).map(it -> it.name()).orElse(account.toString());
    }

    private static ModelAndView answer(String template, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView(template).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
