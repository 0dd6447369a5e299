package org.corespond.county;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The system's clock, except while the synthetic county is loaded: then the loading thread alone lives through the
 * moments that it tells of. It does not exist where people are real.
 */
@Component
@Primary
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class DemoClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();
    private final Clock system;

    DemoClock(@Qualifier("clock") Clock system) {
        this.system = system;
    }

    <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }

    /** Whether this thread lives through a moment that is told. */
    static boolean telling() {
        return MOMENT.isBound();
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }
}
