package org.corespond.workgroup.community;

import org.corespond.workgroup.map.KeepShapes;
import org.springframework.stereotype.Component;

/** The deeds beside feedback: survey, gaps, stories, peers and awareness. */
@Component
record CommunityBank(
        PrintCards cards,
        AnswerSurvey survey,
        WorkOnGaps gaps,
        KeepShapes shapes,
        WorkOnStories stories,
        WorkWithPeers peers,
        Awareness awareness) {}
