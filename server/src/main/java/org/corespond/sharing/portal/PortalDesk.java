package org.corespond.sharing.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Ids;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.springframework.stereotype.Component;

/** The hands of a person at the portal, for whoever tells what happened there: the same deeds as on the pages. */
@Component
public class PortalDesk {
    private final InviteToPortal inviteToPortal;
    private final WriteCard writeCard;
    private final WriteAsFamily writeAsFamily;
    private final ChooseAudiences chooseAudiences;
    private final Ids ids;

    PortalDesk(
            InviteToPortal inviteToPortal,
            WriteCard writeCard,
            WriteAsFamily writeAsFamily,
            ChooseAudiences chooseAudiences,
            Ids ids) {
        this.inviteToPortal = inviteToPortal;
        this.writeCard = writeCard;
        this.writeAsFamily = writeAsFamily;
        this.chooseAudiences = chooseAudiences;
        this.ids = ids;
    }

    /** A worker invites; the account that the person signs in with. */
    public UUID invite(UUID person, String name, String login) {
        return inviteToPortal.invite(person, name, login).orThrow().account();
    }

    /** A worker invites family; the account that the member signs in with. */
    public UUID inviteFamily(UUID person, String relation, String name, String login) {
        return inviteToPortal.family(person, relation, name, login).orThrow().account();
    }

    /** A family member writes what helps. */
    public void writeAsFamily(Map<Part, String> parts) {
        writeAsFamily.write(new Words(parts, List.of(), false), ids.next());
    }

    /** The person writes a card and says that it is right. */
    public void write(Map<Part, String> parts, Words.Contact contact) {
        writeCard.write(new Words(parts, List.of(contact), false), true, ids.next());
    }

    /** The person lets an audience see the card on any call. */
    public void show(Audience audience) {
        chooseAudiences.choose(Map.of(audience, new ChooseAudiences.Wanted(Shown.CARD, Moment.ANY_CALL)), ids.next());
    }
}
