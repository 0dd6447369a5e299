package org.corespond.access;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Reads what a session holds. Every request reads its session's row, so that an ended session is over at once; but who is
 * signed in stands there in the same bytes from request to request, and making objects of them took more than the read.
 */
class SessionValues implements Converter<byte[], Object> {
    private static final int MOST = 1_000;

    private final Converter<byte[], Object> reader;
    private final Map<ByteBuffer, Object> known = new ConcurrentHashMap<>();

    SessionValues(ClassLoader classes) {
        this.reader = new DeserializingConverter(classes);
    }

    @Override
    public Object convert(byte[] source) {
        ByteBuffer bytes = ByteBuffer.wrap(source);
        Object found = known.get(bytes);
        if (found == null) {
            found = reader.convert(source);
            keep(bytes, found);
        }
        // A context is each request's own: only the sign-in in it is the same.
        return found instanceof SecurityContext context ? fresh(context) : found;
    }

    private static SecurityContext fresh(SecurityContext kept) {
        Authentication who = kept.getAuthentication();
        return who == null ? new SecurityContextImpl() : new SecurityContextImpl(who);
    }

    /** Only what nobody changes in place. */
    private void keep(ByteBuffer bytes, Object value) {
        if (value instanceof SecurityContext || value instanceof SessionLife) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(bytes, value);
        }
    }
}
