package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.corespond.web.AllowAnyone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages open before sign-in: the handlers that say {@link AllowAnyone}, so that there is no second list. */
@Component
@ConditionalOnWebApplication
class PublicPages implements RequestMatcher {
    private final SingletonSupplier<List<PathPatternRequestMatcher>> matchers;

    PublicPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.matchers = SingletonSupplier.of(() -> mappings.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(AllowAnyone.class))
                .map(Map.Entry::getKey)
                .flatMap(PublicPages::matchers)
                .toList());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return matchers.obtain().stream().anyMatch(matcher -> matcher.matches(request));
    }

    private static Stream<PathPatternRequestMatcher> matchers(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(PathPatternRequestMatcher.pathPattern(pattern))
                        : methods.stream().flatMap(method -> named(method, pattern)));
    }

    /** Spring answers HEAD where GET is mapped. */
    private static Stream<PathPatternRequestMatcher> named(RequestMethod method, String pattern) {
        Stream<HttpMethod> all = method == RequestMethod.GET
                ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                : Stream.of(method.asHttpMethod());
        return all.map(each -> PathPatternRequestMatcher.pathPattern(each, pattern));
    }
}
