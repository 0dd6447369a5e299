package org.corespond.workgroup;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A coordinator with a police agency and a clinic, and how their pages are asked. */
abstract class WorkgroupPages {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    ReadSeats seats;

    Community community;
    Agency police;
    Agency clinic;
    Person coordinator;

    @BeforeEach
    void aCommunity() {
        clock.set(Instant.parse("2026-03-02T15:00:00Z"));
        community = communities.add();
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Clinic");
        coordinator = communities.person(police, Role.COORDINATOR);
    }

    /** The words of a page as somebody reads them. */
    String read(String path) throws Exception {
        return words(mvc.perform(get(path).with(coordinator.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** The words of a file. */
    String paper(String path) throws Exception {
        byte[] pdf = mvc.perform(get(path).with(coordinator.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What a form answers: an address to go to, or the words of the page that came back. */
    String send(String path, String... fields) throws Exception {
        return send(coordinator, path, fields);
    }

    String send(Person who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).param("key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var response = mvc.perform(request.with(who.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
        String to = response.getRedirectedUrl();
        return to == null ? response.getStatus() + " " + words(response.getContentAsString()) : to;
    }

    static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
    }

    /** A body with three voting seats that are held: police, clinic, lived experience; and one that is not. */
    UUID body() throws Exception {
        send("/workgroup/bodies", "form", "body", "name", "Coordinating group", "kind", "COORDINATING");
        UUID body = CurrentActor.as(coordinator.actor(), seats::page)
                .bodies()
                .getFirst()
                .id();
        for (String sector : new String[] {"LAW_ENFORCEMENT", "MENTAL_HEALTH", "LIVED_EXPERIENCE", "COURTS"}) {
            send("/workgroup/bodies/" + body + "/seats", "title", "Seat " + sector, "sector", sector, "votes", "true");
        }
        hold(seat(Sector.LAW_ENFORCEMENT), "Ada Synthetic");
        hold(seat(Sector.MENTAL_HEALTH), "Ben Synthetic");
        hold(seat(Sector.LIVED_EXPERIENCE), "Cleo Synthetic");
        return body;
    }

    String hold(UUID seat, String name) throws Exception {
        return send("/workgroup/seats/" + seat + "/holders", "form", "fill", "name", name, "from", "2026-01-01");
    }

    UUID seat(Sector sector) {
        return CurrentActor.as(coordinator.actor(), seats::page).seats().stream()
                .filter(seat -> seat.sector() == sector)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
