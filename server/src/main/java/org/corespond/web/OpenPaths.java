package org.corespond.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.corespond.kernel.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which pages a role may open, by the very rule of the gate, so that no page offers a way that ends at a closed door. */
@Component
class OpenPaths {
    private record Door(PathPattern pattern, HandlerMethod method) {}

    private final Supplier<List<Door>> doors;

    OpenPaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.doors = SingletonSupplier.of(() -> doors(mappings.getObject().getHandlerMethods()));
    }

    /** Whether the path, without query and anchor, leads to a page that the actor's role may open. */
    boolean opens(String href, Optional<Actor> actor) {
        PathContainer path = PathContainer.parsePath(href.replaceAll("[?#].*", ""));
        return doors.get().stream()
                .filter(door -> door.pattern().matches(path))
                .findFirst()
                .filter(door -> PermissionGate.mayUse(door.method(), actor))
                .isPresent();
    }

    /** The most specific first, as requests find them. */
    private static List<Door> doors(Map<RequestMappingInfo, HandlerMethod> methods) {
        return methods.entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> Optional.ofNullable(entry.getKey().getPathPatternsCondition()).stream()
                        .flatMap(paths -> paths.getPatterns().stream())
                        .map(pattern -> new Door(pattern, entry.getValue())))
                .sorted(Comparator.comparing(Door::pattern))
                .toList();
    }
}
