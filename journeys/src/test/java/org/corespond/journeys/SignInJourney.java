package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The door of a real installation: from the link on the console to an officer's passkey and a lock that holds. */
@ExtendWith(Journeys.class)
class SignInJourney {
    private static final String ADMINISTRATOR = "ada.morales";
    private static final String DISPATCHER = "dan.okafor";
    private static final String PASSWORD = "nine small lanterns";

    private static final Pattern LINK = Pattern.compile("http://\\S+/setup/\\S+");

    @Test
    void theFirstLinkLetsAnAdministratorInWhoInvitesAnOfficerWithAPasskey(Chromium chromium) {
        try (DataFolder folder = DataFolder.make();
                Program run = Program.start("run", folder.data())) {
            Person administrator = Person.atDesk(chromium, run.address());
            Person officer = Person.withPhone(chromium, run.address());
            Person dispatcher = Person.atDesk(chromium, run.address());

            CodeApp adasPhone = setUpCommunity(administrator, onlyLink(run));
            theDemonstrationsDoorIsNotHere(administrator);

            String link = invite(administrator, "Olivia Reyes-Whitfield", "olivia.reyes", "OFFICER");
            makesPasskeyAndComesBackWithIt(officer, link);
            thatLinkOpensOnce(officer, link);

            aWrongPasswordKeepsTheLoginName(administrator, adasPhone);

            String second = invite(administrator, "Dan Okafor", DISPATCHER, "DISPATCHER");
            CodeApp dansPhone = takesPasswordAndCode(dispatcher, second);
            fiveFailuresLock(dispatcher);
            theAdministratorReleases(administrator);
            signIn(dispatcher, DISPATCHER, PASSWORD, dansPhone);
            assertThat(dispatcher.find("a.me")).hasText("Dan Okafor");
        }
    }

    private static String onlyLink(Program run) {
        String link = run.hears(LINK);
        assertThat(LINK.matcher(run.said()).results())
                .as("set-up links printed")
                .hasSize(1);
        return link;
    }

    private static CodeApp setUpCommunity(Person ada, String link) {
        ada.page().navigate(link);
        ada.fill("community", "Tamarack County");
        ada.fill("agency", "Tamarack Crisis Collaboration");
        ada.find("#kind").selectOption("COORDINATION");
        ada.fill("name", "Ada Morales");
        ada.fill("login", ADMINISTRATOR);
        ada.find("main button[type=submit]").click();
        CodeApp phone = enrol(ada);
        assertThat(ada.find("a.me")).hasText("Ada Morales");
        assertThat(ada.page().context().newPage().navigate(link).status()).isEqualTo(404);
        return phone;
    }

    private static CodeApp enrol(Person person) {
        CodeApp phone = new CodeApp(person.find("#totp-key").innerText());
        person.fill("password", PASSWORD);
        person.fill("code", phone.next());
        person.find("form[action$='/password'] button[type=submit]").click();
        person.page().waitForURL(Pattern.compile("^(?!.*/setup/).*$"));
        return phone;
    }

    private static void theDemonstrationsDoorIsNotHere(Person administrator) {
        Response answer = administrator.page().navigate(administrator.address() + "/demo");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(administrator.find("button[data-role]")).hasCount(0);
        assertThat(administrator.find(".demo-banner")).hasCount(0);
    }

    private static String invite(Person administrator, String name, String login, String role) {
        administrator.open("/admin/accounts/new");
        administrator.fill("name", name);
        administrator.fill("login", login);
        administrator.find("#role").selectOption(role);
        administrator.find("main button[type=submit]").click();
        return administrator.find("#link").innerText().strip();
    }

    private static void makesPasskeyAndComesBackWithIt(Person officer, String link) {
        CDPSession device = officer.context().newCDPSession(officer.page());
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject authenticator = new JsonObject();
        authenticator.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", authenticator);

        officer.page().navigate(link);
        officer.fill("label", "Patrol phone");
        officer.find("#passkey").click();
        officer.page().waitForURL(Pattern.compile("^(?!.*/setup/).*$"));
        signOut(officer);

        officer.open("/sign-in");
        officer.find("#passkey").click();
        assertThat(officer.find("[data-passkey-problem]")).containsText("notice");
        officer.find("label[for=agreed]").click();
        officer.find("#passkey").click();
        officer.page().waitForURL(Pattern.compile("^(?!.*/sign-in).*$"));
        officer.open("/me");
        assertThat(officer.find("main")).containsText("Patrol phone");
        assertThat(officer.find("main")).containsText("olivia.reyes");
    }

    private static void thatLinkOpensOnce(Person officer, String link) {
        assertThat(officer.page().navigate(link).status()).isEqualTo(404);
        assertThat(officer.find("main")).containsText("A link works once");
    }

    private static void aWrongPasswordKeepsTheLoginName(Person ada, CodeApp phone) {
        signOut(ada);
        password(ada, ADMINISTRATOR, "not my password");
        assertThat(ada.find("[role=alert]").first()).containsText("That did not work");
        assertThat(ada.find("#login")).hasValue(ADMINISTRATOR);
        assertThat(ada.find("#password")).hasValue("");
        signIn(ada, ADMINISTRATOR, PASSWORD, phone);
        assertThat(ada.find("a.me")).hasText("Ada Morales");
    }

    private static CodeApp takesPasswordAndCode(Person dispatcher, String link) {
        dispatcher.page().navigate(link);
        CodeApp phone = enrol(dispatcher);
        signOut(dispatcher);
        return phone;
    }

    private static void fiveFailuresLock(Person dispatcher) {
        for (int failure = 1; failure <= 5; failure++) {
            password(dispatcher, DISPATCHER, "a guess " + failure);
        }
        password(dispatcher, DISPATCHER, PASSWORD);
        assertThat(dispatcher.find("[role=alert]").first()).containsText("That did not work");
    }

    private static void theAdministratorReleases(Person ada) {
        ada.open("/admin/accounts");
        ada.find("a.seat", "Dan Okafor").click();
        assertThat(ada.find("main")).containsText("Locked");
        ada.click("Release");
        assertThat(ada.find("main")).not().containsText("Locked");
    }

    private static void signIn(Person person, String login, String password, CodeApp phone) {
        password(person, login, password);
        person.fill("code", phone.next());
        person.find("main button[type=submit]").click();
        person.page().waitForURL(Pattern.compile("^(?!.*/sign-in).*$"));
    }

    private static void password(Person person, String login, String password) {
        person.open("/sign-in");
        person.find("label[for=agreed]").click();
        person.fill("login", login);
        person.fill("password", password);
        person.find("#sign-in button[type=submit]").click();
        person.page().waitForLoadState();
    }

    private static void signOut(Person person) {
        person.find("form[action='/sign-out'] button").first().click();
        person.page().waitForURL(Pattern.compile(".*/sign-in.*"));
    }
}
