package org.corespond.workgroup.community;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The hands of visitors, coordinator, advocate and peers, for whoever tells what happened: the deeds of the pages. */
@Component
public class CommunityDesk {
    private final KeepDesk keepDesk;
    private final ReceiveFeedback receive;
    private final WorkOnFeedback work;
    private final ChangedThings things;
    private final CommunityBank bank;

    CommunityDesk(
            KeepDesk keepDesk, ReceiveFeedback receive, WorkOnFeedback work, ChangedThings things, CommunityBank bank) {
        this.keepDesk = keepDesk;
        this.receive = receive;
        this.work = work;
        this.things = things;
        this.bank = bank;
    }

    public void open(DeskForm form) {
        keepDesk.keep(form, key()).orThrow();
    }

    /** A visitor says something; which one it became. */
    public UUID said(FeedbackForm form) {
        receive.receive(form, FeedbackWay.WEB, key()).orThrow();
        return work.list().stream()
                .max(Comparator.comparingLong(FeedbackItem::number))
                .orElseThrow()
                .id();
    }

    public void acknowledged(UUID feedback) {
        work.acknowledge(feedback, key());
    }

    public void sorted(UUID feedback, Set<FeedbackTheme> themes) {
        work.sort(feedback, themes, "", key());
    }

    public void answered(UUID feedback, String words) {
        work.answer(feedback, words, key()).orThrow();
    }

    public void changed(Map<String, String> typed) {
        things.add(new ChangedForm(typed));
    }

    /** Cards are printed, and as many as there are sheets come back. */
    public void surveyed(String label, int cards, List<Map<String, String>> sheets) {
        List<String> codes =
                bank.cards().print(label, Integer.toString(cards), key()).orThrow();
        for (int i = 0; i < sheets.size(); i++) {
            bank.survey().answer(codes.get(i), sheets.get(i));
        }
    }

    public void gap(GapForm form) {
        bank.gaps().add(form, key()).orThrow();
    }

    /** Whoever acts votes for the gaps with these titles. */
    public void voted(Set<String> titles) {
        bank.gaps().list().stream()
                .filter(gap -> titles.contains(gap.title()))
                .forEach(gap -> bank.gaps().vote(gap.id(), true, key()));
    }

    /** Somebody owns the gap with this title from now on. */
    public void tookUp(String title, UUID agency, String words) {
        bank.gaps().list().stream()
                .filter(gap -> gap.title().equals(title))
                .forEach(gap -> bank.gaps()
                        .step(gap.id(), GapState.TAKEN_UP, agency.toString(), words, key())
                        .orThrow());
    }

    /** The areas and places of the map, as a GeoJSON file. */
    public void mapped(byte[] file) {
        bank.shapes().bring(file, key()).ifPresent(no -> {
            throw new IllegalStateException("refused: " + no.code());
        });
    }

    public void lent(StoryForm form) {
        UUID story = bank.stories().add(form, key()).orThrow();
        if (form.allows(StoryUse.PUBLIC)) {
            bank.stories().publish(story, key()).orThrow();
        }
    }

    public void peer(PeerForm form) {
        bank.peers().add(form, key()).orThrow();
    }

    public void saw(PeerSetting setting, String seen, String effect) {
        bank.peers().saw(setting, seen, effect, key()).orThrow();
    }

    public void number(Map<String, String> typed) {
        bank.awareness().add(new AwarenessForm(typed));
    }

    public void event(Map<String, String> typed) {
        bank.awareness().held(new AwarenessForm(typed));
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
