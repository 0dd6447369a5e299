package org.corespond.assessment;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.corespond.assessment.KeepNotes.NoteForm;
import org.corespond.assessment.KeepNotes.Upload;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The workspace of the six questions: what we can show for each, computed, noted or attached. */
@Controller
class QuestionsController {
    static final String ALL = "/questions";

    private final QuestionsPage.Reader reader;
    private final KeepNotes keepNotes;

    QuestionsController(QuestionsPage.Reader reader, KeepNotes keepNotes) {
        this.reader = reader;
        this.keepNotes = keepNotes;
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST})
    @GetMapping(ALL)
    ModelAndView all() {
        return new ModelAndView("assessment/questions", "page", reader.all());
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST})
    @GetMapping(ALL + "/{number}")
    ModelAndView one(@PathVariable int number) {
        return page(number, null, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{number}/notes")
    ModelAndView add(
            @PathVariable int number,
            NoteForm typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam UUID key)
            throws IOException {
        Upload upload = file == null
                ? Upload.NONE
                : new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        return keepNotes
                .add(typed, upload, key)
                .fold(done -> new ModelAndView("redirect:" + ALL + "/" + number), no -> page(number, typed, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST})
    @GetMapping(ALL + "/notes/{id}")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Attached file = keepNotes.file(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .body(file.content());
    }

    private ModelAndView page(int number, @Nullable NoteForm typed, @Nullable Refused<?> refused) {
        if (!SixQuestions.all().contains(number)) {
            throw new NoSuchElementException("no question " + number);
        }
        ModelAndView page = new ModelAndView("assessment/question", "page", reader.one(number))
                .addObject("typed", typed)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
