package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** self-assessment.md: each answer may carry evidence (file, note) of the side that gives it. */
class ShownPagesTest extends AssessmentPages {
    private static final byte[] PDF = "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aSideShowsItsAnswerWithAFileThatOthersReadAtTheMeetingAndThePaperNames() throws Exception {
        show(officer, "law-enforcement", "Signed <b>copy</b>", PDF).andExpect(status().is3xxRedirection());
        ItemEvidence shown = shown().getFirst();
        assertThat(shown.fileName()).isEqualTo("our-memo-b-.pdf");
        mvc.perform(get(part("law-enforcement")).with(officer.signedIn()))
                .andExpect(content().string(containsString("Signed &lt;b&gt;copy&lt;/b&gt;")))
                .andExpect(content().string(containsString("our-memo-b-.pdf")));

        mvc.perform(get(file(shown)).with(clinician.signedIn())).andExpect(status().isNotFound());
        assertThat(text(release("/record.pdf"))).doesNotContain("our-memo");
        everybodyAnswers();

        mvc.perform(get("/assessments/" + run + "/consensus/leadership").with(clinician.signedIn()))
                .andExpect(content().string(containsString("our-memo-b-.pdf")));
        mvc.perform(get(file(shown)).with(clinician.signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"our-memo-b-.pdf\""))
                .andExpect(content().bytes(PDF));
        assertThat(text(release("/record.pdf"))).contains("file our-memo-b-.pdf, SHA-256", "Signed <b>copy</b>");
    }

    @Test
    void whatIsNoFileOrComesFromAnotherSideOrTooLateIsRefused() throws Exception {
        byte[] page = "<html>".getBytes(StandardCharsets.US_ASCII);
        show(officer, "law-enforcement", "Memo", page)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is no PDF, PNG or JPEG")));
        show(officer, "law-enforcement", "", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say in a few words what shows it, or attach a file.")));
        show(clinician, "law-enforcement", "Memo", PDF).andExpect(status().isUnprocessableContent());
        assertThat(shown()).isEmpty();

        for (int i = 0; i < 5; i++) {
            show(officer, "law-enforcement", "Memo " + i, new byte[0]).andExpect(status().is3xxRedirection());
        }
        show(officer, "law-enforcement", "One more", new byte[0])
                .andExpect(content().string(containsString("There are five notes and files")));
        everybodyAnswers();
        show(officer, "law-enforcement", "Late", PDF).andExpect(status().isUnprocessableContent());
        mvc.perform(get(part("law-enforcement")).with(officer.signedIn()))
                .andExpect(content().string(not(containsString("Show it with a note"))));
    }

    /** The coordinator of the office speaks for lived experience alone, and reads the rest when the sides are done. */
    private List<ItemEvidence> shown() {
        return CurrentActor.as(officer.actor(), () -> reader.page(run)).shown();
    }

    private String part(String view) {
        return "/assessments/" + run + "/views/" + view + "/leadership";
    }

    private String file(ItemEvidence shown) {
        return "/assessments/" + run + "/shown/" + shown.id();
    }

    private ResultActions show(Person who, String view, String note, byte[] file) throws Exception {
        return mvc.perform(multipart(part(view) + "/shown")
                .file(new MockMultipartFile("file", "our memo <b>.pdf", "application/pdf", file))
                .param("item", AGREEMENT)
                .param("note", note)
                .param("key", UUID.randomUUID().toString())
                .with(who.signedIn())
                .with(csrf()));
    }
}
