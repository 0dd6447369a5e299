package org.corespond.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.kernel.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What every page knows: who is here, in which language and zone, and how texts, times and files are written. */
public record Shell(
        @Nullable SignedIn me,
        List<Nav> nav,
        String path,
        Locale locale,
        String theme,
        boolean demo,
        boolean loading,
        long lockAfter,
        Csrf csrf,
        List<String> notices,
        MessageSource messages,
        UnaryOperator<String> files,
        Predicate<String> doors,
        Clock clock) {

    /** Patterns are few and languages two; reading a pattern costs more than writing a time with it. */
    private static final Map<Written, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

    /** The anti-forgery token, as form field and as request header. */
    public record Csrf(String parameter, String header, String token) {}

    /**
     * The text under a key, a day among its parts in words; a missing one shows its key, since a page that breaks helps
     * nobody at 3 a.m.
     */
    public String text(String key, Object... args) {
        String found = messages.getMessage(key, said(args), key, locale);
        return found == null ? key : found;
    }

    private Object[] said(Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof LocalDate day ? day(day) : arg)
                .toArray();
    }

    /** The text of a key that may not exist, such as a code that came from outside. */
    public String textOr(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }

    /** A number such as E-1049 for a sentence: its hyphen is one at which no line breaks. */
    public String whole(String number) {
        return number.replace('-', '\u2011');
    }

    /** The sentence of a refusal, under its own code. */
    public String refusal(Refused<?> refused) {
        return text("refused." + refused.code(), refused.args().toArray());
    }

    /** The word for a coded value: {@code ProgramKind.WARMLINE} is {@code word.ProgramKind.WARMLINE}. */
    public String word(Enum<?> code) {
        return text("word." + code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** The address of a static file, under its content hash. */
    public String file(String path) {
        return files.apply(path);
    }

    public String icon(String name) {
        return file("/vendor/uswds/img/sprite.svg") + "#" + name;
    }

    /** Whether the one who is here may open this path: a link that ends at a closed door is not offered. */
    public boolean opens(String href) {
        return doors.test(href);
    }

    public Optional<Role> role() {
        return Optional.ofNullable(me).map(who -> who.actor().role());
    }

    public boolean is(Role... roles) {
        return role().filter(mine -> List.of(roles).contains(mine)).isPresent();
    }

    public ZoneId zone() {
        return me == null ? ZoneId.of("UTC") : me.zone();
    }

    public Instant now() {
        return clock.instant();
    }

    /** The exact local time, with its day when that is not today, and with its year when that is another. */
    public String at(Instant moment) {
        var local = moment.atZone(zone());
        var today = now().atZone(zone()).toLocalDate();
        if (local.toLocalDate().equals(today)) {
            return pattern("HH:mm", locale).format(local);
        }
        return pattern(local.getYear() == today.getYear() ? "d MMM HH:mm" : "d MMM yyyy HH:mm", locale)
                .format(local);
    }

    /** The day with its year, for what stands longer than a shift. */
    public String day(Instant moment) {
        return pattern("d MMM yyyy", locale).format(moment.atZone(zone()));
    }

    public String day(LocalDate day) {
        return pattern("d MMM yyyy", locale).format(day);
    }

    public String month(YearMonth month) {
        return pattern("MMM yyyy", locale).format(month);
    }

    /** An amount with its thousands apart. */
    public String dollars(BigDecimal amount) {
        return "$" + NumberFormat.getInstance(locale).format(amount);
    }

    /** The full local time with zone, for hover and screen readers. */
    public String exactly(Instant moment) {
        return pattern("EEEE d MMMM yyyy, HH:mm:ss zzz", locale).format(moment.atZone(zone()));
    }

    /** "12 min ago" or "in 3 min". */
    public String relative(Instant moment) {
        Duration away = Duration.between(moment, now());
        return text(away.isNegative() ? "time.in" : "time.ago", span(away.abs()));
    }

    /** A span in the two largest units: "45 s", "12 min", "3 h 05 min", "4 d 2 h". */
    public String span(Duration length) {
        long seconds = length.toSeconds();
        if (seconds < 60) {
            return numbers("time.seconds", seconds);
        }
        if (seconds < 3600) {
            return numbers("time.minutes", seconds / 60);
        }
        return seconds < 86_400
                ? numbers("time.hours", seconds / 3600, seconds % 3600 / 60)
                : numbers("time.days", seconds / 86_400, seconds % 86_400 / 3600);
    }

    /** Small whole numbers as they are: a board has hundreds, and a number format is made for each argument. */
    private String numbers(String key, long... numbers) {
        return text(key, Arrays.stream(numbers).mapToObj(Long::toString).toArray());
    }

    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return PATTERNS.computeIfAbsent(
                new Written(pattern, locale), w -> DateTimeFormatter.ofPattern(pattern, locale));
    }

    private record Written(String pattern, Locale locale) {}
}
