package org.corespond.workgroup;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.AllowAnyone;
import org.corespond.workgroup.CalendarFeeds.Feed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar of a member: its address, told once, and what a calendar program reads there. */
@Controller
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MemberCalendar calendar;
    private final CalendarFeeds feeds;

    CalendarController(MemberCalendar calendar, CalendarFeeds feeds) {
        this.calendar = calendar;
        this.feeds = feeds;
    }

    @AllowWorkgroup
    @GetMapping("/workgroup/calendar")
    ModelAndView show() {
        return new ModelAndView("workgroup/calendar", "has", calendar.mine()).addObject("address", "");
    }

    @AllowWorkgroup
    @PostMapping("/workgroup/calendar")
    ModelAndView make() {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/{token}.ics")
                .buildAndExpand(calendar.make())
                .toUriString();
        return new ModelAndView("workgroup/calendar", "has", true).addObject("address", address);
    }

    /** A secret that opens nothing looks like a page that is not there. */
    @AllowAnyone
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> read(@PathVariable String token) {
        Optional<Feed> feed = feeds.find(token);
        return feed.map(found -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .body(CurrentActor.as(
                                Actor.system(found.community(), "calendar"), () -> calendar.write(found.account()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
