package org.corespond.agreements;

import java.util.Map;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The two switches of an agreement: its signatures and its end. */
@Controller
class AgreementEndController {
    private final AgreementReader reader;
    private final WriteAgreement write;
    private final Directory directory;

    AgreementEndController(AgreementReader reader, WriteAgreement write, Directory directory) {
        this.reader = reader;
        this.write = write;
        this.directory = directory;
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(AgreementController.ALL + "/{id}/signatures")
    ModelAndView sign(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        WriteAgreement.Signed signed = new WriteAgreement.Signed(
                typed.getOrDefault("party", ""),
                typed.getOrDefault("signer", ""),
                typed.getOrDefault("capacity", ""),
                typed.getOrDefault("method", ""),
                typed.getOrDefault("day", ""),
                typed.getOrDefault("drawn", ""),
                typed.containsKey("agreed"));
        return answer(id, typed, write.sign(id, signed, directory.here().zone(), key));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(AgreementController.ALL + "/{id}/end")
    ModelAndView end(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        return answer(id, typed, write.end(id, typed.getOrDefault("reason", ""), key));
    }

    private ModelAndView answer(UUID id, Map<String, String> typed, Result<UUID> result) {
        return result.fold(
                done -> new ModelAndView("redirect:" + AgreementController.ALL + "/" + id),
                no -> refused(id, typed, no));
    }

    private ModelAndView refused(UUID id, Map<String, String> typed, Refused<?> refused) {
        ModelAndView page = new ModelAndView("agreements/agreement", "page", reader.get(id))
                .addObject("typed", Map.copyOf(typed))
                .addObject("refused", refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
