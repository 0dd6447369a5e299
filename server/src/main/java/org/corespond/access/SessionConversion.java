package org.corespond.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.stereotype.Component;

/** How what a session holds is written and read; the name is Spring's. */
@Component("springSessionConversionService")
@ConditionalOnWebApplication
class SessionConversion extends GenericConversionService {
    SessionConversion() {
        addConverter(Object.class, byte[].class, new SerializingConverter());
        addConverter(byte[].class, Object.class, new SessionValues(SessionConversion.class.getClassLoader()));
    }
}
