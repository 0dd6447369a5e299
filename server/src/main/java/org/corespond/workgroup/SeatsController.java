package org.corespond.workgroup;

import java.util.Map;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.workgroup.Asking.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bodies, seats and coordinators. */
@Controller
class SeatsController {
    static final String ALL = "/workgroup/seats";

    private final ReadSeats read;
    private final FillSeat fill;
    private final Directory directory;

    SeatsController(ReadSeats read, FillSeat fill, Directory directory) {
        this.read = read;
        this.fill = fill;
        this.directory = directory;
    }

    @AllowWorkgroup
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("workgroup/seats", "page", read.page());
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/workgroup/bodies/new")
    ModelAndView askBody() {
        return Answers.ask(body(), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/bodies")
    ModelAndView addBody(@RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return fill.addBody(typed, key).fold(id -> Answers.to(ALL), no -> Answers.ask(body(), ALL, typed, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/workgroup/bodies/{body}/seats/new")
    ModelAndView askSeat(@PathVariable UUID body) {
        return Answers.ask(seat(body), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/bodies/{body}/seats")
    ModelAndView addSeat(@PathVariable UUID body, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return fill.addSeat(body, typed, key)
                .fold(id -> Answers.to(ALL), no -> Answers.ask(seat(body), ALL, typed, no));
    }

    @AllowWorkgroup
    @GetMapping(ALL + "/{id}")
    ModelAndView seatPage(@PathVariable UUID id) {
        return place(read.seat(id), Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/holders")
    ModelAndView hold(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return fill.fill(id, typed, key)
                .fold(done -> Answers.to(ALL + "/" + id), no -> place(read.seat(id), typed, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/leave")
    ModelAndView leave(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return fill.leaveSeat(id, typed, key)
                .fold(done -> Answers.to(ALL + "/" + id), no -> place(read.seat(id), typed, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/close")
    ModelAndView close(@PathVariable UUID id, @RequestParam UUID key) {
        fill.close(id, key);
        return Answers.to(ALL);
    }

    @AllowWorkgroup
    @GetMapping("/workgroup/agencies/{id}")
    ModelAndView agency(@PathVariable UUID id) {
        return place(read.agency(id), Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/agencies/{id}/holders")
    ModelAndView coordinate(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return fill.coordinate(id, typed, key)
                .fold(done -> Answers.to("/workgroup/agencies/" + id), no -> place(read.agency(id), typed, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/agencies/{id}/leave")
    ModelAndView leaveAgency(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return fill.leaveAgency(id, typed, key)
                .fold(done -> Answers.to("/workgroup/agencies/" + id), no -> place(read.agency(id), typed, no));
    }

    private static ModelAndView place(SeatsPage.Place place, Typed typed, @Nullable Refused<?> refused) {
        return Answers.page("workgroup/place", place, typed, refused);
    }

    private static Asking body() {
        return Asking.of("body", "/workgroup/bodies", Asking.text("name"), Asking.choice("kind", Seat.BodyKind.class));
    }

    private Asking seat(UUID body) {
        return Asking.of(
                "seat",
                "/workgroup/bodies/" + body + "/seats",
                Asking.text("title"),
                Asking.choice("sector", Sector.class),
                Asking.choice(
                                "agency",
                                directory.agencies().stream()
                                        .map(agency -> new Choice(agency.id().toString(), agency.name()))
                                        .toList())
                        .optional(),
                Asking.tick("votes"));
    }
}
