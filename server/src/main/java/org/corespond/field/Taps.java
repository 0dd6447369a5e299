package org.corespond.field;

import org.springframework.stereotype.Component;

/** The one-tap changes of the assignment page. */
@Component
record Taps(ChangeDuty duty, TakeAssignment take, MarkMoment mark, UndoMark undo, ClearUnit clear, SayUnable unable) {}
