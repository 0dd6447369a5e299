package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.workgroup.Meeting.Decision;
import org.corespond.workgroup.Meeting.Item;
import org.corespond.workgroup.Meeting.Minutes;
import org.corespond.workgroup.Meeting.Participation;
import org.corespond.workgroup.Meeting.Vote;

/** One meeting as it is prepared, held and remembered. */
public record MeetingPage(
        Meeting meeting,
        List<Item> items,
        List<AgendaSource.Due> offered,
        Table table,
        Written written,
        LocalDate today) {

    /** Who could come, who is there, and whether that is enough to vote. */
    public record Table(List<Seat> seats, Map<UUID, String> present, QuorumPolicy.Quorum quorum, LocalDate day) {
        public Table {
            seats = List.copyOf(seats);
            present = Map.copyOf(present);
        }

        public boolean enough() {
            return quorum.reached();
        }

        public boolean vacant(Seat seat) {
            return seat.vacant(day);
        }

        public boolean here(Seat seat) {
            return present.containsKey(seat.id());
        }
    }

    /** What was written down. */
    public record Written(List<Vote> votes, List<Decision> decisions, List<Action> actions, List<Minutes> minutes) {
        public Written {
            votes = List.copyOf(votes);
            decisions = List.copyOf(decisions);
            actions = List.copyOf(actions);
            minutes = List.copyOf(minutes);
        }
    }

    /** All meetings, what is due for the next one, and who took part. */
    public record Overview(
            List<Meeting> coming,
            List<Meeting> past,
            List<AgendaSource.Due> due,
            List<Action> actions,
            List<Participation> participation,
            LocalDate today) {
        public Overview {
            coming = List.copyOf(coming);
            past = List.copyOf(past);
            due = List.copyOf(due);
            actions = List.copyOf(actions);
            participation = List.copyOf(participation);
        }

        public List<String> topics() {
            return due.stream().map(AgendaSource.Due::topic).distinct().toList();
        }

        public List<AgendaSource.Due> of(String topic) {
            return due.stream().filter(each -> each.topic().equals(topic)).toList();
        }
    }

    public MeetingPage {
        items = List.copyOf(items);
        offered = List.copyOf(offered);
    }

    public String self() {
        return "/workgroup/meetings/" + meeting.id();
    }

    public List<String> topics() {
        return items.stream().map(Item::topic).distinct().toList();
    }

    public List<Item> of(String topic) {
        return items.stream()
                .filter(item -> item.topic().equals(topic))
                .sorted(Comparator.comparing(Item::title))
                .toList();
    }

    public Asking item() {
        return Asking.of("item", self() + "/items", Asking.text("title"));
    }

    public Asking vote() {
        return Asking.of(
                "vote",
                self() + "/votes",
                Asking.text("motion"),
                Asking.number("yes"),
                Asking.number("no"),
                Asking.number("abstained").optional());
    }

    public Asking decision() {
        return owned("decision", self() + "/decisions");
    }

    public Asking action() {
        return owned("action", self() + "/actions");
    }

    static Asking owned(String name, String address) {
        return Asking.of(name, address, Asking.text("text"), Asking.text("owner"), Asking.date("due"));
    }

    public Asking minutes() {
        return Asking.of("minutes", self() + "/minutes", Asking.area("text"));
    }

    /** The paragraphs of a text, as they were typed. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
