package org.corespond.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser of their own. */
record Person(BrowserContext context, Page page, String address) {
    static final int DESK_WIDE = 1440;
    static final int DESK_HIGH = 900;
    static final int PHONE_WIDE = 390;
    static final int PHONE_HIGH = 844;

    static Person atDesk(Chromium chromium, String address) {
        return of(chromium, address, new Browser.NewContextOptions().setViewportSize(DESK_WIDE, DESK_HIGH));
    }

    static Person withPhone(Chromium chromium, String address) {
        return of(
                chromium,
                address,
                new Browser.NewContextOptions()
                        .setViewportSize(PHONE_WIDE, PHONE_HIGH)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    static Person of(Chromium chromium, String address, Browser.NewContextOptions options) {
        BrowserContext context =
                chromium.context(options.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        return new Person(context, context.newPage(), address);
    }

    /** One click on the demonstration's chooser. */
    Person signInAs(String role) {
        return signInAs(role, "");
    }

    /** The same where several agencies have this role. */
    Person signInAs(String role, String agency) {
        open("/demo");
        page.locator("section", new Page.LocatorOptions().setHasText(agency))
                .locator("button[data-role=" + role + "]")
                .first()
                .click();
        page.waitForURL(Pattern.compile("^(?!.*/demo).*$"));
        return this;
    }

    Person open(String path) {
        page.navigate(address + path);
        return this;
    }

    Person prefers(String name, String value) {
        context.addCookies(List.of(new Cookie(name, value).setUrl(address)));
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator find(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text))
                .first();
    }

    Locator button(String text) {
        return find("main button, main a.usa-button, main summary", text);
    }

    /** Types into the field with this name. */
    void fill(String name, String text) {
        page.locator("[name='" + name + "']:visible").fill(text);
    }

    void click(String text) {
        button(text).click();
    }

    String path() {
        return page.url().substring(address.length());
    }
}
