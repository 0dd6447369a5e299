package org.corespond.sharing.requests;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands a data set out. Each time it is made anew and written down, so a lost answer is fetched again without a key. */
@Controller
class DataSetController {
    private final MakeDataSet make;

    DataSetController(MakeDataSet make) {
        this.make = make;
    }

    @Allow({Role.CLINICIAN, Role.FOLLOW_UP, Role.SUPERVISOR, Role.ANALYST})
    @PostMapping(DataRequestController.ALL + "/{id}/set")
    ResponseEntity<byte[]> set(@PathVariable UUID id) {
        return make.make(id)
                .fold(
                        set -> ResponseEntity.ok()
                                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.attachment()
                                                .filename("data-set-" + id + ".csv")
                                                .build()
                                                .toString())
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .body(set),
                        no -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .header(HttpHeaders.LOCATION, DataRequestController.ALL + "/" + id)
                                .build());
    }
}
