package org.corespond.workgroup;

import java.util.Collection;

/** Whether a meeting can vote: more than half of the votes that are held, and lived experience among them. */
public final class QuorumPolicy {
    private QuorumPolicy() {}

    /**
     * The quorum of a meeting.
     *
     * @param present seats with a vote that somebody is here for
     * @param needed more than half of the seats with a vote that are held
     * @param lived whether somebody with lived experience is here with a vote
     */
    public record Quorum(int present, int needed, boolean lived) {
        public boolean reached() {
            return present >= needed && lived;
        }
    }

    /** Empty seats count for nobody: a vacancy is an alarm, no veto (collaboration.md 10.1; [D]). */
    static Quorum quorum(Collection<Sector> held, Collection<Sector> present) {
        return new Quorum(present.size(), held.size() / 2 + 1, present.contains(Sector.LIVED_EXPERIENCE));
    }

    /** More for it than against it; whoever abstains is for neither. */
    static boolean carried(int yes, int no) {
        return yes > no;
    }

    static boolean countable(int yes, int no, int abstained, Quorum quorum) {
        int all = yes + no + abstained;
        return all > 0 && all <= quorum.present();
    }
}
