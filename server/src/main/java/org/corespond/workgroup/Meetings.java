package org.corespond.workgroup;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.workgroup.Meeting.Decision;
import org.corespond.workgroup.Meeting.Item;
import org.corespond.workgroup.Meeting.Minutes;
import org.corespond.workgroup.Meeting.Participation;
import org.corespond.workgroup.Meeting.Phase;
import org.corespond.workgroup.Meeting.Vote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings of the workgroup with all that was written down at them. */
@Component
class Meetings {
    private final JdbcClient jdbc;
    private final Seats seats;

    Meetings(JdbcClient jdbc, Seats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    void add(Meeting meeting, Instant now) {
        jdbc.sql("""
                insert into workgroup.meeting (id, community_id, body_id, title, place, phase, at, minutes_long, added_at)
                values (:id, kernel.current_community(), :body, :title, :place, :phase, :at, :long, :now)
                """)
                .param("id", meeting.id())
                .param("body", meeting.body().id())
                .param("title", meeting.title())
                .param("place", meeting.place())
                .param("phase", meeting.phase().name())
                .param("at", Rows.utc(meeting.at()))
                .param("long", meeting.minutesLong())
                .param("now", Rows.utc(now))
                .update();
    }

    /** The latest first. */
    List<Meeting> list() {
        Map<UUID, Seat.Body> bodies = new HashMap<>();
        seats.bodies().forEach(body -> bodies.put(body.id(), body));
        return jdbc.sql("select * from workgroup.meeting order by at desc, id")
                .query((row, n) -> new Meeting(
                        Rows.id(row, "id"),
                        Objects.requireNonNull(bodies.get(Rows.id(row, "body_id"))),
                        row.getString("title"),
                        row.getString("place"),
                        Phase.valueOf(row.getString("phase")),
                        Rows.at(row, "at"),
                        row.getInt("minutes_long")))
                .list();
    }

    Meeting get(UUID id) {
        return list().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** An item that is there already stays as it is. */
    void add(UUID meeting, Item item, Instant now) {
        jdbc.sql("""
                insert into workgroup.agenda_item (id, community_id, meeting_id, topic, item_key, title, link, due_at, added_at)
                values (:id, kernel.current_community(), :meeting, :topic, :key, :title, :link, :due, :now)
                on conflict do nothing
                """)
                .param("id", item.id())
                .param("meeting", meeting)
                .param("topic", item.topic())
                .param("key", item.key())
                .param("title", item.title())
                .param("link", item.link())
                .param("due", Rows.utc(item.due()))
                .param("now", Rows.utc(now))
                .update();
    }

    List<Item> items(UUID meeting) {
        return jdbc.sql("select * from workgroup.agenda_item where meeting_id = :id order by topic, added_at, id")
                .param("id", meeting)
                .query((row, n) -> new Item(
                        Rows.id(row, "id"),
                        row.getString("topic"),
                        row.getString("item_key"),
                        row.getString("title"),
                        row.getString("link"),
                        Rows.orNever(row, "due_at")))
                .list();
    }

    void attend(UUID meeting, UUID seat, String name, boolean present, Instant at) {
        jdbc.sql("""
                insert into workgroup.attendance (community_id, meeting_id, seat_id, name, present, at)
                values (kernel.current_community(), :meeting, :seat, :name, :present, :at)
                """)
                .param("meeting", meeting)
                .param("seat", seat)
                .param("name", name)
                .param("present", present)
                .param("at", Rows.utc(at))
                .update();
    }

    /** Who is there, by seat. */
    Map<UUID, String> present(UUID meeting) {
        Map<UUID, String> present = new HashMap<>();
        jdbc.sql("""
                select seat_id, name from (select distinct on (seat_id) seat_id, name, present
                    from workgroup.attendance where meeting_id = :id order by seat_id, id desc) latest
                where present
                """)
                .param("id", meeting)
                .query((row, n) -> present.put(Rows.id(row, "seat_id"), row.getString("name")))
                .list();
        return present;
    }

    void add(UUID meeting, Vote vote) {
        jdbc.sql("""
                insert into workgroup.vote (id, community_id, meeting_id, motion, yes, no, abstained, present, needed, at)
                values (:id, kernel.current_community(), :meeting, :motion, :yes, :no, :abstained, :present, :needed, :at)
                """)
                .param("id", vote.id())
                .param("meeting", meeting)
                .param("motion", vote.motion())
                .param("yes", vote.yes())
                .param("no", vote.no())
                .param("abstained", vote.abstained())
                .param("present", vote.present())
                .param("needed", vote.needed())
                .param("at", Rows.utc(vote.at()))
                .update();
    }

    List<Vote> votes(UUID meeting) {
        return jdbc.sql("select * from workgroup.vote where meeting_id = :id order by at, id")
                .param("id", meeting)
                .query((row, n) -> new Vote(
                        Rows.id(row, "id"),
                        row.getString("motion"),
                        row.getInt("yes"),
                        row.getInt("no"),
                        row.getInt("abstained"),
                        row.getInt("present"),
                        row.getInt("needed"),
                        Rows.at(row, "at")))
                .list();
    }

    void add(UUID meeting, Decision decision) {
        jdbc.sql("""
                insert into workgroup.decision (id, community_id, meeting_id, text, owner, due_on, at)
                values (:id, kernel.current_community(), :meeting, :text, :owner, :due, :at)
                """)
                .param("id", decision.id())
                .param("meeting", meeting)
                .param("text", decision.text())
                .param("owner", decision.owner())
                .param("due", decision.due())
                .param("at", Rows.utc(decision.at()))
                .update();
    }

    List<Decision> decisions(UUID meeting) {
        return jdbc.sql("select * from workgroup.decision where meeting_id = :id order by at, id")
                .param("id", meeting)
                .query((row, n) -> new Decision(
                        Rows.id(row, "id"),
                        row.getString("text"),
                        row.getString("owner"),
                        Rows.day(row, "due_on"),
                        Rows.at(row, "at")))
                .list();
    }

    void add(UUID meeting, Minutes minutes) {
        jdbc.sql("""
                insert into workgroup.minutes (meeting_id, number, community_id, text, written_by, at)
                values (:meeting, :number, kernel.current_community(), :text, :by, :at)
                """)
                .param("meeting", meeting)
                .param("number", minutes.number())
                .param("text", minutes.text())
                .param("by", minutes.writtenBy())
                .param("at", Rows.utc(minutes.at()))
                .update();
    }

    /** The last version first. */
    List<Minutes> minutes(UUID meeting) {
        return jdbc.sql("select * from workgroup.minutes where meeting_id = :id order by number desc")
                .param("id", meeting)
                .query((row, n) -> new Minutes(
                        row.getInt("number"), row.getString("text"), row.getString("written_by"), Rows.at(row, "at")))
                .list();
    }

    /** Over meetings that somebody came to (systems.md A11). */
    List<Participation> participation() {
        return jdbc.sql("""
                with latest as (select distinct on (meeting_id, seat_id) meeting_id, seat_id, present
                                from workgroup.attendance order by meeting_id, seat_id, id desc)
                select m.phase, count(distinct m.id) as meetings, count(*) as seats,
                       count(distinct m.id) filter (where s.sector = 'LIVED_EXPERIENCE') as with_lived,
                       count(*) filter (where s.sector = 'LIVED_EXPERIENCE') as lived
                from latest l join workgroup.meeting m on m.id = l.meeting_id join workgroup.seat s on s.id = l.seat_id
                where l.present group by m.phase
                order by array_position(array['DESIGN', 'TRAINING', 'OPERATION', 'REVIEW'], m.phase)
                """)
                .query((row, n) -> new Participation(
                        Phase.valueOf(row.getString("phase")),
                        row.getInt("meetings"),
                        row.getInt("with_lived"),
                        row.getInt("seats"),
                        row.getInt("lived")))
                .list();
    }
}
