package org.corespond.calls;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Protected.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The question API of this capability: what a responder must know who accepted a call's episode. */
@Component
public class CallPackets {
    /** Whom it is about and who calls; what happens, as the 911 center recorded it; where (disclosure.md A.1). */
    private static final Set<String> CLASSES = Set.of("DEM", "LEI", "PLOC");

    private final Calls calls;
    private final Screenings screenings;
    private final Audit audit;

    CallPackets(Calls calls, Screenings screenings, Audit audit) {
        this.calls = calls;
        this.screenings = screenings;
        this.audit = audit;
    }

    /**
     * The dispatch packet (Utah R523-18): where, what is happening, who calls, and what may be dangerous.
     *
     * @param callerType code of {@link CallerType}, or empty
     * @param happening in the caller's words
     * @param answers what the screening asked and heard, risks first
     */
    public record Packet(
            String callNumber,
            Instant receivedAt,
            String location,
            String area,
            String callback,
            String callerType,
            String callerName,
            String relation,
            String personName,
            String age,
            String description,
            String happening,
            List<Heard> answers) {
        public Packet {
            answers = List.copyOf(answers);
        }
    }

    /** One question that was answered. */
    public record Heard(Said question, Said answer, boolean risk) {}

    /**
     * What the caller told, closed.
     *
     * @param person who the episode is about, if anybody knows
     */
    @Transactional
    public Protected<Packet> of(UUID episode, @Nullable UUID person) {
        Calls.Handed call = calls.handed(episode).orElse(new Calls.Handed(episode, null, false));
        UUID subject = person == null ? call.id() : person;
        Header header = new Header(call.id(), subject, call.holder(), CLASSES, call.handedOver());
        return new Protected<>(header, () -> calls.findSeen(call.id()).map(this::packet), PacketFields::only);
    }

    private Packet packet(Call call) {
        audit.viewed("call-packet", List.of(call.id()));
        Sheet sheet = Sheet.of(calls.entries(call.id()));
        Screening screening = screenings.get(call.protocolId(), call.protocolVersion());
        return new Packet(
                call.shortId(),
                call.receivedAt(),
                sheet.text(CallField.LOCATION),
                sheet.text(CallField.AREA),
                sheet.text(CallField.CALLBACK),
                sheet.text(CallField.CALLER_TYPE),
                sheet.text(CallField.CALLER_NAME),
                sheet.text(CallField.RELATION),
                sheet.text(CallField.PERSON_NAME),
                sheet.text(CallField.AGE),
                sheet.text(CallField.DESCRIPTION),
                sheet.text(CallField.HAPPENING),
                heard(screening, sheet.answers()));
    }

    private static List<Heard> heard(Screening screening, Answers answers) {
        List<Heard> all = screening.questions().stream()
                .flatMap(question -> {
                    Set<String> codes = answers.to(question.id());
                    return question.answers().stream()
                            .filter(answer -> codes.contains(answer.code()))
                            .map(answer -> new Heard(question.said(), answer.said(), answer.risk()));
                })
                .toList();
        return all.stream()
                .sorted(java.util.Comparator.comparing(heard -> !heard.risk()))
                .toList();
    }
}
