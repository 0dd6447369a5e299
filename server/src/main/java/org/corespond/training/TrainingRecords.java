package org.corespond.training;

import java.time.LocalDate;
import java.util.UUID;
import org.corespond.training.Visit.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certificates, presenters, areas and visits for whoever tells of them without a page. */
@Component
@Transactional
public class TrainingRecords {
    private final KeepCredential certificates;
    private final KeepPresenter presenters;
    private final KeepVisit visits;
    private final SetArea areas;
    private final Marks marks;

    TrainingRecords(
            KeepCredential certificates, KeepPresenter presenters, KeepVisit visits, SetArea areas, Marks marks) {
        this.certificates = certificates;
        this.presenters = presenters;
        this.visits = visits;
        this.areas = areas;
        this.marks = marks;
    }

    /** A certificate that somebody with an account earned elsewhere, of the least hours of its kind. */
    public void certificate(UUID account, CredentialKind kind, LocalDate issued) {
        String hours = String.valueOf(Math.max(8, kind.leastHours()));
        CredentialForm form = new CredentialForm(
                "a-" + account,
                "",
                "",
                "",
                kind.name(),
                "State academy",
                hours,
                "State academy (made up)",
                issued.toString(),
                "");
        certificates.bring(form, marks.ids().next()).orThrow();
    }

    /** Somebody of the roster, who presents in the class and was liked. */
    public void presenter(UUID courseClass, String name, Presenter.Voice voice, String topic) {
        KeepPresenter.Typed typed = new KeepPresenter.Typed(name, "Voices of Tamarack (made up)", voice.name(), topic);
        UUID id = presenters.add(typed, marks.ids().next()).orThrow();
        presenters.invite(courseClass, id.toString(), marks.ids().next()).orThrow();
        presenters
                .tell(
                        courseClass,
                        new KeepPresenter.Said(id.toString(), "5", "I did not know how it is from the inside."),
                        marks.ids().next())
                .orThrow();
    }

    public void area(UUID unit, String name) {
        areas.set(unit, name, marks.ids().next()).orThrow();
    }

    /** A visit of whoever acts. */
    public UUID visit(VisitKind kind, UUID host, LocalDate day, String hours) {
        KeepVisit.Typed typed = new KeepVisit.Typed(kind.name(), host.toString(), day.toString(), hours, "");
        return visits.record(typed, marks.ids().next()).orThrow();
    }

    /** Whoever acts signs it for the host. */
    public void sign(UUID visit) {
        visits.sign(visit, Side.HOST, marks.ids().next()).orThrow();
    }
}
