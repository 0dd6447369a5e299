package org.corespond.sharing.requests;

import java.time.Clock;
import org.corespond.audit.Audit;
import org.corespond.kernel.Ids;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;

/** Where requests are kept, that each change of them counts once, and who sees that it was made. */
@Component
record RequestKeeping(DataRequests requests, Once once, Audit audit, Ids ids, Clock clock) {}
