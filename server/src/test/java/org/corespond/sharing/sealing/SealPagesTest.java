package org.corespond.sharing.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.field.FieldPath;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.Identity;
import org.corespond.sharing.Ask;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Seal, then attack: pages, rows, figures, audit (retention-and-directives F.2). */
class SealPagesTest extends SealScenario {
    @Test
    void whatACourtSealedIsGoneFromEveryRowPageAndFigureAndCareStays() throws Exception {
        answer(second, take(false), true).andExpect(status().is3xxRedirection());

        assertThat(rows("select row_to_json(e)::text from field.encounter e"))
                .isNotEmpty()
                .allMatch(row -> row.contains("ED_MEDICAL") && row.contains("SELF"))
                .noneMatch(row -> row.contains("ARREST") || row.contains("CUSTODY") || row.contains("MISDEMEANOR"))
                .noneMatch(row -> row.contains("EDGED") || row.contains("LEVEL_1") || row.contains("TAKEDOWN"))
                .noneMatch(row -> row.contains("\"OFFICER\"") || row.contains("othersInjured"));
        assertThat(rows("select words from field.narrative")).isEmpty();
        assertThat(rows("select row_to_json(s)::text from field.sealed_justice s"))
                .isNotEmpty()
                .noneMatch(row -> row.contains("ARREST") || row.contains("jail"));
        mvc.perform(get("/field/{id}/encounter", episode.id()).with(officer.signedIn()))
                .andExpect(content().string(not(containsString("value=\"CUSTODY_CRIMINAL\" checked"))))
                .andExpect(content().string(not(containsString(SECRET))));
        mvc.perform(as(first, get("/privacy/seals/new").param("eventOn", today())))
                .andExpect(content().string(containsString("no facts of arrest or charge")));
    }

    @Test
    void noFigureIsChangedOnlyInPart() throws Exception {
        answer(second, take(false), true);

        assertThat(figures("arrest")).containsOnly("unknown");
        assertThat(figures("cited")).containsOnly("unknown");
        assertThat(figures("arrestable")).containsOnly("unknown");
        assertThat(figures("destination")).doesNotContain("jail");
        assertThat(figures("dispositions")).noneMatch(codes -> codes.contains("ARREST"));
        for (String derived : List.of("force", "force_level", "force_types", "weapons", "injury_person", "person")) {
            assertThat(figures(derived)).as(derived).containsOnly("unknown");
        }
        assertThat(figures("met")).as("the contact itself stays").contains("true");
    }

    @Test
    void aDraftOfTheRecordLosesItsKeyWithTheOrderSoThatNoCopyOfItOpens() throws Exception {
        mvc.perform(as(officer, post("/field/{id}/draft", episode.id())).param("narrative", SECRET))
                .andExpect(status().isOk());
        String draft = rows("select id::text from field.drafts_about(array['" + episode.id() + "'::uuid]) id")
                .getFirst();
        String key = "select subject_id::text from keys.data_key where subject_id = '" + draft + "'";
        assertThat(rows(key)).containsExactly(draft);

        answer(second, take(false), true).andExpect(status().is3xxRedirection());

        assertThat(rows(key)).isEmpty();
        assertThat(rows("select class from keys.destroyed where subject_id = '" + draft + "'"))
                .containsExactly("CLINICAL");
    }

    /** The ending in custody and the words of risk tell it too (retention-and-directives F.2: risk flags). */
    @Test
    void howTheEpisodeEndedAndItsRiskWordsTellNothingOfItAndNothingSaysThatSomethingIsSealed() throws Exception {
        mvc.perform(as(officer, post("/field/{id}/close", episode.id()))
                        .param("code", "CUSTODY_CONTINUES")
                        .param("key", key()))
                .andExpect(status().is3xxRedirection());
        String ending = "select closing_code from episodes.episode where id = '" + episode.id() + "'";
        assertThat(rows(ending)).containsExactly("CUSTODY_CONTINUES");

        answer(second, take(false), true);

        assertThat(rows(ending)).containsExactly("CLOSED_BY_POLICE_OR_EMS");
        assertThat(rows("select row_to_json(f)::text from episodes.fact f"))
                .isNotEmpty()
                .noneMatch(row -> row.contains("CUSTODY_CONTINUES"));
        assertThat(rows("select array_to_string(marks, ',') from episodes.episode"))
                .noneMatch(marks -> marks.contains("weapon") || marks.contains("violence"));
        mvc.perform(get("/episodes/{id}", episode.id()).with(officer.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Custody continues"))))
                .andExpect(content().string(not(containsString("sealed"))));
    }

    @Test
    void theAppItselfChangesNoFactByCallingItSealing() {
        assertThatThrownBy(() -> rows("with word as (select set_config('corespond.sealing', 'episodes', true) as s)"
                        + " update episodes.fact set kind = word.s from word returning kind"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> rows("with word as (select set_config('corespond.sealing', 'episodes', true) as s)"
                        + " update episodes.episode set owner_agency_id = gen_random_uuid() from word where s <> ''"
                        + " returning s"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatTellsOfCareIsStillSetRight() throws Exception {
        answer(second, take(false), true);

        var taps = FieldPath.twelveTaps();
        taps.set("model", "CIT_OFFICER");
        taps.set("primary", "ED_PSYCH");
        send(taps).andExpect(status().is3xxRedirection());
        taps.set("weapon", "FIREARM");
        send(taps).andExpect(status().isUnprocessableContent());
    }

    @Test
    void nobodyWritesItBack() throws Exception {
        answer(second, take(false), true);

        record("primary", "ED_MEDICAL").andExpect(status().isUnprocessableContent());
        assertThat(rows("select row_to_json(e)::text from field.encounter e")).noneMatch(row -> row.contains("ARREST"));
    }

    @Test
    void sealedIsNotErasedAndWhoReadsItSaysForWhat() throws Exception {
        String order = take(false);
        answer(second, order, true);

        mvc.perform(as(first, post(order + "/opened"))).andExpect(status().isUnprocessableContent());
        mvc.perform(as(first, post(order + "/opened"))
                        .param("purpose", "COURT_ORDERED")
                        .param("note", "26-CR-9"))
                .andExpect(content().string(containsString("ARREST")))
                .andExpect(content().string(containsString(SECRET)));

        assertThat(rows("select what from audit.entry where action = 'view'")).contains("sealed-COURT_ORDERED");
        assertThat(rows("select purpose || note from sharing.seal_opened")).containsExactly("COURT_ORDERED26-CR-9");
        chains.seal();
        assertThat(chains.broken())
                .filteredOn(broken -> broken.chain().equals(first.actor().agency()))
                .isEmpty();
    }

    @Test
    void anOrderThatSaysDestroyKeepsNothing() throws Exception {
        String order = take(true);
        answer(second, order, true);

        assertThat(rows("select coalesce(sealed::text, 'nothing') from field.sealed_justice"))
                .containsOnly("nothing");
        mvc.perform(as(first, get(order)))
                .andExpect(content().string(containsString("Destroyed")))
                .andExpect(content().string(not(containsString("/opened"))));
    }

    @Test
    void theMatchIsCheckedByASecondPersonWhoMayRefuse() throws Exception {
        String order = take(false);
        mvc.perform(as(second, get("/privacy/waiting"))).andExpect(content().string(containsString(order)));

        answer(first, order, true).andExpect(status().isUnprocessableContent());
        answer(second, order, false).andExpect(status().isUnprocessableContent());
        mvc.perform(as(second, post(order))
                        .param("confirmed", "false")
                        .param("note", "Another person of that name")
                        .param("key", key()))
                .andExpect(status().is3xxRedirection());
        answer(second, order, true).andExpect(status().isUnprocessableContent());

        assertThat(rows("select row_to_json(e)::text from field.encounter e")).allMatch(row -> row.contains("ARREST"));
        mvc.perform(as(first, get(order + "/certificate.pdf"))).andExpect(status().isNotFound());
    }

    @Test
    void whoReceivedSomethingIsToldAndTheCertificateSaysWhenTheyWereDone() throws Exception {
        Agency clinic = communities.agency(cast.community(), Agency.Kind.BEHAVIORAL_HEALTH, "Alder Clinic");
        UUID known = CurrentActor.as(officer.actor(), () -> {
            UUID person = people.add(Identity.UNKNOWN);
            people.share(person, clinic.id(), episode.id());
            return person;
        });
        Person clinician = communities.person(clinic, Role.CLINICIAN);
        assertThat(CurrentActor.as(
                                clinician.actor(),
                                () -> releaser.release(people.of(known), Ask.forCare(episode.id(), null)))
                        .value())
                .isPresent();
        String order = take(false);
        answer(second, order, true);
        Person theirs = communities.person(clinic, Role.PRIVACY_OFFICER);

        mvc.perform(as(theirs, get("/privacy/waiting")))
                .andExpect(content().string(containsString("/privacy/seals/notices")));
        mvc.perform(as(theirs, get(order))).andExpect(status().isNotFound());
        mvc.perform(as(first, get(order)))
                .andExpect(content().string(containsString("Alder Clinic")))
                .andExpect(content().string(containsString("not yet")));
        mvc.perform(as(theirs, post(order.replace("/seals/", "/seals/notices/")))
                        .param("key", key()))
                .andExpect(status().is3xxRedirection());

        mvc.perform(as(theirs, get("/privacy/waiting")))
                .andExpect(content().string(not(containsString("/privacy/seals/notices"))));
        mvc.perform(as(first, get(order))).andExpect(content().string(not(containsString("not yet"))));
        byte[] pdf = mvc.perform(as(first, get(order + "/certificate.pdf")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void anOrderNamesCourtNumberDaysAndEvents() throws Exception {
        for (String missing : List.of("court", "number", "orderedOn", "dueOn", "events")) {
            MockHttpServletRequestBuilder request =
                    as(first, post("/privacy/seals")).param("eventOn", today());
            for (String field : List.of("court=Circuit", "number=1", "orderedOn=2026-01-01", "dueOn=2026-02-01")) {
                if (!field.startsWith(missing)) {
                    request.param(field.split("=", -1)[0], field.split("=", -1)[1]);
                }
            }
            if (!missing.equals("events")) {
                request.param("events", event());
            }
            mvc.perform(request.param("key", key())).andExpect(status().isUnprocessableContent());
        }
    }
}
