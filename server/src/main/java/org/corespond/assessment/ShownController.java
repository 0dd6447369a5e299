package org.corespond.assessment;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.corespond.assessment.KeepNotes.Upload;
import org.corespond.assessment.ShowForItem.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Notes and files that a side puts under one item of an instrument. */
@Controller
class ShownController {
    private static final String ONE = AssessmentController.ALL + "/{id}";

    private final ShowForItem showForItem;
    private final AnswerController answers;

    ShownController(ShowForItem showForItem, AnswerController answers) {
        this.showForItem = showForItem;
        this.answers = answers;
    }

    /** Where it is put. */
    record Place(UUID id, String view, String part) {
        View side() {
            return View.of(view).orElseThrow();
        }
    }

    /** What is typed. */
    record Typed(
            String item, @Nullable String note, @Nullable MultipartFile file, UUID key) {
        Shown shown() throws IOException {
            Upload upload = file == null
                    ? Upload.NONE
                    : new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
            return new Shown(item, Objects.requireNonNullElse(note, ""), upload);
        }
    }

    @AllowAssessing
    @PostMapping(ONE + "/views/{view}/{part}/shown")
    ModelAndView add(Place place, Typed typed) throws IOException {
        return showForItem
                .add(place.id(), place.side(), typed.shown(), typed.key())
                .fold(
                        done -> new ModelAndView("redirect:" + AssessmentController.ALL + "/" + place.id() + "/views/"
                                + place.view() + "/" + place.part()),
                        no -> answers.refused(place.id(), place.side(), place.part(), no));
    }

    @AllowAssessing
    @GetMapping(ONE + "/shown/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file) {
        Attached found = showForItem.file(id, file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, found.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.name() + "\"")
                .body(found.content());
    }
}
