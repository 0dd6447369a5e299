package org.corespond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.corespond.web.Allow;
import org.corespond.web.AllowAnyone;
import org.corespond.web.AllowSignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may use which page, as one checked-in table, and whether it is so. After a wanted change write the table anew:
 * run this test with {@code CORESPOND_WRITE_TABLE=1} in the environment, and read the difference in the commit.
 */
@CorespondTest
class RolePagesTest {
    private static final Path TABLE = Path.of("src/test/resources/role-pages.txt");
    private static final Set<Integer> ANSWERED = Set.of(200, 302, 303, 400);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    TestCommunity communities;

    @Autowired
    MockMvc mvc;

    private record Page(String method, String pattern, String who) {

        String line() {
            return method + " " + pattern + ": " + who;
        }

        boolean isPlainGet() {
            return method.equals("GET") && !pattern.contains("{");
        }

        boolean allows(Role role) {
            return who.equals("anyone")
                    || who.equals("signed-in")
                    || List.of(who.split(" ")).contains(role.name());
        }
    }

    @Test
    void everyHandlerIsInTheTableWithTheRolesThatItNames() throws IOException {
        List<String> running = pages().map(Page::line).sorted().toList();
        if ("1".equals(System.getenv("CORESPOND_WRITE_TABLE"))) {
            Files.write(TABLE, running);
        }

        assertThat(Files.readAllLines(TABLE)).as("""
                        role-pages.txt differs from the running application. If the change is wanted, run
                          CORESPOND_WRITE_TABLE=1 mvn -pl server test -Dtest=RolePagesTest
                        and commit the table""").containsExactlyElementsOf(running);
    }

    @Test
    void noHandlerIsSilentAboutItsRoles() {
        assertThat(pages().filter(page -> page.who().equals("nobody")).map(Page::line))
                .isEmpty();
    }

    @Test
    void everyRoleReachesItsPagesAndNoOthers() throws Exception {
        Agency agency = communities.agency(communities.add(), Agency.Kind.PSAP, "Everybody's agency");
        List<String> wrong = new ArrayList<>();
        for (Page page : pages().filter(Page::isPlainGet).toList()) {
            for (Role role : Role.values()) {
                var person = communities.person(agency, role);
                int status = mvc.perform(get(page.pattern()).with(person.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                if (page.allows(role) ? !ANSWERED.contains(status) : status != 403) {
                    wrong.add(role + " gets " + status + " at " + page.line());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotThereIsNoFailureForAnyRole() throws Exception {
        Agency agency = communities.agency(communities.add(), Agency.Kind.PSAP, "Everybody's agency");
        List<String> wrong = new ArrayList<>();
        for (Page page : pages().filter(
                        it -> it.method().equals("GET") && it.pattern().contains("{"))
                .toList()) {
            String path =
                    page.pattern().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (Role role : Arrays.stream(Role.values()).filter(page::allows).toList()) {
                int status = answered(path, communities.person(agency, role));
                if (status >= 500) {
                    wrong.add(role + " gets " + status + " at " + page.line());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private int answered(String path, TestCommunity.Person person) throws Exception {
        return mvc.perform(get(path).with(person.signedIn()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void whoIsNotSignedInSeesPublicPagesOnly() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Page page : pages().filter(Page::isPlainGet).toList()) {
            var response = mvc.perform(get(page.pattern())).andReturn().getResponse();
            boolean sentToTheDoor = String.valueOf(response.getRedirectedUrl()).startsWith("/sign-in?back=");
            if (page.who().equals("anyone") == sentToTheDoor) {
                wrong.add("anonymous gets " + response.getStatus() + " at " + page.line());
            }
        }

        assertThat(wrong).isEmpty();
    }

    private Stream<Page> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> pages(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Page::line));
    }

    private static Stream<Page> pages(RequestMappingInfo info, HandlerMethod handler) {
        Set<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            methods.add("ANY");
        }
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Page(method, pattern, who(handler))));
    }

    private static String who(HandlerMethod handler) {
        if (handler.hasMethodAnnotation(AllowAnyone.class)) {
            return "anyone";
        }
        if (handler.hasMethodAnnotation(AllowSignedIn.class)) {
            return "signed-in";
        }
        Allow allow = handler.getMethodAnnotation(Allow.class);
        return allow == null
                ? "nobody"
                : Arrays.stream(allow.value()).map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
