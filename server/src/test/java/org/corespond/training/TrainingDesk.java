package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.testing.TestCommunity.Person;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody at the pages of training, who types and reads. */
record TrainingDesk(MockMvc mvc, Person who) {

    String read(String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(who.signedIn())).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return text(answer);
    }

    /** Where it led to; a field is typed as name=value. */
    String send(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = answer(path, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    /** The page that says why it was refused. */
    String refused(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = answer(path, fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        return text(answer);
    }

    MockHttpServletResponse answer(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).param("key", UUID.randomUUID().toString());
        for (String field : fields) {
            int at = field.indexOf('=');
            request.param(field.substring(0, at), field.substring(at + 1));
        }
        return mvc.perform(request.with(who.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** A course of one module that both agencies approved. */
    UUID course(String kind, int minutes, Agency police, Agency clinic) throws Exception {
        UUID id = written(kind, minutes, police, clinic);
        for (Agency owner : new Agency[] {police, clinic}) {
            send(
                    "/training/courses/" + id + "/approvals",
                    "agency=" + owner.id(),
                    "name=Ada Synthetic, Chief",
                    "day=2026-03-01");
        }
        return id;
    }

    UUID written(String kind, int minutes, Agency police, Agency clinic) throws Exception {
        return id(send("/training/courses", fields(kind, minutes, police, clinic)));
    }

    static String[] fields(String kind, int minutes, Agency police, Agency clinic) {
        return new String[] {
            "title=Course of " + kind,
            "kind=" + kind,
            "owners=" + police.id(),
            "owners=" + clinic.id(),
            "reviewBy=2027-03-01",
            "module-0=Everything",
            "method-0=SCENARIO",
            "minutes-0=" + minutes
        };
    }

    static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
