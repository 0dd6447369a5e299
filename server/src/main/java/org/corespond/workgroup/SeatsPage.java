package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.workgroup.Asking.Choice;
import org.corespond.workgroup.Seat.Body;

/** Who sits where, and which agency has nobody who coordinates for it. */
public record SeatsPage(
        List<Body> bodies,
        List<Seat> seats,
        List<Agency> agencies,
        Map<UUID, List<Tenure>> coordinators,
        LocalDate today) {
    public SeatsPage {
        bodies = List.copyOf(bodies);
        seats = List.copyOf(seats);
        agencies = List.copyOf(agencies);
        coordinators = Map.copyOf(coordinators);
    }

    /** One seat, or one agency's coordinator: who is there, who was, and who may come. */
    public record Place(
            String title,
            String under,
            String address,
            String name,
            List<Tenure> tenures,
            boolean open,
            List<Choice> accounts,
            LocalDate today) {
        public Place {
            tenures = List.copyOf(tenures);
            accounts = List.copyOf(accounts);
        }

        public boolean vacant() {
            return open && TenurePolicy.on(tenures, today).isEmpty();
        }

        public Asking fill() {
            return Asking.of(
                    "fill",
                    address + "/holders",
                    Asking.text("name"),
                    Asking.choice("account", accounts).optional(),
                    Asking.date("from"),
                    Asking.date("until").optional());
        }

        public Asking leave() {
            return Asking.of("leave", address + "/leave", Asking.date("lastDay"));
        }
    }

    public List<Seat> of(Body body) {
        return seats.stream()
                .filter(seat -> seat.open() && seat.body().equals(body))
                .toList();
    }

    public List<Seat> vacant() {
        return seats.stream().filter(seat -> seat.vacant(today)).toList();
    }

    public Optional<Tenure> coordinator(Agency agency) {
        return TenurePolicy.on(coordinators.getOrDefault(agency.id(), List.of()), today);
    }

    public List<Agency> without() {
        return agencies.stream().filter(agency -> coordinator(agency).isEmpty()).toList();
    }

    public String agency(Seat seat) {
        return agencies.stream()
                .filter(agency -> agency.id().equals(seat.agency()))
                .map(Agency::name)
                .findFirst()
                .orElse("");
    }
}
