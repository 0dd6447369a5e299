package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.field.FieldPath.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.CloseEpisode;
import org.corespond.episodes.ClosingCode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;

/** The timeline's page ends a crew's visit by the crew's rules (ADR 0013). */
@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
@RecordApplicationEvents
class EndOfVisitTest extends FieldPages {
    @Autowired
    CloseEpisode closeEpisode;

    @Test
    void whoeverWasOnSceneRecordsTheEncounterBeforeTheTimelinesPageCloses() throws Exception {
        tap("ARRIVED", UUID.randomUUID());
        for (String code : new String[] {"UNABLE_TO_LOCATE", "RESOLVED_ON_SCENE", "DECEASED"}) {
            end(code).andExpect(flash().attribute("refused", recordFirst()));
        }

        assertThat(now().open()).isTrue();
    }

    @Test
    void theRefusalShowsTheWayToTheRecord() throws Exception {
        told(get("/episodes/{id}", episode.id()))
                .andExpect(content().string(containsString("record the encounter first")))
                .andExpect(content()
                        .string(containsString(
                                "<a href=\"/field/" + episode.id() + "/encounter\">Record the encounter")));
        told(get("/episodes/{id}", episode.id()).cookie(new Cookie("lang", "es")))
                .andExpect(content().string(containsString("registre primero el encuentro")));
    }

    @Test
    void theCrewsOwnPageOffersNoEndThatWouldBeRefused() throws Exception {
        page("/field/{id}/next").andExpect(content().string(containsString("value=\"UNABLE_TO_LOCATE\"")));
        tap("ARRIVED", UUID.randomUUID());

        page("/field/{id}/next")
                .andExpect(content().string(containsString("record the encounter first")))
                .andExpect(content().string(not(containsString("value=\"UNABLE_TO_LOCATE\""))));
        close("UNABLE_TO_LOCATE").andExpect(flash().attribute("refused", recordFirst()));
    }

    @Test
    void theEndFitsTheRecord() throws Exception {
        tap("ARRIVED", UUID.randomUUID());
        record(UUID.randomUUID(), "primary", "SAFETY_PLAN_ON_SCENE");
        end("CUSTODY_CONTINUES").andExpect(flash().attribute("refused", Refused.at("code", "field.close-code")));
        assertThat(now().open()).isTrue();

        end("RESOLVED_ON_SCENE").andExpect(flash().attributeCount(0));
        assertThat(now().closingCode()).isEqualTo(ClosingCode.RESOLVED_ON_SCENE);
    }

    @Test
    void whoeverNeverArrivedMetNobody() throws Exception {
        end("SERVICES_DECLINED").andExpect(flash().attribute("refused", Refused.at("code", "field.close-code")));
        end("UNABLE_TO_LOCATE").andExpect(flash().attributeCount(0));

        assertThat(now().closingCode()).isEqualTo(ClosingCode.UNABLE_TO_LOCATE);
    }

    @Test
    void workByPhoneHasItsOwnEnds() {
        cast = path.cast(Agency.Kind.CRISIS_LINE, ProgramKind.CLINICIAN_LINE, Role.CLINICIAN);
        team = cast.responder();
        episode = path.accepted(cast);
        as(team, () -> closeEpisode.close(episode.id(), ClosingCode.SERVICES_DECLINED))
                .orThrow();

        assertThat(now().closingCode()).isEqualTo(ClosingCode.SERVICES_DECLINED);
    }

    private Refused<?> recordFirst() {
        return Refused.because("field.record-first", "/field/" + episode.id() + "/encounter");
    }

    private ResultActions end(String code) throws Exception {
        return send(post("/episodes/{id}/close", episode.id())
                .param("code", code)
                .param("key", UUID.randomUUID().toString()));
    }

    private ResultActions told(MockHttpServletRequestBuilder request) throws Exception {
        FlashMap flash = new FlashMap();
        flash.put("refused", recordFirst());
        return send(request.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, flash));
    }
}
