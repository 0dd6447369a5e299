package org.corespond.access;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Reads what a session holds. Every request reads its session's row, so that an ended session is over at once; but who is
 * signed in stands there in the same bytes from request to request, and making objects of them took more than the read.
 */
class SessionValues implements Converter<byte[], Object> {
    private static final int MOST = 1_000;

    private final Converter<byte[], Object> reader;
    private final Map<Bytes, Object> known = new ConcurrentHashMap<>();

    SessionValues(ClassLoader classes) {
        this.reader = new DeserializingConverter(classes);
    }

    private record Bytes(byte[] value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes(byte[] bytes) && Arrays.equals(value, bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }
    }

    @Override
    public Object convert(byte[] source) {
        Bytes bytes = new Bytes(source);
        Object found = known.get(bytes);
        if (found == null) {
            found = reader.convert(source);
            keep(bytes, found);
        }
        // A context is each request's own: only the sign-in in it is the same.
        return found instanceof SecurityContext context ? new SecurityContextImpl(context.getAuthentication()) : found;
    }

    /** Only what nobody changes in place. */
    private void keep(Bytes bytes, Object value) {
        if (value instanceof SecurityContext || value instanceof SessionLife) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(bytes, value);
        }
    }
}
