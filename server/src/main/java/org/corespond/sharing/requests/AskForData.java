package org.corespond.sharing.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.RecordSource;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks another agency for a data set; what no agreement covers is not even asked. */
@Component
@Transactional
class AskForData {
    private static final int LONGEST = 500;

    private final RequestKeeping keep;
    private final Sources sources;
    private final RequestLaw law;
    private final Directory directory;

    AskForData(RequestKeeping keep, Sources sources, RequestLaw law, Directory directory) {
        this.keep = keep;
        this.sources = sources;
        this.law = law;
        this.directory = directory;
    }

    /** Absent when it came before. */
    public Result<Optional<UUID>> ask(RequestForm form, UUID key) {
        if (keep.once().spent(key)) {
            return Result.done(Optional.empty());
        }
        return read(form).fold(request -> kept(request, key), Refused::retyped);
    }

    private Result<Optional<UUID>> kept(DataRequest request, UUID key) {
        keep.requests().add(request);
        keep.audit().changed("data-request.add", request.id());
        keep.once().spend(key);
        return Result.done(Optional.of(request.id()));
    }

    private Result<DataRequest> read(RequestForm form) {
        Actor actor = CurrentActor.get();
        Optional<UUID> holder = directory.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.toString().equals(form.holder()) && !id.equals(actor.agencyId()))
                .findFirst();
        if (holder.isEmpty()) {
            return Refused.at("holder", "request.holder");
        }
        Optional<RecordSource> source = sources.find(form.records());
        List<String> fields = source.map(it -> fields(it, form)).orElse(List.of());
        if (source.isEmpty() || fields.isEmpty()) {
            return Refused.at("fields", "request.fields");
        }
        Optional<Refused<DataRequest>> wrong = said(form, actor);
        if (wrong.isEmpty()) {
            wrong = law.closed(holder.get(), source.get(), fields, actor);
        }
        return wrong.isPresent()
                ? wrong.get()
                : RequestDays.read(form, directory.here().zone(), keep.clock().instant())
                        .fold(
                                days -> Result.done(
                                        request(form, holder.get(), source.get().name(), fields, days)),
                                Refused::retyped);
    }

    private static Optional<Refused<DataRequest>> said(RequestForm form, Actor actor) {
        String why = FormText.plain(form.why());
        if (why.isEmpty() || why.length() > LONGEST) {
            return Optional.of(Refused.at("why", "request.why"));
        }
        if (!RequestLaw.purpose(actor).name().equals(form.purpose())) {
            return Optional.of(Refused.at("purpose", "request.purpose"));
        }
        return FormText.plain(form.assured()).isEmpty()
                ? Optional.of(Refused.at("assured", "request.assured"))
                : Optional.empty();
    }

    private DataRequest request(RequestForm form, UUID holder, String records, List<String> fields, RequestDays days) {
        Actor actor = CurrentActor.get();
        return new DataRequest(
                keep.ids().next(),
                actor.agency(),
                holder,
                actor.account(),
                actor.name(),
                keep.clock().instant(),
                RequestLaw.purpose(actor).name(),
                List.copyOf(law.asserted(actor)),
                FormText.plain(form.why()),
                records,
                fields,
                form.sharedOnly(),
                days.from(),
                days.to(),
                days.until(),
                null,
                List.of());
    }

    /** In the order of the source, and only what it has. */
    private static List<String> fields(RecordSource source, RequestForm form) {
        return source.fields().keySet().stream()
                .filter(field -> form.asks(source.name(), field))
                .toList();
    }
}
